package it.accanto.rules.examples;

import it.accanto.rules.checks.Cell;
import it.accanto.rules.checks.Column;
import it.accanto.rules.checks.RuleTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.jspecify.annotations.Nullable;

/** A table that is asked thousands of times: each cell is read once for each value that comes before it, and remembered. */
final class QuickTable {

    private final RuleTable table;
    private final List<List<String>> asked;
    private final Map<List<@Nullable Object>, BitSet> admitted = new HashMap<>();
    private final Map<List<@Nullable Object>, Optional<Object>> answered = new HashMap<>();

    QuickTable(RuleTable table) {
        this.table = table;
        this.asked = table.inputs().stream().map(QuickTable::asked).toList();
    }

    /** What the cells of a column ask for: its own input before all. */
    private static List<String> asked(Column column) {
        Set<String> names = new LinkedHashSet<>(List.of(column.name()));
        column.cells().forEach(cell -> names.addAll(cell.names()));
        return List.copyOf(names);
    }

    /** The columns that ask for an input by its name. */
    List<Column> columns(String input) {
        return table.inputs().stream()
                .filter(column -> column.name().equals(input))
                .toList();
    }

    /** Adds its answer to what is known; nothing where no row answers. */
    void answer(Map<String, Object> known) {
        BitSet rows = new BitSet();
        rows.set(0, table.rows().size());
        for (int column = 0; column < table.inputs().size() && !rows.isEmpty(); column++) {
            rows.and(admitted(column, known));
        }
        if (!rows.isEmpty()) {
            table.outputs().forEach(output -> put(output, rows, known));
        }
    }

    private BitSet admitted(int column, Map<String, Object> known) {
        List<@Nullable Object> key = key(column, asked.get(column), known);
        BitSet found = admitted.get(key);
        if (found == null) {
            Column asking = table.inputs().get(column);
            found = new BitSet();
            for (int row = 0; row < table.rows().size(); row++) {
                found.set(row, asking.admits(row, known.get(asking.name()), known));
            }
            admitted.put(key, found);
        }
        return found;
    }

    private void put(RuleTable.Answer output, BitSet rows, Map<String, Object> known) {
        if (table.hitPolicy() == HitPolicy.COLLECT) {
            known.put(
                    output.name(),
                    rows.stream()
                            .mapToObj(row -> value(output, row, known))
                            .flatMap(Optional::stream)
                            .toList());
        } else {
            value(output, rows.nextSetBit(0), known)
                    .ifPresentOrElse(value -> known.put(output.name(), value), () -> known.remove(output.name()));
        }
    }

    private Optional<Object> value(RuleTable.Answer output, int row, Map<String, Object> known) {
        Cell cell = output.cells().get(row);
        List<@Nullable Object> key = key(output.name() + row, cell.names(), known);
        Optional<Object> found = answered.get(key);
        if (found == null) {
            found = cell.value(known);
            answered.put(key, found);
        }
        return found;
    }

    private static List<@Nullable Object> key(Object of, Iterable<String> names, Map<String, Object> known) {
        List<@Nullable Object> key = new ArrayList<>(Arrays.asList(of));
        names.forEach(name -> key.add(known.get(name)));
        return key;
    }
}
