package it.accanto.dote;

/** How a dote occupazione leads into work. */
public enum Route {
    DIRECT_HIRE,
    APPRENTICESHIP,
    PLACEMENT_INTERNSHIP;

    /** Whether it is a contract of work, not an internship. */
    public boolean contract() {
        return this != PLACEMENT_INTERNSHIP;
    }
}
