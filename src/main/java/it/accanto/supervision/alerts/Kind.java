package it.accanto.supervision.alerts;

/** What an alert is about. */
enum Kind {
    /** A step whose open work has grown too old, by its P90 in days. */
    P90,

    /** A case with an open task, its minor too near to eighteen, by the days that are left. */
    EIGHTEEN
}
