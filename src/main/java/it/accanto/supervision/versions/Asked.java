package it.accanto.supervision.versions;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A move that somebody asks for, or wants to try first.
 *
 * @param process the stage's id
 * @param territory one of theirs; all of them where left out
 * @param renamed ids of tasks to the ids that they have in the other version
 * @param reason needed for the move, not for the trial
 */
record Asked(
        @Nullable String process,
        int from,
        int to,
        @Nullable String territory,
        @Nullable Map<String, String> renamed,
        @Nullable String reason) {

    String stage() {
        return Objects.requireNonNullElse(process, "");
    }

    Map<String, String> renames() {
        return Objects.requireNonNullElse(renamed, Map.of());
    }
}
