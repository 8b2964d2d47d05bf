package it.accanto.dote;

/** How what a dote pays for came to its end. */
public enum Ending {
    COMPLETED,
    INTERRUPTED,
    LASTED_90_DAYS,
    ENDED_EARLIER,
    WAIVED;

    /** Whether it ended before its time. */
    public boolean early() {
        return this != COMPLETED && this != LASTED_90_DAYS;
    }
}
