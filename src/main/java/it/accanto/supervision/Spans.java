package it.accanto.supervision;

import java.util.List;

/**
 * Middle and tail of a number of waits, in days with one decimal.
 *
 * <p>A centile lies between the two neighbouring values in proportion, as SQL's {@code percentile_cont} has it.
 */
public record Spans(int count, double p50, double p90) {

    static final double MILLIS_A_DAY = 86_400_000d;

    /** Of durations in milliseconds. */
    public static Spans ofMillis(List<Long> millis) {
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        return ofSorted(sorted);
    }

    private static Spans ofSorted(long[] sorted) {
        return sorted.length == 0
                ? new Spans(0, 0, 0)
                : new Spans(sorted.length, inDays(centile(sorted, 0.5)), inDays(centile(sorted, 0.9)));
    }

    private static double centile(long[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Days with one decimal, of milliseconds. */
    public static double inDays(double millis) {
        return Math.round(millis / MILLIS_A_DAY * 10) / 10d;
    }
}
