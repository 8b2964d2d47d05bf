package it.accanto.rules.checks;

import it.accanto.pathway.FeelOnce;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * An input of a table with the cells below it, seen as an axis: which of its values the cells can tell apart, and which each admits.
 *
 * @param name the input's name
 * @param label as the table shows it
 * @param type boolean, integer, long, double or string
 * @param allowed the listed values, none where any is
 * @param cells one a row, from the top
 */
public record Column(String name, String label, String type, List<String> allowed, List<Cell> cells) {

    /** Stands for whatever text no cell names. */
    static final String ANY_OTHER = "…";

    private static final String ASKED = "cellInput";
    private static final FeelEngine FEEL = new FeelOnce().createInstance();

    /**
     * The values that stand for all others, at the parameters given.
     *
     * @param parameters what tables without inputs of their own answer, by name
     */
    public Coverage.Axis axis(Map<String, Object> parameters) {
        List<@Nullable Object> points = new ArrayList<>(
                switch (type) {
                    case "boolean" -> List.of(true, false);
                    case "string" -> texts();
                    default -> numbers(parameters);
                });
        if (cells.stream().anyMatch(Cell::asksForMissing)) {
            points.add(null);
        }
        return new Coverage.Axis(name, points);
    }

    private Set<Object> texts() {
        Set<Object> texts = new LinkedHashSet<>(allowed);
        if (allowed.isEmpty()) {
            cells.forEach(cell -> texts.addAll(cell.texts()));
            texts.add(ANY_OTHER);
        }
        return texts;
    }

    /** Each bound, and a number on either side of it. */
    private List<Object> numbers(Map<String, Object> parameters) {
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        cells.forEach(cell -> cell.bounds().stream()
                .flatMap(bound -> Bounds.value(bound, parameters).stream())
                .filter(Number.class::isInstance)
                .map(value -> new BigDecimal(value.toString()).stripTrailingZeros())
                .forEach(bounds::add));
        BigDecimal step = type.equals("double") ? new BigDecimal("0.01") : BigDecimal.ONE;
        TreeSet<BigDecimal> points = new TreeSet<>(List.of(BigDecimal.ZERO));
        bounds.forEach(bound -> {
            points.add(bound.subtract(step));
            points.add(bound);
            points.add(bound.add(step));
        });
        return points.stream().map(this::typed).distinct().toList();
    }

    private Object typed(BigDecimal number) {
        return type.equals("double")
                ? (Object) number.doubleValue()
                : (Object) number.setScale(0, RoundingMode.FLOOR).longValue();
    }

    /** As staff read it. */
    String shown() {
        return label.isBlank() ? name : label;
    }

    /** The points that each row's cell admits; cells that say the same are asked once. */
    List<BitSet> admits(Coverage.Axis axis, Map<String, Object> parameters, Patience patience) {
        Map<String, BitSet> known = new HashMap<>();
        List<BitSet> admits = new ArrayList<>();
        for (Cell cell : cells) {
            patience.check();
            admits.add(known.computeIfAbsent(cell.text(), text -> admitted(text, axis, parameters)));
        }
        return admits;
    }

    private BitSet admitted(String text, Coverage.Axis axis, Map<String, Object> parameters) {
        BitSet admitted = new BitSet();
        for (int point = 0; point < axis.points().size(); point++) {
            admitted.set(point, admits(text, axis.points().get(point), parameters));
        }
        return admitted;
    }

    /** Whether a cell admits a value. */
    boolean admits(String text, @Nullable Object value, Map<String, Object> parameters) {
        return text.isBlank() || fits(text, value, parameters);
    }

    /**
     * Whether the cell of a row admits a value.
     *
     * @param known what else the cell may ask for, by name
     */
    public boolean admits(int row, @Nullable Object value, Map<String, Object> known) {
        return admits(cells.get(row).text(), value, known);
    }

    private boolean fits(String text, @Nullable Object value, Map<String, Object> parameters) {
        if (text.isBlank() || text.equals("-")) {
            return true;
        }
        VariableMap known = Variables.fromMap(parameters).putValue(name, value).putValue(ASKED, value);
        try {
            return FEEL.evaluateSimpleUnaryTests(text, ASKED, known.asVariableContext());
        } catch (FeelException doesNotApply) {
            return false;
        }
    }
}
