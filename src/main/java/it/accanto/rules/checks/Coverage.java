package it.accanto.rules.checks;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which combinations of inputs the rows of a table answer. Each input is an axis of points, one for every way in which the table's
 * cells can tell values apart; a row admits some points of each. All searches end early when their thread is interrupted.
 */
public final class Coverage {

    /**
     * An input, and one value for every way in which cells tell its values apart.
     *
     * @param points representative values; null stands for a missing one
     */
    public record Axis(String input, List<@Nullable Object> points) {}

    /**
     * A row, and the points of each axis that its cells admit.
     *
     * @param id as the table names it
     */
    record Row(String id, List<BitSet> admits) {

        boolean meets(Row other) {
            for (int axis = 0; axis < admits.size(); axis++) {
                if (!admits.get(axis).intersects(other.admits.get(axis))) {
                    return false;
                }
            }
            return true;
        }

        boolean reachesNothing() {
            return admits.stream().anyMatch(BitSet::isEmpty);
        }
    }

    private record Seen(int axis, BitSet rows) {}

    private final List<Axis> axes;
    private final List<Row> rows;

    Coverage(List<Axis> axes, List<Row> rows) {
        this.axes = axes;
        this.rows = rows;
    }

    List<Row> rows() {
        return rows;
    }

    /** A combination of inputs that no row answers. */
    Optional<Map<String, @Nullable Object>> gap() {
        return new Search(rows, all()).uncovered();
    }

    /** A combination of inputs that both rows answer. */
    Optional<Map<String, @Nullable Object>> overlap(Row one, Row other) {
        if (!one.meets(other)) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> shared = new LinkedHashMap<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            BitSet both = (BitSet) one.admits.get(axis).clone();
            both.and(other.admits.get(axis));
            shared.put(axes.get(axis).input(), axes.get(axis).points().get(both.nextSetBit(0)));
        }
        return Optional.of(shared);
    }

    /** Whether the rows before this one answer everything that it could: where the first row that fits decides, it is never reached. */
    boolean hidden(Row row) {
        List<Row> before = rows.subList(0, at(row)).stream().filter(row::meets).toList();
        return new Search(before, row.admits).uncovered().isEmpty();
    }

    private int at(Row wanted) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at) == wanted) {
                return at;
            }
        }
        throw new IllegalArgumentException(wanted.id());
    }

    private List<BitSet> all() {
        return axes.stream()
                .map(axis -> {
                    BitSet points = new BitSet();
                    points.set(0, axis.points().size());
                    return points;
                })
                .toList();
    }

    /** Looks for a point, within what is asked, that no row of some admits. */
    private final class Search {

        private final List<Row> among;
        private final List<BitSet> within;
        private final Set<Seen> covered = new HashSet<>();

        Search(List<Row> among, List<BitSet> within) {
            this.among = among;
            this.within = within;
        }

        Optional<Map<String, @Nullable Object>> uncovered() {
            if (within.stream().anyMatch(BitSet::isEmpty)) {
                return Optional.empty();
            }
            BitSet active = new BitSet();
            active.set(0, among.size());
            int[] point = new int[axes.size()];
            return found(0, active, point) ? Optional.of(told(point)) : Optional.empty();
        }

        private boolean found(int axis, BitSet active, int[] point) {
            if (Thread.currentThread().isInterrupted()) {
                throw new OutOfTime();
            }
            if (active.isEmpty()) {
                for (int rest = axis; rest < point.length; rest++) {
                    point[rest] = within.get(rest).nextSetBit(0);
                }
                return true;
            }
            if (axis == point.length || anyAdmitsTheRest(axis, active) || !covered.add(new Seen(axis, active))) {
                return false;
            }
            Set<BitSet> tried = new HashSet<>();
            BitSet here = within.get(axis);
            for (int value = here.nextSetBit(0); value >= 0; value = here.nextSetBit(value + 1)) {
                BitSet next = admitting(axis, value, active);
                point[axis] = value;
                if (tried.add(next) && found(axis + 1, next, point)) {
                    return true;
                }
            }
            return false;
        }

        private boolean anyAdmitsTheRest(int axis, BitSet active) {
            return active.stream().anyMatch(row -> {
                for (int rest = axis; rest < axes.size(); rest++) {
                    BitSet missing = (BitSet) within.get(rest).clone();
                    missing.andNot(among.get(row).admits.get(rest));
                    if (!missing.isEmpty()) {
                        return false;
                    }
                }
                return true;
            });
        }

        private BitSet admitting(int axis, int value, BitSet active) {
            BitSet next = new BitSet();
            active.stream()
                    .filter(row -> among.get(row).admits.get(axis).get(value))
                    .forEach(next::set);
            return next;
        }

        private Map<String, @Nullable Object> told(int[] point) {
            Map<String, @Nullable Object> combination = new LinkedHashMap<>();
            for (int axis = 0; axis < point.length; axis++) {
                Axis asked = Objects.requireNonNull(axes.get(axis));
                combination.put(asked.input(), asked.points().get(point[axis]));
            }
            return combination;
        }
    }

    /** The table is too large to be looked through in the time given. */
    public static final class OutOfTime extends RuntimeException {

        OutOfTime() {
            super(null, null, false, false);
        }
    }
}
