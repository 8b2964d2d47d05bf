package it.accanto.rules.change;

import it.accanto.rules.change.Difference.Cell;
import it.accanto.rules.change.Difference.Change;
import it.accanto.rules.change.Difference.Row;
import it.accanto.rules.change.Difference.Table;
import it.accanto.rules.change.Difference.Thing;
import it.accanto.rules.checks.RuleFile;
import it.accanto.rules.checks.RuleTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One table of an earlier text beside the same of a later one. */
final class TableBeside {

    private final Map<String, String> labels;
    private final List<RowTexts> before;
    private final List<RowTexts> after;

    private TableBeside(@Nullable RuleTable before, @Nullable RuleTable after) {
        this.labels = labels(before, after);
        this.before = before == null ? List.of() : RowTexts.of(before);
        this.after = after == null ? List.of() : RowTexts.of(after);
    }

    /** Nothing where the table says the same in both. */
    static Optional<Table> of(RuleFile old, RuleFile now, String key) {
        RuleTable before = old.tables().get(key);
        RuleTable after = now.tables().get(key);
        List<Row> rows = new TableBeside(before, after).rows();
        List<Thing> structure = Structure.of(before, old, after, now);
        boolean sameRows = rows.stream().allMatch(row -> row.change() == Change.SAME);
        if (sameRows && structure.isEmpty()) {
            return Optional.empty();
        }
        String name = Objects.requireNonNull(after == null ? before : after).label();
        return Optional.of(new Table(key, name, structure, sameRows ? List.of() : rows));
    }

    private static Map<String, String> labels(@Nullable RuleTable before, @Nullable RuleTable after) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (after != null) {
            labels.putAll(RowTexts.columns(after));
        }
        if (before != null) {
            RowTexts.columns(before).forEach(labels::putIfAbsent);
        }
        return labels;
    }

    private List<Row> rows() {
        List<RowPairs.Pair> pairs = RowPairs.of(before, after);
        Set<RowPairs.Pair> stayed = RowPairs.stayed(pairs);
        List<Row> rows = new ArrayList<>();
        for (RowTexts now : after) {
            rows.add(pairs.stream()
                    .filter(pair -> pair.after().at() == now.at())
                    .findFirst()
                    .map(pair -> kept(pair, !stayed.contains(pair)))
                    .orElseGet(() -> row(Change.ADDED, false, null, now)));
        }
        before.stream()
                .filter(old -> pairs.stream().noneMatch(pair -> pair.before().at() == old.at()))
                .forEach(old -> takenOut(row(Change.REMOVED, false, old, null), rows));
        return List.copyOf(rows);
    }

    /** Told where it stood: behind the last row that stood before it and did not move. */
    private static void takenOut(Row removed, List<Row> rows) {
        int behind = 0;
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            if (!row.moved() && number(row) > 0 && number(row) < number(removed)) {
                behind = at + 1;
            }
        }
        rows.add(behind, removed);
    }

    private static int number(Row row) {
        return row.numberBefore() == null ? 0 : row.numberBefore();
    }

    private Row kept(RowPairs.Pair pair, boolean moved) {
        boolean says = pair.before().says(pair.after());
        Change change = !says ? Change.CHANGED : moved ? Change.MOVED : Change.SAME;
        return row(change, moved, pair.before(), pair.after());
    }

    private Row row(Change change, boolean moved, @Nullable RowTexts old, @Nullable RowTexts now) {
        List<Cell> cells =
                labels.keySet().stream().map(column -> cell(column, old, now)).toList();
        return new Row(
                Objects.requireNonNull(now == null ? old : now).id(),
                change,
                moved,
                old == null ? null : old.at() + 1,
                now == null ? null : now.at() + 1,
                cells,
                old == null ? null : old.source(),
                now == null ? null : now.source());
    }

    private Cell cell(String column, @Nullable RowTexts old, @Nullable RowTexts now) {
        String was = old == null ? null : old.cells().get(column);
        String is = now == null ? null : now.cells().get(column);
        return new Cell(
                column,
                Objects.requireNonNull(labels.get(column)),
                was,
                is,
                old != null && now != null && RowTexts.differs(was, is));
    }
}
