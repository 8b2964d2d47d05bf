package it.accanto.supervision.alerts;

import it.accanto.access.Office;
import it.accanto.supervision.Step;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a page shows it.
 *
 * @param step its key; null for every step
 * @param name of the step
 * @param office of the step, or the one that the rule names; null for every office
 * @param open alerts of it that last
 */
record RuleTold(
        long id,
        String territory,
        @Nullable String step,
        @Nullable String name,
        @Nullable String stage,
        @Nullable String office,
        @Nullable String officeName,
        @Nullable Integer p90Days,
        @Nullable Integer daysTo18,
        String setBy,
        Instant setAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        int open) {

    static RuleTold of(AlertRule rule, Map<String, Step> known) {
        Watched watched = rule.watched();
        Step step = watched.step() == null ? null : known.get(watched.step());
        String office = step == null ? watched.office() : step.office();
        return new RuleTold(
                rule.id(),
                watched.territory(),
                watched.step(),
                step == null ? watched.step() : step.name(),
                step == null ? null : step.stage(),
                office,
                office == null ? null : label(office),
                watched.p90Days(),
                watched.daysTo18(),
                rule.setBy(),
                rule.setAt(),
                rule.endedBy(),
                rule.endedAt(),
                rule.open());
    }

    private static String label(String office) {
        return Arrays.stream(Office.values())
                .filter(known -> known.id().equals(office))
                .map(Office::label)
                .findFirst()
                .orElse(office);
    }
}
