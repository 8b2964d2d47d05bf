package it.accanto.supervision.forecast;

/** What a change does to the rest of each wait of one case. */
interface Change {

    /** Nothing changes. */
    Change NONE = (step, days) -> days;

    /**
     * @param step its place among all steps
     * @param days what is left of the wait without the change
     * @return what is left with it, never below 0
     */
    int rest(int step, int days);
}
