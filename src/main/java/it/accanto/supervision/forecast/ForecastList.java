package it.accanto.supervision.forecast;

import it.accanto.supervision.forecast.KeptForecasts.Run;
import it.accanto.supervision.forecast.KeptForecasts.Sum;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kept forecast, page by page, with the tasks that are open now. */
@Component
class ForecastList {

    private static final int A_PAGE = 50;

    private final KeptForecasts kept;
    private final OpenTasks tasks;
    private final Clock clock;
    private final Needs needs = Needs.catalogue();

    ForecastList(KeptForecasts kept, OpenTasks tasks, Clock clock) {
        this.kept = kept;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @param page from 1 */
    @Transactional(readOnly = true)
    Told.Page page(Set<String> territories, int page) {
        Run run = kept.newest().orElse(null);
        if (run == null || territories.isEmpty()) {
            return new Told.Page(null, null, Simulation.DRAWS, 0, 0, 1, 0, List.of());
        }
        Sum sum = kept.sum(run.id(), territories);
        List<Kept> some = kept.list(run.id(), territories, (long) (page - 1) * A_PAGE, A_PAGE);
        Map<String, Map<String, String>> open =
                tasks.of(some.stream().map(Kept::number).toList());
        return new Told.Page(
                run.madeAt(),
                run.madeOn(),
                run.draws(),
                sum.cases(),
                sum.expected(),
                page,
                Math.toIntExact((sum.cases() + A_PAGE - 1) / A_PAGE),
                some.stream()
                        .map(one -> line(one, run, open.getOrDefault(one.number(), Map.of())))
                        .toList());
    }

    private Told.Line line(Kept kept, Run run, Map<String, String> open) {
        double p = kept.probability();
        Sureness sureness = kept.sureness();
        return new Told.Line(
                kept.number(),
                kept.territory().toUpperCase(Locale.ROOT),
                kept.majorityOn(),
                Math.toIntExact(
                        kept.majorityOn().toEpochDay() - LocalDate.now(clock).toEpochDay()),
                p,
                Math.sqrt(p * (1 - p) / run.draws()),
                kept.needs().entrySet().stream()
                        .map(need -> new Told.Missing(need.getKey().label(), need.getValue()))
                        .toList(),
                push(kept, open),
                sureness.word().label(),
                reason(sureness),
                kept.plainRule());
    }

    private String reason(Sureness sureness) {
        return sureness.step().isEmpty()
                ? "Non resta niente da fare prima dei diciotto anni."
                : Sureness.reason(
                        sureness.level(),
                        sureness.histories(),
                        needs.step(sureness.step()).name());
    }

    private Told.@Nullable Push push(Kept kept, Map<String, String> open) {
        if (kept.push() == null) {
            return null;
        }
        NeedStep step = needs.step(kept.push());
        return new Told.Push(step.name(), Told.waitsOn(step), kept.gain(), OpenTasks.first(open, step.taskIds()));
    }
}
