package it.accanto.supervision.path;

import it.accanto.casefile.CaseNumber;
import it.accanto.supervision.path.CasePath.Stage;
import it.accanto.supervision.path.CasePath.State;
import it.accanto.supervision.path.CasePath.Step;
import it.accanto.supervision.path.CasePath.Total;
import it.accanto.supervision.path.EngineHistory.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the path of a case from what the engine wrote down and from the models that ran. */
@Component
class PathsOfCases {

    private final EngineHistory history;
    private final Models models;
    private final Clock clock;

    PathsOfCases(EngineHistory history, Models models, Clock clock) {
        this.history = history;
        this.models = models;
        this.clock = clock;
    }

    CasePath of(CaseNumber number, String territory) {
        Instant now = Instant.now(clock);
        Map<String, List<Visit>> visits =
                history.visits(number).stream().collect(Collectors.groupingBy(Visit::instance));
        List<Stage> stages = history.instances(number).stream()
                .map(instance -> stage(instance, visits.getOrDefault(instance.id(), List.of()), now))
                .toList();
        boolean open = stages.stream().anyMatch(stage -> stage.state() == State.OPEN);
        return new CasePath(number.value(), territory, open, stages);
    }

    private Stage stage(Instance instance, List<Visit> visits, Instant now) {
        Model model = models.of(instance.definition());
        List<Step> steps = steps(model, visits, now);
        return new Stage(
                instance.id(),
                instance.calledBy(),
                instance.process(),
                model.name(),
                instance.version(),
                instance.started(),
                instance.ended(),
                state(instance),
                end(instance, model),
                seconds(instance, now),
                steps,
                TakenFlows.in(model, visits),
                totals(steps));
    }

    private static List<Step> steps(Model model, List<Visit> visits, Instant now) {
        Map<String, Integer> counted = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (Visit visit : visits) {
            if (!visit.body()) {
                steps.add(
                        step(model.node(visit.element()), visit, counted.merge(visit.element(), 1, Integer::sum), now));
            }
        }
        return steps;
    }

    private static Step step(Model.Node node, Visit visit, int count, Instant now) {
        return new Step(
                node.id(),
                node.label(),
                node.type(),
                visit.started(),
                visit.ended(),
                visit.seconds(now),
                count,
                visit.state(),
                node.office(),
                visit.assignee(),
                visit.due());
    }

    private static List<Total> totals(List<Step> steps) {
        Map<String, Total> totals = new LinkedHashMap<>();
        steps.forEach(step -> totals.merge(step.element(), total(step), PathsOfCases::together));
        return List.copyOf(totals.values());
    }

    private static Total total(Step step) {
        return new Total(step.element(), step.label(), step.type(), 1, step.seconds(), step.state());
    }

    private static Total together(Total one, Total other) {
        return new Total(
                one.element(),
                one.label(),
                one.type(),
                one.visits() + other.visits(),
                one.seconds() + other.seconds(),
                one.state().compareTo(other.state()) <= 0 ? one.state() : other.state());
    }

    private static State state(Instance instance) {
        if (instance.ended() == null) {
            return State.OPEN;
        }
        return instance.completed() ? State.DONE : State.CANCELLED;
    }

    private static @Nullable String end(Instance instance, Model model) {
        return instance.endElement() == null
                ? null
                : model.node(instance.endElement()).label();
    }

    private static long seconds(Instance instance, Instant now) {
        return Math.max(
                0,
                Duration.between(instance.started(), Objects.requireNonNullElse(instance.ended(), now))
                        .toSeconds());
    }
}
