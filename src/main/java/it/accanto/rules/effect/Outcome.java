package it.accanto.rules.effect;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a table answers, told as its outputs by name; or that it does not take what it is asked with.
 *
 * @param outputs null where the table refuses
 */
public record Outcome(@Nullable Map<String, Object> outputs) implements Comparable<Outcome> {

    static final String NOT_EVALUABLE = "non valutabile";
    static final Outcome REFUSED = new Outcome(null);

    private static final String AMOUNT = "amountEUR";

    /** A set is told in the order of the alphabet. */
    static Outcome of(Map<String, Object> outputs) {
        Map<String, Object> told = new LinkedHashMap<>();
        outputs.forEach((name, value) -> told.put(name, value instanceof Collection<?> set ? sorted(set) : value));
        return new Outcome(told);
    }

    private static Object sorted(Collection<?> set) {
        return set.stream().map(String::valueOf).sorted().collect(Collectors.toList());
    }

    /** What it proposes to pay, in whole euro. */
    long amount() {
        return outputs != null && outputs.get(AMOUNT) instanceof Number amount ? amount.longValue() : 0;
    }

    @JsonValue
    Object told() {
        return outputs == null ? NOT_EVALUABLE : outputs;
    }

    @Override
    public int compareTo(Outcome other) {
        return told().toString().compareTo(other.told().toString());
    }
}
