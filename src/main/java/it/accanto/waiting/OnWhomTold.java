package it.accanto.waiting;

import it.accanto.supervision.Bottleneck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On whom we wait, as a supervisor reads it.
 *
 * @param asOf when it was read
 * @param territories those that the person supervises
 * @param rows by authority and office, most days in this quarter first
 * @param waiting tasks that wait now
 * @param worst the longest of them, the longest first
 */
record OnWhomTold(
        Instant asOf,
        Set<String> territories,
        Span quarter,
        Span before,
        List<Row> rows,
        int waiting,
        List<Worst> worst,
        List<WaitsTold.Choice> authorities,
        List<WaitsTold.Choice> offices) {

    /** A quarter, with the number of its days that are over. */
    record Span(String label, LocalDate from, LocalDate until, int days) {

        static Span of(Quarter quarter, LocalDate today) {
            return new Span(quarter.label(), quarter.from(), quarter.until(), quarter.daysOver(today));
        }
    }

    /**
     * An authority and an office that waits on it.
     *
     * @param days tasks times days waited in this quarter, up to yesterday
     * @param daysBefore the same in the whole last quarter
     * @param daysBeforeByNow the same in as many first days of the last quarter as of this one are over
     * @param trend of the days against those of as many days of the last quarter; null on a quarter's first day
     * @param perDay how many tasks waited at the end of a day, on average, with one decimal; null on a quarter's first day
     * @param perDayBefore the same in the last quarter
     * @param cases that wait now
     * @param p50Days how long the running waits last, in days: half last no longer
     * @param p90Days nine tenths last no longer
     */
    record Row(
            WaitsTold.Choice authority,
            WaitsTold.Choice office,
            int days,
            int daysBefore,
            int daysBeforeByNow,
            Bottleneck.@Nullable Trend trend,
            @Nullable String trendWord,
            @Nullable Double perDay,
            double perDayBefore,
            int cases,
            double p50Days,
            double p90Days) {}

    /**
     * A task that waits now.
     *
     * @param until the day on which it comes back by itself; null where the model waits
     * @param days since it waits on this authority
     * @param daysTo18 negative after
     */
    record Worst(
            String caseNumber,
            String task,
            String process,
            String step,
            String stage,
            String name,
            WaitsTold.Choice authority,
            WaitsTold.Choice office,
            String territory,
            LocalDate since,
            @Nullable LocalDate until,
            int days,
            int daysTo18) {}
}
