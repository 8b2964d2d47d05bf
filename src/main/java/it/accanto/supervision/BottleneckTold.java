package it.accanto.supervision;

import it.accanto.supervision.Bottleneck.Week;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bottleneck as a page shows it: ages and durations in days with one decimal, words in Italian. */
record BottleneckTold(
        String process,
        String step,
        String stage,
        String name,
        String office,
        String officeName,
        String territory,
        int open,
        double p50Days,
        double p90Days,
        int overdue,
        double lateDays,
        int unclaimed,
        int paused,
        @Nullable Double targetDays,
        int done90,
        double done90P50Days,
        double done90P90Days,
        List<Week> weeks,
        String trend,
        String trendWord,
        @Nullable LocalDate worseSince,
        String cause,
        String causeWords) {

    static BottleneckTold of(Bottleneck place) {
        return new BottleneckTold(
                place.step().process(),
                place.step().element(),
                place.step().stage(),
                place.step().name(),
                place.step().office(),
                place.step().officeName(),
                place.territory(),
                place.open(),
                place.age().p50(),
                place.age().p90(),
                place.overdue(),
                place.lateDays(),
                place.unclaimed(),
                place.paused(),
                place.targetDays(),
                place.finished().count(),
                place.finished().p50(),
                place.finished().p90(),
                place.weeks(),
                place.trend().name(),
                place.trend().word(),
                place.worseSince(),
                place.cause().kind().name(),
                place.cause().words());
    }
}
