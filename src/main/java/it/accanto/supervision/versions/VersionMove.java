package it.accanto.supervision.versions;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A move that was asked for.
 *
 * @param territories those in which something ran on the version
 * @param undoOf the move whose cases go back by this one
 * @param undone whether its own cases were sent back
 */
record VersionMove(
        long id,
        String process,
        int from,
        int to,
        String fromDefinition,
        String toDefinition,
        Map<String, String> renamed,
        Set<String> territories,
        String reason,
        Instant madeAt,
        String madeBy,
        @Nullable Long undoOf,
        @Nullable Instant finishedAt,
        boolean undone) {

    /** Where a case of it is. */
    enum State {
        WAITING,
        MOVED,
        STAYED
    }

    /** An instance that it is about. */
    record Case(String instance, String caseNumber) {}

    /** One that stayed, and why. */
    record Left(String caseNumber, String why) {}

    /** How far it is, in cases. */
    record Far(int total, int moved, int stayed) {}
}
