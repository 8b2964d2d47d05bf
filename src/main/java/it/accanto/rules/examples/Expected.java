package it.accanto.rules.examples;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.BareEngine;
import it.accanto.rules.checks.RuleTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shape of an answer: outputs by name or, from a decision that collects, the values of its first output. */
final class Expected {

    private static final String FIELD = "expected";
    private static final int MOST = 200;
    private static final int LONGEST = 200;
    private static final Object NOTHING = new Object();

    private final RuleTable table;

    Expected(RuleTable table) {
        this.table = table;
    }

    /** What a table answered, complete: null where an output is empty. */
    Object of(BareEngine.Answer answer) {
        if (collects(answer)) {
            return new ArrayList<>(
                    (Set<?>) answer.outputs().get(table.outputs().get(0).name()));
        }
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        table.outputs()
                .forEach(output -> outputs.put(output.name(), answer.outputs().get(output.name())));
        return outputs;
    }

    private static boolean collects(BareEngine.Answer answer) {
        return answer.outputs().values().stream().anyMatch(Set.class::isInstance);
    }

    /**
     * What somebody says that it must answer.
     *
     * @param like an answer of the same table, for its shape
     * @throws Refusal where it is no answer that the table could give
     */
    Object checked(@Nullable Object given, BareEngine.Answer like) {
        if (collects(like)) {
            return values(given);
        }
        if (!(given instanceof Map<?, ?> outputs)) {
            throw Refusal.of(FIELD, "Scrivete la risposta attesa, una voce per ogni risposta della tabella.");
        }
        Map<String, @Nullable Object> checked = new LinkedHashMap<>();
        table.outputs().forEach(output -> checked.put(output.name(), fitting(output, outputs.get(output.name()))));
        outputs.keySet().stream()
                .filter(name -> !checked.containsKey(String.valueOf(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.of(FIELD, "La tabella non ha una risposta di questo nome: toglietela.");
                });
        return checked;
    }

    private Object values(@Nullable Object given) {
        Object list = given instanceof Map<?, ?> outputs
                ? outputs.get(table.outputs().get(0).name())
                : given;
        if (!(list instanceof Collection<?> values) || values.size() > MOST) {
            throw Refusal.of(FIELD, "Scrivete la risposta attesa come elenco di valori: questa tabella li raccoglie.");
        }
        List<Object> checked = new ArrayList<>();
        values.forEach(value -> {
            Object fitting = fitting(table.outputs().get(0), value);
            if (fitting != null) {
                checked.add(fitting);
            }
        });
        return checked;
    }

    private static @Nullable Object fitting(RuleTable.Answer output, @Nullable Object value) {
        boolean fits = value == null
                || switch (output.type()) {
                    case "boolean" -> value instanceof Boolean;
                    case "string" -> value instanceof String text && text.length() <= LONGEST && listed(output, text);
                    case "double" -> value instanceof Number number && Double.isFinite(number.doubleValue());
                    default -> value instanceof Number number && whole(number);
                };
        if (!fits) {
            throw Refusal.of(
                    FIELD, "La risposta «%s» non può avere questo valore: correggetela.".formatted(output.label()));
        }
        return value;
    }

    private static boolean whole(Number number) {
        return Double.isFinite(number.doubleValue()) && decimal(number).scale() <= 0;
    }

    private static boolean listed(RuleTable.Answer output, String text) {
        return output.allowed().isEmpty() || output.allowed().contains(text);
    }

    /** Whether two answers say the same: numbers by value, lists as sets, nothing as null. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        return plain(one).equals(plain(other));
    }

    private static Object plain(@Nullable Object value) {
        if (value instanceof Number number) {
            return decimal(number);
        }
        if (value instanceof Collection<?> values) {
            Set<Object> plain = new HashSet<>();
            values.forEach(one -> plain.add(plain(one)));
            return plain;
        }
        if (value instanceof Map<?, ?> outputs) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            outputs.forEach((name, one) -> plain.put(name, plain(one)));
            plain.values().removeIf(NOTHING::equals);
            return plain;
        }
        return value == null ? NOTHING : value;
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros();
    }
}
