package it.accanto.rules.checks;

import it.accanto.rules.checks.Fault.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.jspecify.annotations.Nullable;

/** Looks a table through: its cells, and if these stand, whether it answers every case, and each by one row. */
final class TableFaults {

    private final RuleTable table;
    private final Map<String, RuleTable> graph;
    private final List<Fault> faults = new ArrayList<>();

    private TableFaults(RuleTable table, Map<String, RuleTable> graph) {
        this.table = table;
        this.graph = graph;
    }

    /**
     * The faults of a table, from the top; none where it may go live.
     *
     * @param graph every table of its file, by key: a cell may ask for what a required one answers
     */
    static List<Fault> of(RuleTable table, Map<String, RuleTable> graph) {
        TableFaults looked = new TableFaults(table, graph);
        looked.faults.addAll(CellFaults.of(table, graph));
        if (looked.faults.stream().noneMatch(fault -> fault.kind() != Kind.SOURCE)) {
            looked.whole();
        }
        return List.copyOf(looked.faults);
    }

    private void whole() {
        if (table.inputs().isEmpty()) {
            return;
        }
        Set<List<Integer>> told = new HashSet<>();
        for (Map<String, Object> parameters : worlds()) {
            Coverage coverage = coverage(parameters);
            if (table.hitPolicy() != HitPolicy.COLLECT) {
                coverage.gap().filter(gap -> told.add(List.of())).ifPresent(this::gap);
            }
            rows(coverage, told);
        }
    }

    private void gap(Map<String, @Nullable Object> example) {
        faults.add(new Fault(
                Kind.GAP,
                table.decision(),
                null,
                0,
                null,
                "Nessuna riga risponde quando %s: aggiungete una riga o allargatene una.".formatted(said(example)),
                example));
    }

    private void rows(Coverage coverage, Set<List<Integer>> told) {
        List<Coverage.Row> all = coverage.rows();
        for (int later = 0; later < all.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (sameRow(earlier, later, all) && told.add(List.of(later))) {
                    add(
                            Kind.DUPLICATE,
                            later,
                            "dice le stesse cose della riga %d: toglietene una".formatted(earlier + 1),
                            Map.of());
                } else if (table.hitPolicy() == HitPolicy.UNIQUE
                        || table.hitPolicy() == HitPolicy.ANY && !sameAnswers(earlier, later)) {
                    overlap(coverage, earlier, later, told);
                }
            }
            if (table.hitPolicy() == HitPolicy.FIRST && coverage.hidden(all.get(later)) && told.add(List.of(later))) {
                add(
                        Kind.HIDDEN,
                        later,
                        "non viene mai raggiunta: le righe sopra rispondono già a tutti i suoi casi;"
                                + " spostatela più in alto o toglietela",
                        Map.of());
            }
            if (all.get(later).reachesNothing() && told.add(List.of(later))) {
                add(Kind.HIDDEN, later, "non corrisponde a nessun caso possibile: controllate le condizioni", Map.of());
            }
        }
    }

    private boolean sameRow(int earlier, int later, List<Coverage.Row> all) {
        return all.get(earlier).admits().equals(all.get(later).admits()) && sameAnswers(earlier, later);
    }

    private boolean sameAnswers(int one, int other) {
        return table.outputs().stream().allMatch(output -> output.cells()
                .get(one)
                .text()
                .equals(output.cells().get(other).text()));
    }

    private void overlap(Coverage coverage, int earlier, int later, Set<List<Integer>> told) {
        coverage.overlap(coverage.rows().get(earlier), coverage.rows().get(later))
                .filter(both -> told.add(List.of(earlier, later)))
                .ifPresent(both -> add(
                        Kind.OVERLAP,
                        later,
                        "si sovrappone alla riga %d quando %s: qui deve rispondere una riga sola"
                                .formatted(earlier + 1, said(both)),
                        both));
    }

    /** The table's rows as points, at one set of parameters. */
    private Coverage coverage(Map<String, Object> parameters) {
        List<Coverage.Axis> axes =
                table.inputs().stream().map(column -> column.axis(parameters)).toList();
        List<Coverage.Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<BitSet> admits = new ArrayList<>();
            for (int axis = 0; axis < axes.size(); axis++) {
                admits.add(table.inputs().get(axis).admits(row, axes.get(axis), parameters));
            }
            rows.add(new Coverage.Row(table.rows().get(row).id(), admits));
        }
        return new Coverage(axes, rows);
    }

    /** Every set of parameters under which the table may be asked: one for each row of the tables that its conditions name. */
    private List<Map<String, Object>> worlds() {
        Set<String> named = table.inputs().stream()
                .flatMap(column -> column.cells().stream())
                .flatMap(cell -> cell.names().stream())
                .collect(Collectors.toSet());
        table.inputs().forEach(column -> named.remove(column.name()));
        List<Map<String, Object>> worlds = new ArrayList<>(List.of(new HashMap<>()));
        for (RuleTable needed : table.required(graph)) {
            if (needed.outputs().stream().anyMatch(output -> named.contains(output.name()))) {
                worlds = worlds.stream()
                        .flatMap(world -> needed.answersByRow().stream().map(row -> with(world, row)))
                        .toList();
            }
        }
        return worlds;
    }

    private static Map<String, Object> with(Map<String, Object> world, Map<String, Cell> row) {
        Map<String, Object> wider = new LinkedHashMap<>(world);
        row.forEach((name, cell) -> cell.value(world).ifPresent(value -> wider.put(name, value)));
        return wider;
    }

    private static String said(Map<String, @Nullable Object> combination) {
        return combination.entrySet().stream()
                .map(entry -> "%s = %s".formatted(entry.getKey(), said(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String said(@Nullable Object value) {
        return value == null
                ? "manca"
                : Boolean.TRUE.equals(value) ? "sì" : Boolean.FALSE.equals(value) ? "no" : value.toString();
    }

    private void add(Kind kind, int row, String what, Map<String, @Nullable Object> example) {
        faults.add(Fault.ofRow(kind, table, row, null, what, example));
    }
}
