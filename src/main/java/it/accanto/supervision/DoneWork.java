package it.accanto.supervision;

/**
 * A task of a case that ended: instants as milliseconds since 1970.
 *
 * @param completed whether a person did it; otherwise its case moved on without it
 */
record DoneWork(Step step, String territory, long since, long until, boolean completed) {

    long lasted() {
        return until - since;
    }
}
