package it.accanto.supervision.path;

import it.accanto.supervision.path.Model.Flow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which sequence flows an instance certainly took. The engine writes down where it was, not how it came there: a flow is told only
 * where nothing else explains what was visited. Times are the proof: what is entered was left before, elsewhere in the same scope.
 *
 * <p>Two ways lead to certainty. A step that was left and has one way out was left by it. And a step entered more often than all
 * other ways into it together could explain was entered by the one that is left.
 */
final class TakenFlows {

    private final Model model;

    private TakenFlows(Model model) {
        this.model = model;
    }

    /** Ids of the flows, in the model's order. */
    static List<String> in(Model model, List<Visit> visits) {
        TakenFlows taken = new TakenFlows(model);
        Collection<List<Visit>> scopes =
                visits.stream().collect(Collectors.groupingBy(Visit::scope)).values();
        return model.flows().stream()
                .filter(flow -> scopes.stream().anyMatch(scope -> taken.certainIn(scope, flow)))
                .map(Flow::id)
                .toList();
    }

    private boolean certainIn(List<Visit> scope, Flow flow) {
        Map<String, List<Visit>> byElement = scope.stream().collect(Collectors.groupingBy(Visit::element));
        List<Visit> targets = byElement.getOrDefault(flow.target(), List.of());
        Function<String, List<Visit>> at = element -> byElement.getOrDefault(element, List.of());
        boolean oneModel = scope.stream().allMatch(this::current);
        return targets.stream()
                .anyMatch(target ->
                        onlyWayOut(flow, at, target) || oneModel && onlyWayIn(flow, at, targets, target.started()));
    }

    private boolean onlyWayOut(Flow flow, Function<String, List<Visit>> at, Visit target) {
        return model.outOf(flow.source()).size() == 1
                && at.apply(flow.source()).stream()
                        .anyMatch(source -> current(source) && source.leftBy(target.started()));
    }

    private boolean onlyWayIn(Flow flow, Function<String, List<Visit>> at, List<Visit> targets, Instant moment) {
        long entered = targets.stream()
                .filter(visit -> !visit.started().isAfter(moment))
                .count();
        long otherwise = model.into(flow.target()).stream()
                .filter(other -> !other.equals(flow))
                .mapToLong(other -> left(other, at, moment))
                .sum();
        return left(flow, at, moment) > 0 && entered > otherwise;
    }

    private long left(Flow flow, Function<String, List<Visit>> at, Instant moment) {
        return at.apply(flow.source()).stream()
                .filter(source -> source.leftBy(moment))
                .count();
    }

    /** What ended before a migration was left by the flows of another model. */
    private boolean current(Visit visit) {
        return visit.definition().equals(model.definition());
    }
}
