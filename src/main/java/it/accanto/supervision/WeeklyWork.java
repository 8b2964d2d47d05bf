package it.accanto.supervision;

import it.accanto.supervision.Bottleneck.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sorts the work of one step into weeks. */
final class WeeklyWork {

    private final Weeks weeks;
    private final int[] arrived;
    private final int[] done;
    private final int[] left;
    private final List<List<Long>> ages;

    WeeklyWork(Weeks weeks) {
        this.weeks = weeks;
        this.arrived = new int[weeks.count()];
        this.done = new int[weeks.count()];
        this.left = new int[weeks.count()];
        this.ages = IntStream.range(0, weeks.count())
                .<List<Long>>mapToObj(week -> new ArrayList<>())
                .toList();
    }

    void open(OpenWork task) {
        long since = task.since().toEpochMilli();
        arrives(since);
        wasOpen(since, weeks.count());
    }

    void ended(DoneWork task) {
        arrives(task.since());
        int week = weeks.of(task.until());
        if (week >= 0) {
            (task.completed() ? done : left)[week]++;
        }
        wasOpen(task.since(), week);
    }

    private void arrives(long since) {
        int week = weeks.of(since);
        if (week >= 0) {
            arrived[week]++;
        }
    }

    /** At the end of every week from the one it came in, up to the one in which it ended. */
    private void wasOpen(long since, int until) {
        for (int week = Math.max(0, weeks.of(since)); week < until; week++) {
            ages.get(week).add(weeks.endOf(week) - since);
        }
    }

    List<Week> told() {
        return IntStream.range(0, weeks.count())
                .mapToObj(week -> new Week(
                        weeks.monday(week),
                        arrived[week],
                        done[week],
                        left[week],
                        ages.get(week).size(),
                        Spans.ofMillis(ages.get(week)).p90()))
                .toList();
    }
}
