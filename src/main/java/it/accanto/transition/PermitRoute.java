package it.accanto.transition;

/** The ways a permit can go at eighteen, named as the table {@code conversion-route} names them. */
public enum PermitRoute {
    ART32_1BIS(Way.CONVERT, true),
    ART32_1TER(Way.CONVERT, true),
    ART32_1_KIN_FOSTER(Way.CONVERT, false),
    CONVERT_AFTER_ASYLUM_DENIAL(Way.CONVERT, true),
    INTEGRAZIONE_PROSIEGUO(Way.CONVERT, false),
    KEEP_PROTECTION(Way.KEEP, false),
    KEEP_ASYLUM_APPLICATION(Way.KEEP, false),
    ART18_OWN_PATH(Way.KEEP, false),
    KEEP_SPECIAL_PROTECTION_REVIEW(Way.KEEP, false),
    APPLY_MINOR_PERMIT_NOW(Way.PREPARE, false),
    NO_GOAL_PLAN_FIRST(Way.PREPARE, false),
    LEGAL_REVIEW(Way.REVIEW, false),
    LEGAL_REVIEW_HEALTH(Way.REVIEW, false),
    /** The lawyer found none. */
    NO_ROUTE(Way.NONE, false);

    /** What is to be done with the permit. */
    public enum Way {
        CONVERT,
        KEEP,
        PREPARE,
        REVIEW,
        NONE
    }

    private final Way way;
    private final boolean oneYearAtMost;

    PermitRoute(Way way, boolean oneYearAtMost) {
        this.way = way;
        this.oneYearAtMost = oneYearAtMost;
    }

    public Way way() {
        return way;
    }

    /** TUI art. 32 c.1-bis: the converted permit lasts at most one year. */
    boolean oneYearAtMost() {
        return oneYearAtMost;
    }
}
