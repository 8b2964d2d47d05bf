package it.accanto.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How work stands at one step in one territory. Ages and durations are in days with one decimal.
 *
 * @param open tasks open now, those laid aside among them
 * @param age how long the open ones have been open
 * @param overdue open ones past their due date
 * @param lateDays the days by which they are past it, summed
 * @param unclaimed open ones that nobody took on
 * @param paused open ones laid aside until a later day
 * @param targetDays the middle of the terms given to the open ones; null where none has a term
 * @param finished how long those took that were done in the last ninety days
 * @param weeks what came and went, the oldest first, the running week last
 * @param worseSince the Monday since which the age of the open work at P90 has only risen; null where it does not rise
 */
public record Bottleneck(
        Step step,
        String territory,
        Spans age,
        int overdue,
        double lateDays,
        int unclaimed,
        int paused,
        @Nullable Double targetDays,
        Spans finished,
        List<Week> weeks,
        Trend trend,
        @Nullable LocalDate worseSince,
        Cause cause) {

    /** A week: tasks that came, that people did, that ended with their case, and what was open at its end. */
    public record Week(LocalDate monday, int arrived, int done, int left, int open, double p90) {}

    /** Whether more is open than four whole weeks ago. */
    public enum Trend {
        GROWING("in aumento"),
        STEADY("stabile"),
        SHRINKING("in calo");

        private final String word;

        Trend(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What most likely holds the work, with the words that say so. */
    public record Cause(Kind kind, String words) {

        /** The kinds of cause, the first that applies. */
        public enum Kind {
            NOTHING,
            WAITS_OUTSIDE,
            LAID_ASIDE,
            MORE_COMES,
            ONE_PERSON,
            UNCLAIMED,
            SLOW
        }
    }

    public int open() {
        return age.count();
    }
}
