package it.accanto.supervision.forecast;

/**
 * How long a step takes in a case, and how that is known.
 *
 * @param histories how many ended ones it was learnt from
 */
record Pace(WaitTimes times, Level level, int histories) {

    /** From whose histories it was learnt. */
    enum Level {
        TERRITORY,
        INSTALLATION,
        /** From no history: from domain.md, section 15, or a term. */
        SOURCES
    }
}
