package it.accanto.supervision;

import it.accanto.pathway.Authority;
import it.accanto.supervision.Bottleneck.Cause;
import it.accanto.supervision.Bottleneck.Trend;
import it.accanto.supervision.Bottleneck.Week;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what most likely holds the work at a step: somebody outside, too many arrivals, too few hands, one person. */
final class Causes {

    private static final int FEW = 3;

    private final Step step;
    private final List<OpenWork> open;
    private final long paused;

    Causes(Step step, List<OpenWork> open, long paused) {
        this.step = step;
        this.open = open;
        this.paused = paused;
    }

    Cause of(Trend trend, List<Week> weeks, int overdue) {
        if (open.isEmpty()) {
            return new Cause(Cause.Kind.NOTHING, "Nessun compito aperto.");
        }
        Optional<Authority> outside = Authority.named(step.waitsOn()).filter(one -> one != Authority.OURSELVES);
        if (outside.isPresent()) {
            return new Cause(
                    Cause.Kind.WAITS_OUTSIDE,
                    "Si aspetta una risposta: %s.".formatted(outside.get().label()));
        }
        if (half(paused)) {
            return new Cause(
                    Cause.Kind.LAID_ASIDE, "%d su %d messi in attesa da chi li segue.".formatted(paused, open.size()));
        }
        if (trend == Trend.GROWING) {
            return moreComes(weeks);
        }
        return hands(overdue);
    }

    private static Cause moreComes(List<Week> weeks) {
        List<Week> last = weeks.subList(Math.max(0, weeks.size() - 1 - Trends.LOOKED_BACK), weeks.size() - 1);
        return new Cause(
                Cause.Kind.MORE_COMES,
                "In quattro settimane ne sono arrivati %d e usciti %d."
                        .formatted(
                                last.stream().mapToInt(Week::arrived).sum(),
                                last.stream()
                                        .mapToInt(week -> week.done() + week.left())
                                        .sum()));
    }

    private Cause hands(int overdue) {
        Optional<Map.Entry<String, Long>> busiest = busiest();
        if (busiest.isPresent()
                && busiest.get().getValue() >= FEW
                && half(busiest.get().getValue())) {
            return new Cause(
                    Cause.Kind.ONE_PERSON,
                    "%d su %d sono di %s."
                            .formatted(
                                    busiest.get().getValue(),
                                    open.size(),
                                    busiest.get().getKey()));
        }
        long unclaimed = open.stream().filter(task -> task.assignee() == null).count();
        if (overdue > 0 && half(unclaimed)) {
            return new Cause(
                    Cause.Kind.UNCLAIMED, "%d su %d non li ha presi nessuno.".formatted(unclaimed, open.size()));
        }
        return overdue > 0
                ? new Cause(Cause.Kind.SLOW, "Presi in carico, ma oltre il termine.")
                : new Cause(Cause.Kind.NOTHING, "Nei termini.");
    }

    private Optional<Map.Entry<String, Long>> busiest() {
        return open.stream()
                .map(OpenWork::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
    }

    private boolean half(long part) {
        return part > 0 && part * 2 >= open.size();
    }
}
