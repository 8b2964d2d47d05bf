package it.accanto.rules.checks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A combination of inputs that shows a fault.
 *
 * @param values every input of the table
 * @param telling the inputs on which the fault depends; it is there whatever the others are
 */
record Case(Map<String, @Nullable Object> values, List<String> telling) {

    /** As staff read it, with the labels of the table's columns. */
    String told(RuleTable table) {
        String told = table.inputs().stream()
                .filter(column -> telling.contains(column.name()))
                .map(column -> "%s = %s".formatted(column.shown(), said(values.get(column.name()))))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "sempre" : "quando " + told;
    }

    static String said(@Nullable Object value) {
        return value == null
                ? "manca"
                : Boolean.TRUE.equals(value) ? "sì" : Boolean.FALSE.equals(value) ? "no" : value.toString();
    }

    /** The values as they are handed on with a fault. */
    Map<String, @Nullable Object> example() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
