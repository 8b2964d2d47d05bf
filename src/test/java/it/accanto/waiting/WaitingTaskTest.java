package it.accanto.waiting;

import static it.accanto.pathway.Authority.COURT;
import static it.accanto.pathway.Authority.EMBASSY;
import static it.accanto.pathway.Authority.OURSELVES;
import static it.accanto.pathway.Authority.QUESTURA;
import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.pathway.Authority;
import it.accanto.waiting.WaitingTask.Laid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On whom one task waited, day by day: no day on two, and none left out. */
class WaitingTaskTest {

    private static final LocalDate TODAY = day(11, 21);

    @Test
    void anOpenStepOfTheModelWaitsOnItsAuthorityUntilToday() {
        assertThat(open(COURT, 11, 1)).containsExactly(running(COURT, day(11, 1), TODAY));
        assertThat(open(COURT, 11, 1).get(0).days()).isEqualTo(20);
    }

    @Test
    void theOfficesOwnWorkWaitsOnNobodyUntilItsWorkerNamesSomebody() {
        assertThat(open(null, 11, 1)).isEmpty();
        assertThat(open(null, 11, 1, new Laid(EMBASSY, day(11, 10), day(12, 1))))
                .containsExactly(running(EMBASSY, day(11, 10), TODAY));
    }

    @Test
    void theWorkersAuthorityTakesThePlaceOfTheModelsForItsStretchAndGivesItBack() {
        assertThat(open(QUESTURA, 11, 1, new Laid(EMBASSY, day(11, 5), day(11, 11))))
                .containsExactly(
                        over(QUESTURA, day(11, 1), day(11, 5)),
                        over(EMBASSY, day(11, 5), day(11, 11)),
                        running(QUESTURA, day(11, 11), TODAY));
    }

    @Test
    void twoSuspensionsThatOverlapShareNoDay() {
        List<Stretch> found =
                open(null, 11, 1, new Laid(EMBASSY, day(11, 2), day(11, 12)), new Laid(COURT, day(11, 6), day(11, 16)));
        assertThat(found)
                .containsExactly(over(EMBASSY, day(11, 2), day(11, 12)), over(COURT, day(11, 12), day(11, 16)));
        assertThat(found.stream().mapToInt(Stretch::days).sum()).isEqualTo(14);
    }

    @Test
    void aSuspensionInsideAnotherAddsNothing() {
        assertThat(open(
                        null,
                        11,
                        1,
                        new Laid(EMBASSY, day(11, 2), day(11, 20)),
                        new Laid(COURT, day(11, 6), day(11, 9))))
                .containsExactly(over(EMBASSY, day(11, 2), day(11, 20)));
    }

    @Test
    void aTaskFinishedWhileSuspendedWaitsNoLonger() {
        WaitingTask task = task(null, day(11, 1), day(11, 10), new Laid(COURT, day(11, 4), day(12, 4)));
        assertThat(task.stretches(TODAY)).containsExactly(over(COURT, day(11, 4), day(11, 10)));
    }

    @Test
    void aTaskFinishedOnTheDayOnWhichItWasSuspendedWaitedNoNight() {
        assertThat(task(null, day(11, 1), day(11, 4), new Laid(COURT, day(11, 4), day(12, 4)))
                        .stretches(TODAY))
                .isEmpty();
    }

    @Test
    void whatWasSuspendedTodayWaitsAlreadyThoughNoDayIsOver() {
        assertThat(open(null, 11, 1, new Laid(OURSELVES, TODAY, day(11, 22))))
                .containsExactly(running(OURSELVES, TODAY, TODAY));
    }

    @Test
    void aSuspensionComesToItsEndOnItsDay() {
        assertThat(open(null, 11, 1, new Laid(COURT, day(11, 11), TODAY)))
                .containsExactly(over(COURT, day(11, 11), TODAY));
    }

    @Test
    void namingTheModelsOwnAuthorityOnceMoreIsTheSameWait() {
        assertThat(open(COURT, 11, 1, new Laid(COURT, day(11, 10), day(12, 1))))
                .containsExactly(running(COURT, day(11, 1), TODAY));
    }

    private static List<Stretch> open(@Nullable Authority model, int month, int day, Laid... laid) {
        return task(model, day(month, day), null, laid).stretches(TODAY);
    }

    private static WaitingTask task(
            @Nullable Authority model, LocalDate opened, @Nullable LocalDate ended, Laid... laid) {
        return new WaitingTask(
                "task", "MI-2026-000001", "process", "step", "legal", "mi", opened, ended, model, List.of(laid));
    }

    private static Stretch running(Authority authority, LocalDate from, LocalDate until) {
        return new Stretch(authority, from, until, true);
    }

    private static Stretch over(Authority authority, LocalDate from, LocalDate until) {
        return new Stretch(authority, from, until, false);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
