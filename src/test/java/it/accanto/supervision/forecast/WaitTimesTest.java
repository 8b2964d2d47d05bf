package it.accanto.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long steps take, against answers reckoned by hand. */
class WaitTimesTest {

    private static final int MANY = 20_000;
    private static final WaitTimes COURT = WaitTimes.lognormal(60, 180);

    /**
     * Durations 2, 3+, 3, 5, 8+, 9 (a plus is still open). At risk 6, 5, 3, 1: S(2) = 5/6, S(3) = 5/6 * 4/5 = 2/3, S(5) = 2/3 * 2/3 = 4/9,
     * S(9) = 0.
     */
    @Test
    void finishedAndOpenHistoriesCountAsKaplanAndMeierSay() {
        Observed seen = new Observed();
        seen.add(2, true, 1);
        seen.add(3, true, 1);
        seen.add(3, false, 1);
        seen.add(5, true, 1);
        seen.add(8, false, 1);
        seen.add(9, true, 1);
        WaitTimes times = WaitTimes.of(seen, COURT);
        assertThat(times.doneWithin(1)).isZero();
        assertThat(times.doneWithin(2)).isEqualTo(1 - 5.0 / 6, within(1e-12));
        assertThat(times.doneWithin(4)).isEqualTo(1 - 2.0 / 3, within(1e-12));
        assertThat(times.doneWithin(5)).isEqualTo(1 - 4.0 / 9, within(1e-12));
        assertThat(times.doneWithin(8)).isEqualTo(1 - 4.0 / 9, within(1e-12));
        assertThat(times.doneWithin(9)).isEqualTo(1);
        assertThat(seen.ended()).isEqualTo(4);
        assertThat(seen.mean()).isEqualTo(19.0 / 4);
    }

    /** Half are done on day 10, half are open on day 60: beyond, what is left falls as the source's does from there. */
    @Test
    void beyondTheLongestHistoryTheSourceGoesOn() {
        Observed seen = new Observed();
        seen.add(10, true, 50);
        seen.add(60, false, 50);
        WaitTimes times = WaitTimes.of(seen, COURT);
        assertThat(times.doneWithin(60)).isEqualTo(0.5, within(1e-12));
        double sourceLeft = (1 - COURT.doneWithin(180)) / (1 - COURT.doneWithin(60));
        assertThat(times.doneWithin(180)).isEqualTo(1 - 0.5 * sourceLeft, within(1e-12));
    }

    @Test
    void aSourceHasItsMedianAndItsNinetiethCentile() {
        assertThat(COURT.doneWithin(59)).isLessThan(0.5);
        assertThat(COURT.doneWithin(60)).isEqualTo(0.5, within(0.005));
        assertThat(COURT.doneWithin(180)).isEqualTo(0.9, within(0.001));
        assertThat(COURT.centile(0.1)).isEqualTo(20);
    }

    /** Half take 10 days, a quarter 20, a quarter 30: of those that have lasted 11, half take 20 and half 30. */
    @Test
    void aStepThatRunsTakesAtLeastAsLongAsItHasLasted() {
        Observed seen = new Observed();
        seen.add(10, true, 2);
        seen.add(20, true, 1);
        seen.add(30, true, 1);
        WaitTimes times = WaitTimes.of(seen, COURT);
        assertThat(times.draw(0, 0)).isEqualTo(10);
        assertThat(times.draw(0.499, 0)).isEqualTo(10);
        assertThat(times.draw(0.5, 0)).isEqualTo(20);
        assertThat(times.draw(0.76, 0)).isEqualTo(30);
        assertThat(times.draw(0.1, 10)).isEqualTo(10);
        assertThat(times.draw(0.1, 11)).isEqualTo(20);
        assertThat(times.draw(0.49, 20)).isEqualTo(20);
        assertThat(times.draw(0.51, 11)).isEqualTo(30);
        assertThat(times.draw(0.3, 31)).isEqualTo(31);
    }

    @Test
    void drawsComeAsOftenAsTheirShare() {
        Dice dice = Dice.of("MI-2026-000123", 20_000);
        long quick = IntStream.range(0, MANY)
                .filter(draw -> COURT.draw(dice.chance(draw, 3), 0) <= 60)
                .count();
        long slow = IntStream.range(0, MANY)
                .filter(draw -> COURT.draw(dice.chance(draw, 4), 100) <= 180)
                .count();
        double conditional = 1 - (1 - COURT.doneWithin(180)) / (1 - COURT.doneWithin(99));
        assertThat((double) quick / MANY).isEqualTo(COURT.doneWithin(60), within(0.012));
        assertThat((double) slow / MANY).isEqualTo(conditional, within(0.012));
    }
}
