package it.accanto.rules.examples;

import it.accanto.rules.Catalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what would have to differ for a yes: first one input, then two, three at once, and further off where that is
 * not enough. Of the values that the same inputs
 * could take the nearest count, and what is more than another way asks for is no way of its own.
 */
final class MissingSearch {

    private static final int MOST_CHANGES = 3;
    private static final int MOST_WAYS = 5;

    /** What would have to differ, how good the yes is (0 the best), and how far it is. */
    record Way(Map<Choice, Object> changes, int rank, long distance) {

        static final Comparator<Way> SMALLEST_FIRST = Comparator.<Way>comparingInt(
                        way -> way.changes().size())
                .thenComparingInt(Way::rank)
                .thenComparingLong(Way::distance);
    }

    private final QuickAnswers answers;
    private final Catalogue.Listed decision;
    private final Map<String, Object> inputs;
    private final List<Choice> choices;
    private final Duration within;
    private long until;
    private final List<Way> found = new ArrayList<>();

    MissingSearch(
            QuickAnswers answers,
            Catalogue.Listed decision,
            Map<String, Object> inputs,
            List<Choice> choices,
            Duration within) {
        this.answers = answers;
        this.decision = decision;
        this.inputs = new LinkedHashMap<>(inputs);
        this.choices = choices;
        this.within = within;
        this.until = System.nanoTime() + within.toNanos() / 2;
    }

    /** The ways to a yes, the smallest first: those that are found in the time given. */
    List<Way> ways() {
        for (int size = 1; size <= MOST_CHANGES && found.size() < MOST_WAYS && !over(); size++) {
            List<Way> smaller = List.copyOf(found);
            together(0, size, new ArrayList<>(), smaller);
        }
        if (found.isEmpty()) {
            until += within.toNanos() / 2;
            new FarSearch(inputs, choices, this::rank, this::over).way().ifPresent(found::add);
        }
        return found.stream().sorted(Way.SMALLEST_FIRST).limit(MOST_WAYS).toList();
    }

    /** Every set of so many of the inputs from a place on. */
    private void together(int from, int more, List<Choice> set, List<Way> smaller) {
        if (more == 0) {
            Way best = nearest(set, 0, new LinkedHashMap<>(), 0, null);
            if (best != null) {
                found.add(best);
            }
            return;
        }
        for (int next = from; next <= choices.size() - more && !over(); next++) {
            set.add(choices.get(next));
            Set<Choice> here = new HashSet<>(set);
            if (smaller.stream().noneMatch(way -> here.containsAll(way.changes().keySet()))) {
                together(next + 1, more - 1, set, smaller);
            }
            set.remove(set.size() - 1);
        }
    }

    /** The nearest yes among all values of a set of inputs, where one is better than what was found before. */
    private @Nullable Way nearest(
            List<Choice> set, int at, Map<Choice, Object> chosen, long distance, @Nullable Way best) {
        if (at == set.size()) {
            return better(chosen, distance, best);
        }
        Choice choice = set.get(at);
        Way nearest = best;
        for (Choice.Value value : choice.values()) {
            if (over()) {
                break;
            }
            chosen.put(choice, value.value());
            inputs.put(choice.input(), value.value());
            nearest = nearest(set, at + 1, chosen, distance + value.distance(), nearest);
        }
        chosen.remove(choice);
        inputs.put(choice.input(), choice.from());
        return nearest;
    }

    private @Nullable Way better(Map<Choice, Object> chosen, long distance, @Nullable Way best) {
        int rank = rank(inputs);
        if (rank < 0) {
            return best;
        }
        Way way = new Way(new LinkedHashMap<>(chosen), rank, distance);
        return best == null || Way.SMALLEST_FIRST.compare(way, best) < 0 ? way : best;
    }

    private int rank(Map<String, Object> asked) {
        return decision.yes().indexOf(String.valueOf(answers.known(asked).get(decision.yesOutput())));
    }

    private boolean over() {
        return System.nanoTime() > until || Thread.currentThread().isInterrupted();
    }
}
