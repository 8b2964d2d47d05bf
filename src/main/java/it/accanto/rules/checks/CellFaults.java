package it.accanto.rules.checks;

import it.accanto.rules.checks.Fault.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks a table through cell by cell: each must read, be of its column's type, stay within the listed values, and have a source. */
final class CellFaults {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "boolean",
            Boolean.class,
            "string",
            String.class,
            "integer",
            Number.class,
            "long",
            Number.class,
            "double",
            Number.class);

    private final RuleTable table;
    private final Map<String, RuleTable> graph;
    private final List<Fault> faults = new ArrayList<>();

    private CellFaults(RuleTable table, Map<String, RuleTable> graph) {
        this.table = table;
        this.graph = graph;
    }

    /** The faults of a table's cells, from the top. */
    static List<Fault> of(RuleTable table, Map<String, RuleTable> graph) {
        CellFaults looked = new CellFaults(table, graph);
        looked.cells();
        return looked.faults;
    }

    private void cells() {
        Set<String> known = known();
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.rows().get(row).source().isBlank()) {
                add(Kind.SOURCE, row, null, "manca la fonte: citate la norma o l'atto da cui viene");
            }
            for (Column column : table.inputs()) {
                condition(row, column, known);
            }
            for (RuleTable.Answer answer : table.outputs()) {
                answer(row, answer, known);
            }
        }
    }

    private void condition(int row, Column column, Set<String> known) {
        Cell cell = column.cells().get(row);
        Optional<String> fault = cell.fault(known);
        if (fault.isPresent()) {
            add(Kind.CELL, row, column.name(), "la casella «%s» %s".formatted(column.name(), fault.get()));
            return;
        }
        if (!column.allowed().isEmpty()) {
            cell.texts().stream()
                    .filter(text -> !column.allowed().contains(text))
                    .findFirst()
                    .ifPresent(text -> add(
                            Kind.VALUE,
                            row,
                            column.name(),
                            "«%s» non è tra i valori di «%s»: scegliete fra %s"
                                    .formatted(text, column.name(), String.join(", ", column.allowed()))));
        }
        wrongType(column.type(), cell)
                .ifPresent(
                        why -> add(Kind.TYPE, row, column.name(), "la casella «%s» %s".formatted(column.name(), why)));
    }

    /** What a condition compares with must be of the input's type. */
    private Optional<String> wrongType(String type, Cell cell) {
        Class<?> expected = TYPES.getOrDefault(type, Object.class);
        return cell.bounds().stream()
                .flatMap(bound -> Bounds.value(bound, Map.of()).stream())
                .filter(value -> !expected.isInstance(value) && !(value instanceof Boolean))
                .findFirst()
                .map(value -> "confronta con %s, ma il dato è %s".formatted(value, named(type)));
    }

    private void answer(int row, RuleTable.Answer answer, Set<String> known) {
        Cell cell = answer.cells().get(row);
        if (cell.text().isBlank()) {
            add(
                    Kind.CELL,
                    row,
                    answer.name(),
                    "manca la risposta «%s»: se non ce n'è, scrivete null".formatted(answer.name()));
            return;
        }
        Optional<String> fault = cell.fault(known);
        if (fault.isPresent()) {
            add(Kind.CELL, row, answer.name(), "la risposta «%s» %s".formatted(answer.name(), fault.get()));
            return;
        }
        cell.value(Map.of())
                .filter(value -> cell.names().isEmpty() && !fits(answer.type(), value))
                .ifPresent(value -> add(
                        Kind.TYPE,
                        row,
                        answer.name(),
                        "la risposta «%s» è %s, ma deve essere %s"
                                .formatted(answer.name(), value, named(answer.type()))));
    }

    private static boolean fits(String type, Object value) {
        boolean whole = !(value instanceof Number number) || number.doubleValue() == Math.rint(number.doubleValue());
        return TYPES.getOrDefault(type, Object.class).isInstance(value) && (type.equals("double") || whole);
    }

    private static String named(String type) {
        return switch (type) {
            case "boolean" -> "un sì o un no (true, false)";
            case "string" -> "un testo fra virgolette";
            case "double" -> "un numero";
            default -> "un numero intero";
        };
    }

    private Set<String> known() {
        Set<String> known = table.inputs().stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
        table.required(graph).forEach(needed -> {
            needed.inputs().forEach(input -> known.add(input.name()));
            needed.outputs().forEach(output -> known.add(output.name()));
        });
        return known;
    }

    private void add(Kind kind, int row, @Nullable String input, String what) {
        faults.add(Fault.ofRow(kind, table, row, input, what, Map.of()));
    }
}
