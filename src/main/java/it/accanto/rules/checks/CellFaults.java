package it.accanto.rules.checks;

import it.accanto.rules.checks.Fault.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.feel.syntaxtree.ConstBool;
import org.jspecify.annotations.Nullable;

/** Looks a table through cell by cell: each must read, be of its column's type, stay within the listed values, and have a source. */
final class CellFaults {

    private final RuleTable table;
    private final Map<String, RuleTable> graph;
    private final Set<String> parameters;
    private final List<Fault> faults = new ArrayList<>();

    private CellFaults(RuleTable table, Map<String, RuleTable> graph) {
        this.table = table;
        this.graph = graph;
        this.parameters = table.required(graph).stream()
                .flatMap(needed -> needed.outputs().stream())
                .filter(CellFaults::fixed)
                .map(RuleTable.Answer::name)
                .collect(Collectors.toSet());
    }

    /** The same in every case that reaches the row: it reckons with nothing that is known of the case only. */
    private static boolean fixed(RuleTable.Answer answer) {
        return answer.cells().stream()
                .allMatch(cell -> cell.reads() && cell.names().isEmpty());
    }

    /** The faults of a table's cells, from the top. */
    static List<Fault> of(RuleTable table, Map<String, RuleTable> graph, Patience patience) {
        CellFaults looked = new CellFaults(table, graph);
        looked.cells(patience);
        return looked.faults;
    }

    private void cells(Patience patience) {
        Set<String> known = known();
        for (int row = 0; row < table.rows().size(); row++) {
            patience.check();
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
        Optional<String> fault = cell.fault(known).or(() -> unsearchable(column, cell));
        if (fault.isPresent()) {
            add(Kind.CELL, row, column.name(), "la casella «%s» %s".formatted(column.shown(), fault.get()));
            return;
        }
        if (!column.allowed().isEmpty()) {
            cell.texts().stream()
                    .filter(text -> !column.allowed().contains(text))
                    .findFirst()
                    .ifPresent(text -> add(Kind.VALUE, row, column.name(), unlisted(column, text)));
        }
        wrongType(column.type(), cell)
                .ifPresent(
                        why -> add(Kind.TYPE, row, column.name(), "la casella «%s» %s".formatted(column.shown(), why)));
    }

    private static String unlisted(Column column, String text) {
        return "«%s» non è tra i valori di «%s»: scegliete fra %s"
                .formatted(text, column.shown(), String.join(", ", column.allowed()));
    }

    /** A condition stands on its own column and on parameters; else nobody could say whether the table answers every case. */
    private Optional<String> unsearchable(Column column, Cell cell) {
        if (cell.reckonsWith(column.name())) {
            return Optional.of("calcola con il dato stesso: scrivete il confronto con un numero, come < 18 o [2..5]");
        }
        return cell.names().stream()
                .filter(name -> !name.equals(column.name()) && !parameters.contains(name))
                .findFirst()
                .map(name ->
                        "confronta con «%s», che cambia da caso a caso: scrivete quella condizione nella sua colonna"
                                .formatted(name));
    }

    /** What a condition compares with must be of the input's type. */
    private Optional<String> wrongType(String type, Cell cell) {
        return cell.bounds().stream()
                .flatMap(bound -> Bounds.value(bound, Map.of()).stream()
                        .filter(value -> bound instanceof ConstBool || !(value instanceof Boolean)))
                .filter(value -> !Types.is(type, value))
                .findFirst()
                .map(value -> "confronta con %s, ma il dato è %s".formatted(value, Types.said(type)));
    }

    private void answer(int row, RuleTable.Answer answer, Set<String> known) {
        Cell cell = answer.cells().get(row);
        if (cell.text().isBlank()) {
            add(
                    Kind.CELL,
                    row,
                    answer.name(),
                    "manca la risposta «%s»: se non ce n'è, scrivete null".formatted(answer.shown()));
            return;
        }
        Optional<String> fault = cell.fault(known);
        if (fault.isPresent()) {
            add(Kind.CELL, row, answer.name(), "la risposta «%s» %s".formatted(answer.shown(), fault.get()));
            return;
        }
        cell.value(Map.of())
                .filter(value -> cell.names().isEmpty() && !Types.fits(answer.type(), value))
                .ifPresent(value -> add(
                        Kind.TYPE,
                        row,
                        answer.name(),
                        "la risposta «%s» è %s, ma deve essere %s"
                                .formatted(answer.shown(), value, Types.said(answer.type()))));
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
