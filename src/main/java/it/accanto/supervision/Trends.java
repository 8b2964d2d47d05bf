package it.accanto.supervision;

import it.accanto.supervision.Bottleneck.Trend;
import it.accanto.supervision.Bottleneck.Week;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether open work grows, and since when it ages. */
final class Trends {

    /** Whole weeks that the trend looks back on. */
    static final int LOOKED_BACK = 4;

    private static final double NOTABLE = 0.1;
    private static final int AT_LEAST = 2;

    private Trends() {}

    /** What is open now against the end of the fifth whole week back: at least two tasks and a tenth more or less. */
    static Trend of(List<Week> weeks) {
        int now = weeks.get(weeks.size() - 1).open();
        int then = weeks.get(weeks.size() - 2 - LOOKED_BACK).open();
        int more = now - then;
        if (Math.abs(more) < AT_LEAST || Math.abs(more) <= then * NOTABLE) {
            return Trend.STEADY;
        }
        return more > 0 ? Trend.GROWING : Trend.SHRINKING;
    }

    /** The Monday of the week in which the present rise of the P90 began; null without a rise over two weeks. */
    static @Nullable LocalDate worseSince(List<Week> weeks) {
        int week = weeks.size() - 1;
        while (week > 0 && weeks.get(week).p90() > weeks.get(week - 1).p90()) {
            week--;
        }
        return weeks.size() - 1 - week >= AT_LEAST ? weeks.get(week + 1).monday() : null;
    }
}
