package it.accanto.supervision.forecast;

/** How long a step was seen to take: so many ended on a day, so many were still open, or given up, when they were last seen. */
final class Observed {

    private final int[] finished = new int[WaitTimes.LONGEST + 1];
    private final int[] open = new int[WaitTimes.LONGEST + 1];
    private int ended;
    private long daysOfEnded;
    private int longest;

    /**
     * @param days from the beginning to the end, or to when it was last seen open
     * @param done whether that was its end
     */
    void add(int days, boolean done, int many) {
        int day = Math.min(Math.max(0, days), WaitTimes.LONGEST);
        (done ? finished : open)[day] += many;
        longest = Math.max(longest, day);
        if (done) {
            ended += many;
            daysOfEnded += (long) day * many;
        }
    }

    void add(Observed other) {
        for (int day = 0; day <= other.longest; day++) {
            add(day, true, other.finished[day]);
            add(day, false, other.open[day]);
        }
    }

    /** How many ended. */
    int ended() {
        return ended;
    }

    /** The most days that at least {@code many} of those that ended had lasted; -1 where fewer ended at all. */
    int lastedBy(int many) {
        int ended = 0;
        for (int day = longest; day >= 0; day--) {
            ended += finished[day];
            if (ended >= many) {
                return day;
            }
        }
        return -1;
    }

    /** Of those that ended, in days. */
    double mean() {
        return (double) daysOfEnded / ended;
    }

    int longest() {
        return longest;
    }

    /** The share not yet done after each day up to the longest, by Kaplan and Meier. */
    double[] left() {
        double[] left = new double[longest + 1];
        int atRisk = 0;
        for (int day = 0; day <= longest; day++) {
            atRisk += finished[day] + open[day];
        }
        double still = 1;
        for (int day = 0; day <= longest; day++) {
            still *= finished[day] == 0 ? 1 : 1 - (double) finished[day] / atRisk;
            left[day] = still;
            atRisk -= finished[day] + open[day];
        }
        return left;
    }
}
