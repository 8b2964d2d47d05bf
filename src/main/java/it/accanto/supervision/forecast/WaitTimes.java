package it.accanto.supervision.forecast;

import java.util.Arrays;

/**
 * How long a step takes, in whole days: the share that is done on each day, and draws from it. Made once, drawn from millions of times:
 * a guide leads each draw to within a few days of its place.
 */
final class WaitTimes {

    /** In days; what takes longer counts as this. */
    static final int LONGEST = 1_500;

    private static final int GUIDE = 1_024;
    private static final double NINETIETH = 1.2815515655446004;

    private final double[] done;
    private final int[] guide = new int[GUIDE];

    private WaitTimes(double[] done) {
        this.done = done;
        done[LONGEST] = 1;
        for (int at = 0, day = 0; at < GUIDE; at++) {
            while (day < LONGEST && done[day] <= (double) at / GUIDE) {
                day++;
            }
            guide[at] = day;
        }
    }

    /** Lognormal, rounded to whole days. */
    static WaitTimes lognormal(double median, double ninetieth) {
        double spread = Math.log(ninetieth / median) / NINETIETH;
        double[] done = new double[LONGEST + 1];
        Arrays.setAll(done, day -> Normal.below(Math.log((day + 0.5) / median) / spread));
        return new WaitTimes(done);
    }

    /**
     * As it was seen here, by Kaplan and Meier, so that steps still open count as far as they got; what lasts longer than anything seen goes on as
     * {@code beyond} does from there.
     */
    static WaitTimes of(Observed seen, WaitTimes beyond) {
        double[] done = new double[LONGEST + 1];
        double[] left = seen.left();
        int last = left.length - 1;
        for (int day = 0; day <= LONGEST; day++) {
            done[day] = 1 - (day <= last ? left[day] : left[last] * beyond.leftAfter(day, last));
        }
        return new WaitTimes(done);
    }

    /** The share not done on {@code day}, of those not done on an earlier one. */
    private double leftAfter(int day, int earlier) {
        double still = 1 - done[earlier];
        return still <= 0 ? 0 : (1 - done[day]) / still;
    }

    /** The share done within so many days. */
    double doneWithin(int days) {
        return days < 0 ? 0 : done[Math.min(days, LONGEST)];
    }

    /**
     * One draw.
     *
     * @param chance at least 0, less than 1
     * @param lasted the days it has lasted already: the answer is never less
     */
    int draw(double chance, int lasted) {
        double before = doneWithin(lasted - 1);
        if (before >= 1) {
            return lasted;
        }
        double aim = before + chance * (1 - before);
        int day = guide[Math.min(GUIDE - 1, (int) (aim * GUIDE))];
        while (day < LONGEST && done[day] <= aim) {
            day++;
        }
        return Math.max(day, lasted);
    }

    /** The first day on which at least this share is done. */
    int centile(double share) {
        int day = 0;
        while (done[day] < share) {
            day++;
        }
        return day;
    }

    /** In days. */
    double mean() {
        return Arrays.stream(done).map(share -> 1 - share).sum();
    }
}
