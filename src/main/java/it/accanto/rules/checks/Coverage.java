package it.accanto.rules.checks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which combinations of inputs the rows of a table answer. Each input is an axis of points, one for every way in which the table's
 * cells can tell values apart; a row admits some points of each. All searches end early when their time is over.
 */
public final class Coverage {

    /**
     * An input, and one value for every way in which cells tell its values apart.
     *
     * @param points representative values; null stands for a missing one
     */
    public record Axis(String input, List<@Nullable Object> points) {

        BitSet all() {
            BitSet all = new BitSet();
            all.set(0, points.size());
            return all;
        }
    }

    /**
     * A row, and the points of each axis that its cells admit.
     *
     * @param at counted from nought
     */
    record Row(int at, List<BitSet> admits) {

        boolean meets(List<BitSet> box) {
            for (int axis = 0; axis < admits.size(); axis++) {
                if (!admits.get(axis).intersects(box.get(axis))) {
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
    private final Patience patience;

    Coverage(List<Axis> axes, List<Row> rows, Patience patience) {
        this.axes = axes;
        this.rows = rows;
        this.patience = patience;
    }

    Row row(int at) {
        return rows.get(at);
    }

    /** A combination of inputs that no row answers. */
    Optional<Case> gap() {
        return new Search(rows, all()).uncovered().map(this::widest);
    }

    /** The rows that answer a combination but for one input, those that come nearest first. */
    List<Integer> nearest(Case gap) {
        int[] point = IntStream.range(0, axes.size())
                .map(axis -> axes.get(axis)
                        .points()
                        .indexOf(gap.values().get(axes.get(axis).input())))
                .toArray();
        Map<Integer, Integer> distances = new LinkedHashMap<>();
        for (Row row : rows) {
            int[] failing = IntStream.range(0, point.length)
                    .filter(axis -> !row.admits.get(axis).get(point[axis]))
                    .toArray();
            if (failing.length == 1 && !row.reachesNothing()) {
                distances.put(row.at, distance(row.admits.get(failing[0]), point[failing[0]]));
            }
        }
        return distances.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .limit(2)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static int distance(BitSet admitted, int point) {
        return admitted.stream().map(other -> Math.abs(other - point)).min().orElseThrow();
    }

    /** A combination of inputs that both rows answer. */
    Optional<Case> overlap(Row one, Row other) {
        return one.meets(other.admits) ? Optional.of(shared(one, other)) : Optional.empty();
    }

    private Case shared(Row one, Row other) {
        Map<String, @Nullable Object> shared = new LinkedHashMap<>();
        List<String> telling = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            BitSet both = (BitSet) one.admits.get(axis).clone();
            both.and(other.admits.get(axis));
            shared.put(axes.get(axis).input(), axes.get(axis).points().get(both.nextSetBit(0)));
            if (!both.equals(axes.get(axis).all())) {
                telling.add(axes.get(axis).input());
            }
        }
        return new Case(shared, telling);
    }

    /**
     * The earlier rows that together answer everything that a row could: where the first row that fits decides, it is never reached.
     * Empty where something is left for it.
     */
    List<Integer> hiding(Row row) {
        List<Row> before = rows.subList(0, row.at).stream()
                .filter(earlier -> earlier.meets(row.admits))
                .toList();
        if (row.reachesNothing() || !covers(before, row)) {
            return List.of();
        }
        for (Row single : before) {
            if (covers(List.of(single), row)) {
                return List.of(single.at);
            }
        }
        return before.stream().map(Row::at).toList();
    }

    private boolean covers(List<Row> some, Row row) {
        return new Search(some, row.admits).uncovered().isEmpty();
    }

    private List<BitSet> all() {
        return axes.stream().map(Axis::all).toList();
    }

    /** The inputs that may be anything are left out of what a gap is told by. */
    private Case widest(int[] point) {
        List<BitSet> box = new ArrayList<>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int axis = 0; axis < point.length; axis++) {
            box.add(BitSet.valueOf(new long[0]));
            box.get(axis).set(point[axis]);
            values.put(axes.get(axis).input(), axes.get(axis).points().get(point[axis]));
        }
        List<String> telling = new ArrayList<>();
        for (int axis = 0; axis < point.length; axis++) {
            BitSet one = box.set(axis, axes.get(axis).all());
            if (rows.stream().anyMatch(row -> row.meets(box))) {
                box.set(axis, one);
                telling.add(axes.get(axis).input());
            }
        }
        return new Case(values, telling);
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

        Optional<int[]> uncovered() {
            if (within.stream().anyMatch(BitSet::isEmpty)) {
                return Optional.empty();
            }
            BitSet active = new BitSet();
            active.set(0, among.size());
            int[] point = new int[axes.size()];
            return found(0, active, point) ? Optional.of(point) : Optional.empty();
        }

        private boolean found(int axis, BitSet active, int[] point) {
            patience.check();
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
    }

    /** The table is too large to be looked through in the time given. */
    public static final class OutOfTime extends RuntimeException {

        OutOfTime() {
            super(null, null, false, false);
        }
    }
}
