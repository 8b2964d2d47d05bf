package it.accanto.rules.examples;

import it.accanto.rules.examples.MissingSearch.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/**
 * Finds a yes where so much is missing that trying every few inputs together does not reach it: by any yes at all, of which
 * everything that need not differ is put back. Nothing of what is left is too much; that no other way is smaller is not promised.
 */
final class FarSearch {

    /** So many times is a yes looked for, and so often is what need not differ put back in another order. */
    private static final int DRAWN = 6;

    private static final int ORDERS = 6;

    private final Map<String, Object> inputs;
    private final List<Choice> choices;
    private final ToIntFunction<Map<String, Object>> rank;
    private final BooleanSupplier over;

    /** Alike for everybody who asks the same. */
    private final Random random = new Random(18);

    /** @param rank how good a yes is, below nought where it is none */
    FarSearch(
            Map<String, Object> inputs,
            List<Choice> choices,
            ToIntFunction<Map<String, Object>> rank,
            BooleanSupplier over) {
        this.inputs = inputs;
        this.choices = choices;
        this.rank = rank;
        this.over = over;
    }

    Optional<Way> way() {
        List<Way> ways = new ArrayList<>();
        while (ways.size() < DRAWN && !over.getAsBoolean()) {
            Map<Choice, Choice.Value> drawn = drawn();
            if (yes(drawn)) {
                ways.add(smallest(drawn));
            }
        }
        return ways.stream().min(Way.SMALLEST_FIRST);
    }

    private Map<Choice, Choice.Value> drawn() {
        Map<Choice, Choice.Value> drawn = new LinkedHashMap<>();
        for (Choice choice : choices) {
            int value = random.nextInt(choice.values().size() + 1);
            if (value < choice.values().size()) {
                drawn.put(choice, choice.values().get(value));
            }
        }
        return drawn;
    }

    private Way smallest(Map<Choice, Choice.Value> drawn) {
        List<Way> ways = new ArrayList<>();
        List<Choice> order = new ArrayList<>(choices);
        for (int i = 0; i < ORDERS; i++) {
            Collections.shuffle(order, random);
            ways.add(told(reduced(drawn, order)));
        }
        return Collections.min(ways, Way.SMALLEST_FIRST);
    }

    private Map<Choice, Choice.Value> reduced(Map<Choice, Choice.Value> drawn, List<Choice> order) {
        Map<Choice, Choice.Value> left = new HashMap<>(drawn);
        order.forEach(choice -> {
            Choice.Value value = left.remove(choice);
            if (value != null && !yes(left)) {
                left.put(choice, value);
            }
        });
        left.replaceAll((choice, value) -> nearest(left, choice, value));
        return left;
    }

    private Choice.Value nearest(Map<Choice, Choice.Value> left, Choice choice, Choice.Value value) {
        Map<Choice, Choice.Value> other = new HashMap<>(left);
        return choice.values().stream()
                .filter(nearer -> {
                    other.put(choice, nearer);
                    return yes(other);
                })
                .findFirst()
                .orElse(value);
    }

    private Way told(Map<Choice, Choice.Value> left) {
        Map<Choice, Object> changes = new LinkedHashMap<>();
        for (Choice choice : choices) {
            Choice.Value value = left.get(choice);
            if (value != null) {
                changes.put(choice, value.value());
            }
        }
        long distance = left.values().stream().mapToLong(Choice.Value::distance).sum();
        return new Way(changes, rank.applyAsInt(with(left)), distance);
    }

    private boolean yes(Map<Choice, Choice.Value> changes) {
        return rank.applyAsInt(with(changes)) >= 0;
    }

    private Map<String, Object> with(Map<Choice, Choice.Value> changes) {
        Map<String, Object> changed = new HashMap<>(inputs);
        changes.forEach((choice, value) -> changed.put(choice.input(), value.value()));
        return changed;
    }
}
