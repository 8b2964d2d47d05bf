package it.accanto.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of a case that is open now.
 *
 * @param id of the task
 * @param caseNumber the case's number, never a name
 * @param territory in lower case
 * @param due when it should be done; null where nothing is due
 * @param pausedUntil the day until which its worker laid it aside or the model wants no reminder; null where it is not
 * @param assignee the user id of who took it on; null where nobody did
 */
public record OpenWork(
        String id,
        String caseNumber,
        Step step,
        String territory,
        Instant since,
        @Nullable Instant due,
        @Nullable Instant pausedUntil,
        @Nullable String assignee) {

    /** Milliseconds that it has been open. */
    public long age(Instant now) {
        return Math.max(0, now.toEpochMilli() - since.toEpochMilli());
    }

    /** Milliseconds past its due date; 0 where it is not overdue. */
    public long late(Instant now) {
        return due == null ? 0 : Math.max(0, now.toEpochMilli() - due.toEpochMilli());
    }

    /** Whether its due date has passed. */
    public boolean overdue(Instant now) {
        return due != null && due.isBefore(now);
    }

    /** Whether it is due from now on and before a later instant. */
    public boolean dueWithin(Instant now, Instant until) {
        return due != null && !due.isBefore(now) && due.isBefore(until);
    }

    /** Whether it is laid aside now. */
    public boolean pausedAt(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now);
    }
}
