package it.accanto.supervision.stuck;

import it.accanto.supervision.Spans;
import it.accanto.supervision.Step;
import it.accanto.supervision.StepCatalogue;
import it.accanto.supervision.path.Model;
import it.accanto.supervision.path.Models;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Something that stands still, as a page lists it.
 *
 * @param stage the process, as staff read it; null where none runs
 * @param step where in it; null where none runs
 * @param days since when, in days with one decimal; null where nobody knows
 * @param detail for who administers: kinds of exceptions and places in the code
 */
record StuckTold(
        Kind kind,
        String subject,
        String caseNumber,
        String territory,
        @Nullable String stage,
        @Nullable String step,
        @Nullable Instant since,
        @Nullable Double days,
        String why,
        @Nullable String detail,
        @Nullable String office,
        @Nullable String officeName,
        List<Offered> acts) {

    /** An act that mends it. */
    record Offered(Act act, String label) {}

    /** Adds the words of the models, and the last thing that happened to a case that stands still: one statement for a page. */
    @Component
    static class Telling {

        private static final String LAST_MOVED =
                """
                select i.BUSINESS_KEY_, max(coalesce(a.END_TIME_, a.START_TIME_))
                from ACT_HI_PROCINST i
                join ACT_HI_ACTINST a on a.PROC_INST_ID_ = i.ID_
                where i.BUSINESS_KEY_ in (:numbers)
                group by i.BUSINESS_KEY_""";

        private final JdbcClient jdbc;
        private final Models models;
        private final StepCatalogue steps;

        Telling(JdbcClient jdbc, Models models, StepCatalogue steps) {
            this.jdbc = jdbc;
            this.models = models;
            this.steps = steps;
        }

        List<StuckTold> tell(List<Stuck> found, Instant now) {
            Map<String, Instant> moved = lastMoved(found);
            Map<String, Step> known = steps.all();
            List<StuckTold> told = new ArrayList<>();
            for (Stuck one : found) {
                told.add(told(one, known, one.since() == null ? moved.get(one.caseNumber()) : one.since(), now));
            }
            return told;
        }

        /** In a few words, to what an act is done. */
        String what(Stuck stuck) {
            StuckTold told = told(stuck, steps.all(), stuck.since(), Instant.EPOCH);
            return told.step() == null ? "tutto il caso" : "%s · %s".formatted(told.stage(), told.step());
        }

        private Map<String, Instant> lastMoved(List<Stuck> found) {
            Map<String, Instant> moved = new HashMap<>();
            List<String> numbers = found.stream()
                    .filter(one -> one.since() == null)
                    .map(Stuck::caseNumber)
                    .distinct()
                    .toList();
            if (!numbers.isEmpty()) {
                jdbc.sql(LAST_MOVED).param("numbers", numbers).query(row -> {
                    Timestamp at = row.getTimestamp(2);
                    if (at != null) {
                        moved.put(row.getString(1), at.toInstant());
                    }
                });
            }
            return moved;
        }

        private StuckTold told(Stuck one, Map<String, Step> known, @Nullable Instant since, Instant now) {
            Step task = known.get(one.element());
            Model model = one.definition() == null ? null : models.of(one.definition());
            return new StuckTold(
                    one.kind(),
                    one.subject(),
                    one.caseNumber(),
                    one.territory(),
                    task != null ? task.stage() : model == null ? null : model.name(),
                    task != null ? task.name() : label(model, one.element()),
                    since,
                    since == null ? null : Spans.inDays(Math.max(0, now.toEpochMilli() - since.toEpochMilli())),
                    one.why(),
                    one.detail(),
                    one.office(),
                    task == null ? null : task.officeName(),
                    one.kind().acts().stream()
                            .map(act -> new Offered(act, act.label()))
                            .toList());
        }

        private static @Nullable String label(@Nullable Model model, @Nullable String element) {
            return model == null || element == null ? null : model.node(element).label();
        }
    }
}
