package it.accanto.supervision.alerts;

import it.accanto.supervision.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a page shows it: values and threshold in days.
 *
 * @param process and {@code step} lead to the work behind it
 * @param caseNumber of an alert about a case; null where it is about a step
 * @param mine whether the person who asks takes care of it
 * @param endedHow in words; null while it lasts
 */
record AlertTold(
        long id,
        Kind kind,
        String territory,
        String process,
        String step,
        @Nullable String stage,
        String name,
        @Nullable String officeName,
        @Nullable String caseNumber,
        int threshold,
        Instant since,
        double valueThen,
        double valueNow,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        boolean mine,
        @Nullable Instant endedAt,
        @Nullable String endedHow) {

    /** @param step null where no model knows it any more */
    static AlertTold of(Alert alert, @Nullable Step step, String person) {
        String[] key = alert.step().split("\\.", 2);
        return new AlertTold(
                alert.id(),
                alert.kind(),
                alert.territory(),
                key[0],
                key[1],
                step == null ? null : step.stage(),
                step == null ? key[1] : step.name(),
                step == null ? null : step.officeName(),
                alert.caseNumber(),
                alert.threshold(),
                alert.since(),
                alert.valueThen(),
                alert.valueNow(),
                alert.takenBy(),
                alert.takenAt(),
                alert.takenBy(person),
                alert.endedAt(),
                alert.ending() == null ? null : alert.ending().words());
    }
}
