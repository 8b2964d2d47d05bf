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
    long age(Instant now) {
        return Math.max(0, now.toEpochMilli() - since.toEpochMilli());
    }

    /** Milliseconds past its due date; 0 where it is not overdue. */
    long late(Instant now) {
        return due == null ? 0 : Math.max(0, now.toEpochMilli() - due.toEpochMilli());
    }

    boolean overdue(Instant now) {
        return due != null && due.isBefore(now);
    }
}
