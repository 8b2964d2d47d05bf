package it.accanto.rules.change;

import it.accanto.rules.checks.RuleTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table's row as it is compared: what its cells say under their columns' names, whatever the spaces between.
 *
 * @param at counted from nought
 * @param cells by column; inputs and answers of one name are told apart
 */
record RowTexts(int at, String id, Map<String, String> cells, String source) {

    static List<RowTexts> of(RuleTable table) {
        List<String> columns = columns(table).keySet().stream().toList();
        List<RowTexts> rows = new ArrayList<>();
        for (RuleTable.Row row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                cells.put(columns.get(column), row.texts().get(column));
            }
            rows.add(new RowTexts(rows.size(), row.id(), cells, row.source()));
        }
        return rows;
    }

    /** The columns of a table, each once, with the label that staff read. */
    static Map<String, String> columns(RuleTable table) {
        Map<String, String> columns = new LinkedHashMap<>();
        table.inputs().forEach(column -> add(columns, column.name(), column.label()));
        table.outputs().forEach(answer -> add(columns, answer.name(), answer.label()));
        return columns;
    }

    private static void add(Map<String, String> columns, String name, String label) {
        String once = name;
        for (int again = 2; columns.containsKey(once); again++) {
            once = "%s (%d)".formatted(name, again);
        }
        columns.put(once, label.isBlank() ? name : label);
    }

    /** Whether both say the same, and from the same source. */
    boolean says(RowTexts other) {
        return cells.keySet().equals(other.cells.keySet())
                && shared(other) == written(other)
                && spaced(source).equals(spaced(other.source));
    }

    /** Whether more than half of what either says is the same. */
    boolean likely(RowTexts other) {
        return 2 * shared(other) > written(other);
    }

    /** How many cells say the same, those that say nothing left out. */
    int shared(RowTexts other) {
        return (int) cells.entrySet().stream()
                .filter(cell -> !plain(cell.getValue()).isEmpty())
                .filter(cell -> !differs(cell.getValue(), other.cells.get(cell.getKey())))
                .count();
    }

    private int written(RowTexts other) {
        return (int) cells.entrySet().stream()
                .filter(cell -> !plain(cell.getValue()).isEmpty()
                        || !plain(other.cells.getOrDefault(cell.getKey(), "")).isEmpty())
                .count();
    }

    /** Whether two cells say different things: spaces outside of quotes, and a dash for «any», say nothing. */
    static boolean differs(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? !Objects.equals(one, other)
                : !plain(one).equals(plain(other));
    }

    private static String plain(String cell) {
        StringBuilder plain = new StringBuilder();
        String[] parts = cell.split("\"", -1);
        for (int part = 0; part < parts.length; part++) {
            plain.append(part == 0 ? "" : "\"").append(part % 2 == 1 ? parts[part] : unspaced(parts[part]));
        }
        return plain.toString().equals("-") ? "" : plain.toString();
    }

    private static String unspaced(String feel) {
        return spaced(feel).replaceAll("(?<!\\w) | (?!\\w)", "");
    }

    static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
