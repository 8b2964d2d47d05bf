package it.accanto.rules.examples;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.TableColumn;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody asks a table: every one of its inputs, and nothing else. */
final class Asked {

    private Asked() {}

    /**
     * The inputs in the table's order, whole numbers as such.
     *
     * @throws Refusal that names the first input that is missing, unlisted, of another type, or none of the table's
     */
    static Map<String, Object> checked(List<TableColumn> columns, @Nullable Map<String, Object> given) {
        Map<String, Object> inputs = Objects.requireNonNullElse(given, Map.of());
        Map<String, Object> checked = new LinkedHashMap<>();
        columns.forEach(column -> checked.put(column.name(), plain(column.checked(inputs.get(column.name())))));
        inputs.keySet().stream()
                .filter(name -> !checked.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.of(name, "La tabella non chiede questo dato: toglietelo.");
                });
        return checked;
    }

    private static Object plain(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()).intValueExact() : value;
    }
}
