package it.accanto.rules.checks;

import it.accanto.rules.checks.Fault.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reckons what each row answers, where it reckons at all, over the cases that reach it: no case may be left without a result. */
final class AnswerFaults {

    private static final int MOST_CASES = 400;

    /** Beside the values that conditions tell apart: such as divide evenly, and such as do not. */
    private static final List<Object> NUMBERS = List.of(0L, 1L, 2L, 3L, 7L, 10L, 30L);

    private final RuleTable table;
    private final Map<String, RuleTable> graph;
    private final Patience patience;
    private final List<Fault> faults = new ArrayList<>();

    private AnswerFaults(RuleTable table, Map<String, RuleTable> graph, Patience patience) {
        this.table = table;
        this.graph = graph;
        this.patience = patience;
    }

    static List<Fault> of(RuleTable table, Map<String, RuleTable> graph, Patience patience) {
        AnswerFaults looked = new AnswerFaults(table, graph, patience);
        for (RuleTable.Answer answer : table.outputs()) {
            if (!answer.type().equals("string")) {
                looked.answer(answer);
            }
        }
        return looked.faults;
    }

    private void answer(RuleTable.Answer answer) {
        for (int row = 0; row < table.rows().size(); row++) {
            Cell cell = answer.cells().get(row);
            if (!cell.names().isEmpty()) {
                wrong(answer, row, named(row, cell));
            }
        }
    }

    /** What the row's answer and its own conditions name. */
    private Set<String> named(int row, Cell cell) {
        Set<String> named = new LinkedHashSet<>(cell.names());
        table.inputs().forEach(column -> named.addAll(column.cells().get(row).names()));
        return named;
    }

    private void wrong(RuleTable.Answer answer, int row, Set<String> named) {
        for (Worlds.World world : Worlds.of(table, graph, named, patience)) {
            for (Map<String, Object> asked : cases(row, answer.cells().get(row), world.values())) {
                patience.check();
                Map<String, Object> known = new HashMap<>(world.values());
                known.putAll(asked);
                if (known.keySet().containsAll(answer.cells().get(row).names())) {
                    Optional<Object> value = answer.cells().get(row).value(known);
                    if (value.filter(given -> Types.fits(answer.type(), given)).isEmpty()) {
                        add(answer, row, world, asked, value.orElse(null));
                        return;
                    }
                }
            }
        }
    }

    /** Values of the inputs that the answer names, as they may reach the row. */
    private List<Map<String, Object>> cases(int row, Cell cell, Map<String, Object> parameters) {
        List<Map<String, Object>> cases = List.of(Map.of());
        for (Column column : columns()) {
            if (cell.names().contains(column.name())) {
                List<Object> values = values(column, row, parameters);
                cases = cases.stream()
                        .flatMap(known -> values.stream().map(value -> with(known, column.name(), value)))
                        .limit(MOST_CASES)
                        .toList();
            }
        }
        return cases;
    }

    private List<Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        table.inputs().forEach(column -> columns.put(column.name(), column));
        table.required(graph)
                .forEach(needed -> needed.inputs().forEach(column -> columns.putIfAbsent(column.name(), column)));
        return List.copyOf(columns.values());
    }

    private List<Object> values(Column column, int row, Map<String, Object> parameters) {
        Set<Object> values = new LinkedHashSet<>();
        column.axis(parameters).points().stream().filter(point -> point != null).forEach(values::add);
        if (!column.type().equals("boolean") && !column.type().equals("string")) {
            values.addAll(NUMBERS);
        }
        boolean own = table.inputs().stream().anyMatch(input -> input == column);
        return values.stream()
                .filter(value -> !own || column.admits(column.cells().get(row).text(), value, parameters))
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> known, String name, Object value) {
        Map<String, Object> wider = new LinkedHashMap<>(known);
        wider.put(name, value);
        return wider;
    }

    private void add(
            RuleTable.Answer answer, int row, Worlds.World world, Map<String, Object> asked, @Nullable Object value) {
        String when = asked.entrySet().stream()
                .map(entry -> "%s = %s".formatted(shown(entry.getKey()), Case.said(entry.getValue())))
                .collect(Collectors.joining(", ", asked.isEmpty() ? "" : " quando ", world.told()));
        faults.add(Fault.ofRow(
                Kind.TYPE,
                table,
                row,
                answer.name(),
                value == null
                        ? "la risposta «%s» non dà un risultato%s: correggete il calcolo"
                                .formatted(answer.shown(), when)
                        : "la risposta «%s» è %s%s, ma deve essere %s"
                                .formatted(answer.shown(), value, when, Types.said(answer.type())),
                new LinkedHashMap<>(asked)));
    }

    private String shown(String name) {
        return columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(Column::shown)
                .orElse(name);
    }
}
