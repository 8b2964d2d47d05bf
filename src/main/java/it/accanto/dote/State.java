package it.accanto.dote;

/**
 * Where a dote stands, in the words of Lombardia's system; REFUSED is ours. Nothing suspends a dote yet, but one suspended would
 * count as active.
 */
public enum State {
    REQUESTED,
    PROFILED,
    PLAN_SIGNED,
    GRANTED,
    RUNNING,
    SUSPENDED,
    COMPLETED,
    RESULT_PAID,
    REVOKED,
    WAIVED,
    REFUSED;

    /** Whether the young person holds it now: nobody holds two at once. */
    boolean active() {
        return this == GRANTED || this == RUNNING || this == SUSPENDED;
    }

    /** Whether nobody has decided on it yet. */
    boolean undecided() {
        return this == REQUESTED || this == PROFILED || this == PLAN_SIGNED;
    }
}
