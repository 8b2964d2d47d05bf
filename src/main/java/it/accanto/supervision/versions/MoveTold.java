package it.accanto.supervision.versions;

import it.accanto.supervision.versions.VersionMove.Far;
import it.accanto.supervision.versions.VersionMove.Left;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A move as its page shows it.
 *
 * @param name of the stage
 * @param back whether it takes another move back
 * @param running whether it still goes on
 * @param undone whether its cases were sent back
 * @param left the first five hundred that stayed, and why; none in a list of moves
 */
record MoveTold(
        long id,
        String process,
        String name,
        int from,
        int to,
        Set<String> territories,
        String reason,
        Instant at,
        String by,
        boolean back,
        boolean running,
        boolean undone,
        int total,
        int moved,
        int stayed,
        List<Left> left) {

    static MoveTold of(VersionMove move, String name, Far far, List<Left> left) {
        return new MoveTold(
                move.id(),
                move.process(),
                name,
                move.from(),
                move.to(),
                move.territories(),
                move.reason(),
                move.madeAt(),
                move.madeBy(),
                move.undoOf() != null,
                move.finishedAt() == null,
                move.undone(),
                far.total(),
                far.moved(),
                far.stayed(),
                left);
    }
}
