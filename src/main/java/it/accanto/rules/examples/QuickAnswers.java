package it.accanto.rules.examples;

import it.accanto.rules.checks.Column;
import it.accanto.rules.checks.RuleFile;
import it.accanto.rules.checks.RuleTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision with the tables that it asks, for a search that asks it thousands of times. What it finds is asked of the engine again. */
final class QuickAnswers {

    private final List<QuickTable> tables;

    QuickAnswers(RuleFile file, String decision) {
        Map<String, QuickTable> ordered = new LinkedHashMap<>();
        order(file.tables(), decision, ordered);
        tables = List.copyOf(ordered.values());
    }

    /** Those that are asked stand before those that ask. */
    private static void order(Map<String, RuleTable> graph, String key, Map<String, QuickTable> into) {
        RuleTable table = Objects.requireNonNull(graph.get(key));
        table.needs().stream().filter(need -> !into.containsKey(need)).forEach(need -> order(graph, need, into));
        into.put(key, new QuickTable(table));
    }

    /** The inputs, and what every table on the way answers to them. */
    Map<String, @Nullable Object> known(Map<String, Object> inputs) {
        Map<String, Object> known = new HashMap<>(inputs);
        tables.forEach(table -> table.answer(known));
        return known;
    }

    /** The columns of all tables on the way that ask for an input. */
    List<Column> columns(String input) {
        return tables.stream().flatMap(table -> table.columns(input).stream()).toList();
    }
}
