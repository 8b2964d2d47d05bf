package it.accanto.rules.checks;

import it.accanto.rules.checks.Fault.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;

/** Looks a table through: its cells, and if these stand, whether it answers every case, and each by one row. */
final class TableFaults {

    private record Looked(Worlds.World world, Coverage coverage) {}

    private final RuleTable table;
    private final Map<String, RuleTable> graph;
    private final Patience patience;
    private final List<Fault> faults = new ArrayList<>();

    private TableFaults(RuleTable table, Map<String, RuleTable> graph, Patience patience) {
        this.table = table;
        this.graph = graph;
        this.patience = patience;
    }

    /**
     * The faults of a table, from the top; none where it may go live.
     *
     * @param graph every table of its file, by key: a cell may ask for what a required one answers
     */
    static List<Fault> of(RuleTable table, Map<String, RuleTable> graph, Patience patience) {
        TableFaults looked = new TableFaults(table, graph, patience);
        looked.faults.addAll(CellFaults.of(table, graph, patience));
        if (looked.faults.stream().noneMatch(fault -> fault.kind() != Kind.SOURCE)) {
            looked.whole();
            looked.faults.addAll(AnswerFaults.of(table, graph, patience));
        }
        return List.copyOf(looked.faults);
    }

    private void whole() {
        List<Looked> looked = Worlds.of(table, graph, named(), patience).stream()
                .map(world -> new Looked(world, coverage(world.values())))
                .toList();
        if (table.hitPolicy() != HitPolicy.COLLECT || table.aggregation() != null) {
            gap(looked);
        }
        Set<List<Integer>> told = new HashSet<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (!duplicate(row, looked) && !hidden(row, looked)) {
                overlaps(row, looked, told);
            }
        }
    }

    private Set<String> named() {
        return table.inputs().stream()
                .flatMap(column -> column.cells().stream())
                .flatMap(cell -> cell.names().stream())
                .collect(Collectors.toSet());
    }

    private void gap(List<Looked> looked) {
        for (Looked one : looked) {
            Case gap = one.coverage().gap().orElse(null);
            if (gap != null) {
                faults.add(gap(one, gap));
                return;
            }
        }
    }

    /** Told with the rows on either side of it, and marked at the first of them. */
    private Fault gap(Looked looked, Case gap) {
        List<Integer> nearest = looked.coverage().nearest(gap);
        String mend = nearest.isEmpty()
                ? "aggiungete una riga"
                : "allargate la riga %s o aggiungetene una".formatted(numbers(nearest, " o la riga "));
        return new Fault(
                Kind.GAP,
                table.decision(),
                nearest.isEmpty() ? null : table.rows().get(nearest.get(0)).id(),
                nearest.isEmpty() ? 0 : nearest.get(0) + 1,
                gap.telling().size() == 1 ? gap.telling().get(0) : null,
                "Nessuna riga di «%s» risponde %s%s: %s."
                        .formatted(
                                table.label(), gap.told(table), looked.world().told(), mend),
                gap.example());
    }

    private static String numbers(List<Integer> rows, String between) {
        return rows.stream().map(row -> String.valueOf(row + 1)).collect(Collectors.joining(between));
    }

    private boolean duplicate(int row, List<Looked> looked) {
        for (int earlier = 0; earlier < row; earlier++) {
            int other = earlier;
            if (sameAnswers(other, row)
                    && looked.stream().allMatch(one -> sameConditions(one.coverage(), other, row))) {
                add(Kind.DUPLICATE, row, "dice le stesse cose della riga %d: toglietene una".formatted(other + 1));
                return true;
            }
        }
        return false;
    }

    private static boolean sameConditions(Coverage coverage, int one, int other) {
        return coverage.row(one).admits().equals(coverage.row(other).admits());
    }

    private boolean sameAnswers(int one, int other) {
        return table.outputs().stream().allMatch(output -> output.cells()
                .get(one)
                .text()
                .equals(output.cells().get(other).text()));
    }

    private boolean hidden(int row, List<Looked> looked) {
        if (looked.stream().allMatch(one -> one.coverage().row(row).reachesNothing())) {
            add(Kind.HIDDEN, row, "non corrisponde a nessun caso possibile: controllate le condizioni");
            return true;
        }
        if (table.hitPolicy() != HitPolicy.FIRST || looked.stream().anyMatch(one -> reached(row, one.coverage()))) {
            return false;
        }
        List<Integer> by = looked.stream()
                .flatMap(one -> one.coverage().hiding(one.coverage().row(row)).stream())
                .distinct()
                .sorted()
                .toList();
        String who = by.size() == 1
                ? "la riga %s risponde".formatted(numbers(by, ""))
                : "le righe %s insieme rispondono".formatted(numbers(by, ", "));
        add(
                Kind.HIDDEN,
                row,
                "non viene mai raggiunta: %s già a tutti i suoi casi; spostatela più in alto o toglietela"
                        .formatted(who));
        return true;
    }

    private static boolean reached(int row, Coverage coverage) {
        Coverage.Row asked = coverage.row(row);
        return !asked.reachesNothing() && coverage.hiding(asked).isEmpty();
    }

    private void overlaps(int row, List<Looked> looked, Set<List<Integer>> told) {
        boolean any = table.hitPolicy() == HitPolicy.ANY;
        if (table.hitPolicy() != HitPolicy.UNIQUE && !any) {
            return;
        }
        for (Looked one : looked) {
            for (int earlier = 0; earlier < row; earlier++) {
                if (!any || !sameAnswers(earlier, row)) {
                    overlap(one, earlier, row, told);
                }
            }
        }
    }

    private void overlap(Looked looked, int earlier, int later, Set<List<Integer>> told) {
        Coverage coverage = looked.coverage();
        coverage.overlap(coverage.row(earlier), coverage.row(later))
                .filter(both -> told.add(List.of(earlier, later)))
                .ifPresent(both -> faults.add(Fault.ofRow(
                        Kind.OVERLAP,
                        table,
                        later,
                        both.telling().size() == 1 ? both.telling().get(0) : null,
                        "si sovrappone alla riga %d %s%s: qui deve rispondere una riga sola, restringete una delle due"
                                .formatted(
                                        earlier + 1,
                                        both.told(table),
                                        looked.world().told()),
                        both.example())));
    }

    /** The table's rows as points, at one set of parameters. */
    private Coverage coverage(Map<String, Object> parameters) {
        List<Coverage.Axis> axes =
                table.inputs().stream().map(column -> column.axis(parameters)).toList();
        List<List<BitSet>> admits = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            admits.add(table.inputs().get(axis).admits(axes.get(axis), parameters, patience));
        }
        List<Coverage.Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int at = row;
            rows.add(new Coverage.Row(
                    row, admits.stream().map(points -> points.get(at)).toList()));
        }
        return new Coverage(axes, rows, patience);
    }

    private void add(Kind kind, int row, String what) {
        faults.add(Fault.ofRow(kind, table, row, null, what, Map.of()));
    }
}
