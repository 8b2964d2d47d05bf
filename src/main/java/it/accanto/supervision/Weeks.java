package it.accanto.supervision;

import it.accanto.pathway.Moments;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weeks looked back on, Monday to Sunday in Italy: thirteen whole ones and the one that runs.
 *
 * @param starts the Monday of each, the oldest first, in milliseconds since 1970; after the last stands now
 */
record Weeks(LocalDate first, List<Long> starts, long now) {

    static final int WHOLE = 13;

    static Weeks until(Instant now) {
        LocalDate monday =
                LocalDate.ofInstant(now, Moments.ITALY).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = monday.minusWeeks(WHOLE);
        List<Long> starts = IntStream.rangeClosed(0, WHOLE)
                .mapToObj(week -> startOf(first.plusWeeks(week)))
                .toList();
        return new Weeks(first, starts, now.toEpochMilli());
    }

    private static Long startOf(LocalDate monday) {
        return monday.atStartOfDay(Moments.ITALY).toInstant().toEpochMilli();
    }

    int count() {
        return starts.size();
    }

    /** The week in which an instant lies; -1 before the first. */
    int of(long instant) {
        for (int week = starts.size() - 1; week >= 0; week--) {
            if (instant >= starts.get(week)) {
                return week;
            }
        }
        return -1;
    }

    /** The instant at which a week is over: now for the one that runs. */
    long endOf(int week) {
        return week + 1 < starts.size() ? starts.get(week + 1) : now;
    }

    LocalDate monday(int week) {
        return first.plusWeeks(week);
    }

    Instant begin() {
        return Instant.ofEpochMilli(starts.get(0));
    }
}
