package it.accanto.waiting;

import static it.accanto.pathway.Authority.COURT;
import static it.accanto.pathway.Authority.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.pathway.Authority;
import it.accanto.waiting.DayBook.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The days of two quarters, where every number was counted by hand. */
class PictureTest {

    private static final Place COURT_IN_MILANO = new Place("mi", "legal", COURT);

    @Test
    void aWaitThatCrossesTheQuarterIsSplitAtMidnight() {
        Picture picture = on("2026-11-21T07:00:00Z", task(COURT, day(9, 24), day(10, 5)));
        assertThat(days(picture, day(7, 1), day(10, 1))).isEqualTo(7);
        assertThat(days(picture, day(10, 1), day(11, 21))).isEqualTo(4);
    }

    @Test
    void whatBeganBeforeTheLastQuarterCountsFromItsFirstDay() {
        Picture picture = on("2026-11-21T07:00:00Z", task(COURT, day(1, 1), null));
        assertThat(days(picture, day(7, 1), day(10, 1))).isEqualTo(92);
        assertThat(days(picture, day(10, 1), day(11, 21))).isEqualTo(51);
        assertThat(picture.running())
                .singleElement()
                .satisfies(one -> assertThat(one.stretch().days()).isEqualTo(324));
    }

    @Test
    void twoTasksOnOneDayAreTwoDays() {
        Picture picture = on(
                "2026-11-21T07:00:00Z",
                task(COURT, day(10, 1), day(10, 11)),
                task(COURT, day(10, 6), day(10, 16)),
                task(MINISTRY, day(10, 6), day(10, 16)));
        assertThat(days(picture, day(10, 1), day(11, 21))).isEqualTo(20);
        assertThat(days(picture, day(10, 1), day(10, 6))).isEqualTo(5);
    }

    @Test
    void onTheFirstDayOfAQuarterNoneOfItsDaysIsOver() {
        Picture picture = on("2026-10-01T07:00:00Z", task(COURT, day(9, 1), null));
        assertThat(picture.quarter().daysOver(picture.today())).isZero();
        assertThat(days(picture, picture.quarter().from(), picture.today())).isZero();
        assertThat(days(picture, day(7, 1), day(10, 1))).isEqualTo(30);
    }

    @Test
    void theDayIsItalysAlsoWhereTheClockOfTheMachineIsNot() {
        assertThat(on("2026-09-30T22:30:00Z").quarter().label()).isEqualTo("4º trimestre 2026");
        assertThat(on("2026-12-31T22:59:00Z").quarter().label()).isEqualTo("4º trimestre 2026");
        assertThat(on("2026-12-31T23:00:00Z").quarter().label()).isEqualTo("1º trimestre 2027");
    }

    @Test
    void aPlaceWhereNobodyWaitedHasNoDays() {
        assertThat(days(on("2026-11-21T07:00:00Z"), day(7, 1), day(10, 1))).isZero();
    }

    private static int days(Picture picture, LocalDate from, LocalDate until) {
        return picture.days(COURT_IN_MILANO, from, until);
    }

    private static Picture on(String instant, WaitingTask... tasks) {
        return Picture.of(Instant.parse(instant), Map.of(), List.of(tasks));
    }

    private static WaitingTask task(Authority model, LocalDate opened, @Nullable LocalDate ended) {
        return new WaitingTask(
                "task", "MI-2026-000001", "process", "step", "legal", "mi", opened, ended, model, List.of());
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
