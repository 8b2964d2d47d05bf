package it.accanto.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How old the open work of one step is in some territories together: what a diagram shows. Ages are in days with one decimal.
 *
 * @param targetDays the middle of the terms given to the open tasks; null where none has a term
 */
record StepAge(
        String process,
        String step,
        String name,
        int open,
        int overdue,
        double p50Days,
        double p90Days,
        @Nullable Double targetDays) {

    static StepAge of(Step step, List<OpenWork> open, Instant now) {
        Spans age = Spans.ofMillis(open.stream().map(task -> task.age(now)).toList());
        return new StepAge(
                step.process(),
                step.element(),
                step.name(),
                open.size(),
                (int) open.stream().filter(task -> task.overdue(now)).count(),
                age.p50(),
                age.p90(),
                Bottlenecks.target(open));
    }
}
