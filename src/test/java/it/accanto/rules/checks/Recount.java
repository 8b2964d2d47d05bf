package it.accanto.rules.checks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Counts, case by case and with the engine's own FEEL as it comes, which rows of a table fit: slow, and without any cleverness. */
final class Recount {

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();
    private static final Map<List<Object>, Boolean> KNOWN = new HashMap<>();
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private final RuleTable table;

    boolean gap;
    boolean overlap;
    final BitSet everFirst = new BitSet();
    final BitSet everFits = new BitSet();

    private Recount(RuleTable table) {
        this.table = table;
    }

    /** @param worlds the parameters under which the table may be asked */
    static Recount of(RuleTable table, List<Map<String, Object>> worlds) {
        Recount recount = new Recount(table);
        for (Map<String, Object> world : worlds) {
            recount.in(world);
        }
        return recount;
    }

    private void in(Map<String, Object> world) {
        List<List<BitSet>> fits = new ArrayList<>();
        for (Column column : table.inputs()) {
            List<BitSet> byPoint = new ArrayList<>();
            for (Object point : points(column, world)) {
                byPoint.add(rowsThatAdmit(column, point, world));
            }
            fits.add(byPoint);
        }
        BitSet all = new BitSet();
        all.set(0, table.rows().size());
        count(fits, 0, all);
    }

    private void count(List<List<BitSet>> fits, int axis, BitSet rows) {
        if (axis < fits.size()) {
            for (BitSet admitting : fits.get(axis)) {
                BitSet left = (BitSet) rows.clone();
                left.and(admitting);
                count(fits, axis + 1, left);
            }
            return;
        }
        gap |= rows.isEmpty();
        overlap |= rows.cardinality() > 1;
        everFits.or(rows);
        if (!rows.isEmpty()) {
            everFirst.set(rows.nextSetBit(0));
        }
    }

    private BitSet rowsThatAdmit(Column column, Object point, Map<String, Object> world) {
        BitSet rows = new BitSet();
        for (int row = 0; row < table.rows().size(); row++) {
            String text = column.cells().get(row).text();
            rows.set(row, text.isEmpty() || admits(column.name(), text, point, world));
        }
        return rows;
    }

    private static boolean admits(String input, String text, @Nullable Object point, Map<String, Object> world) {
        return KNOWN.computeIfAbsent(
                List.of(input, text, String.valueOf(point), world),
                asked -> FEEL.evaluateSimpleUnaryTests(
                        text,
                        input,
                        Variables.fromMap(world).putValue(input, point).asVariableContext()));
    }

    /** Listed words, yes and no, and each number that a cell or a parameter names with its neighbours. */
    private static Set<Object> points(Column column, Map<String, Object> world) {
        Set<Object> points = new LinkedHashSet<>();
        if (column.type().equals("boolean")) {
            points.addAll(List.of(true, false));
        } else if (column.type().equals("string")) {
            points.addAll(column.allowed());
        } else {
            Set<Long> named = new TreeSet<>(Set.of(0L));
            column.cells().forEach(cell -> NUMBER.matcher(cell.text())
                    .results()
                    .forEach(number -> named.add(Long.valueOf(number.group()))));
            column.cells().forEach(cell -> named.addAll(parameters(cell, world)));
            named.forEach(number -> points.addAll(List.of(number - 1, number, number + 1)));
        }
        if (column.cells().stream().anyMatch(cell -> cell.text().contains("null"))) {
            points.add(null);
        }
        return points;
    }

    /** What a cell names, and where it adds, the sums. */
    private static Set<Long> parameters(Cell cell, Map<String, Object> world) {
        Set<Long> given = new TreeSet<>();
        world.forEach((name, value) -> {
            if (cell.text().contains(name) && value instanceof Number number) {
                given.add(number.longValue());
            }
        });
        if (cell.text().contains("+")) {
            List.copyOf(given).forEach(one -> List.copyOf(given).forEach(other -> given.add(one + other)));
        }
        return given;
    }
}
