package it.accanto.rules.examples;

import it.accanto.pathway.TableColumn;
import it.accanto.rules.checks.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An input that could be another, and the values that stand for all that it could be.
 *
 * @param from as it is
 * @param values the nearest first: numbers by their distance, listed values as they are listed
 */
record Choice(String input, String label, Object from, List<Value> values) {

    /** Days to the eighteenth birthday go below nought; nothing else that tables count does. */
    private static final String BELOW_NOUGHT = "daysTo18";

    private static final long LARGEST = 1_000_000_000L;

    /** A value, and how far it is from the one that is. */
    record Value(Object value, long distance) {}

    /** @param worlds what other tables may answer: a bound may be one of their answers */
    static Choice of(TableColumn input, Object from, List<Column> columns, List<Map<String, Object>> worlds) {
        List<Value> values =
                switch (input.type()) {
                    case "boolean" -> List.of(new Value(!(Boolean) from, 1));
                    case "integer", "long" -> numbers(input.name(), ((Number) from).longValue(), columns, worlds);
                    default -> listed(input.allowed(), from);
                };
        String label = columns.isEmpty() || columns.get(0).label().isBlank()
                ? input.name()
                : columns.get(0).label();
        return new Choice(input.name(), label, from, values);
    }

    private static List<Value> listed(List<String> allowed, Object from) {
        List<Value> values = new ArrayList<>();
        for (String value : allowed) {
            if (!value.equals(from)) {
                values.add(new Value(value, values.size() + 1L));
            }
        }
        return values;
    }

    private static List<Value> numbers(String name, long from, List<Column> columns, List<Map<String, Object>> worlds) {
        return columns.stream()
                .flatMap(column -> points(column, worlds))
                .mapToLong(point -> ((Number) point).longValue())
                .filter(point -> point != from && Math.abs(point) <= LARGEST)
                .filter(point -> point >= 0 || name.equals(BELOW_NOUGHT))
                .distinct()
                .mapToObj(point -> new Value(Math.toIntExact(point), Math.abs(point - from)))
                .sorted(Comparator.comparingLong(Value::distance))
                .toList();
    }

    private static Stream<Object> points(Column column, List<Map<String, Object>> worlds) {
        boolean asksOthers = column.cells().stream()
                .anyMatch(cell -> cell.names().stream().anyMatch(asked -> !asked.equals(column.name())));
        return worlds.stream()
                .limit(asksOthers ? worlds.size() : 1)
                .flatMap(world -> column.axis(world).points().stream())
                .filter(Number.class::isInstance)
                .map(Number.class::cast);
    }
}
