package it.accanto.supervision;

import it.accanto.casefile.AgeClock;
import it.accanto.pathway.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An open task as a page lists it: by the case's number, never by a name.
 *
 * @param ageDays since when it is open, in days with one decimal
 * @param lateDays past its term, in days with one decimal; 0 where it is not
 * @param daysTo18 days to the eighteenth birthday; negative after it
 */
record OpenTold(
        String task,
        String caseNumber,
        String process,
        String step,
        String stage,
        String name,
        String office,
        String officeName,
        String territory,
        LocalDate since,
        double ageDays,
        @Nullable LocalDate due,
        double lateDays,
        @Nullable LocalDate pausedUntil,
        @Nullable String assignee,
        @Nullable Integer daysTo18) {

    /** Adds to open tasks what the file knows: one statement for a page. */
    @Component
    static class Telling {

        private final JdbcClient jdbc;

        Telling(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<OpenTold> tell(List<OpenWork> tasks, Instant now) {
            if (tasks.isEmpty()) {
                return List.of();
            }
            LocalDate today = LocalDate.ofInstant(now, Moments.ITALY);
            Map<String, LocalDate> births =
                    births(tasks.stream().map(OpenWork::caseNumber).distinct().toList());
            return tasks.stream()
                    .map(task -> told(task, now, today, births.get(task.caseNumber())))
                    .toList();
        }

        private Map<String, LocalDate> births(List<String> numbers) {
            Map<String, LocalDate> births = new HashMap<>();
            jdbc.sql("select number, birth_date from case_file where number in (:numbers)")
                    .param("numbers", numbers)
                    .query(row -> {
                        births.put(row.getString(1), row.getObject(2, LocalDate.class));
                    });
            return births;
        }

        private static OpenTold told(OpenWork task, Instant now, LocalDate today, @Nullable LocalDate born) {
            Step step = task.step();
            Instant paused = task.pausedUntil();
            return new OpenTold(
                    task.id(),
                    task.caseNumber(),
                    step.process(),
                    step.element(),
                    step.stage(),
                    step.name(),
                    step.office(),
                    step.officeName(),
                    task.territory(),
                    day(task.since()),
                    Spans.inDays(task.age(now)),
                    task.due() == null ? null : day(task.due()),
                    Spans.inDays(task.late(now)),
                    paused == null || !paused.isAfter(now) ? null : day(paused),
                    task.assignee(),
                    born == null ? null : new AgeClock(born).daysTo18On(today));
        }

        private static LocalDate day(Instant instant) {
            return LocalDate.ofInstant(instant, Moments.ITALY);
        }
    }
}
