package it.accanto.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.supervision.Bottleneck.Cause;
import it.accanto.supervision.Bottleneck.Trend;
import it.accanto.supervision.Bottleneck.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One step of Milano, counted by hand on Wednesday 18 November 2026 at eight in the morning. */
class BottlenecksTest {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final Instant NOW = at(2026, 11, 18);
    private static final Step INTERVIEW =
            new Step("intake", "holdInterview", "Presa in carico", "Tenere il colloquio", "casework", null);

    private final List<OpenWork> open = new ArrayList<>();
    private final List<DoneWork> done = new ArrayList<>();

    private static Instant at(int year, int month, int day) {
        return LocalDate.of(year, month, day).atTime(8, 0).atZone(ITALY).toInstant();
    }

    private void open(int daysAgo, @Nullable Integer dueInDays, @Nullable String assignee) {
        open.add(new OpenWork(
                "t" + open.size(),
                "MI-2026-000001",
                INTERVIEW,
                "mi",
                NOW.minusSeconds(daysAgo * 86_400L),
                dueInDays == null ? null : NOW.plusSeconds(dueInDays * 86_400L),
                null,
                assignee));
    }

    private void done(Instant since, int lasted, boolean completed) {
        done.add(new DoneWork(
                INTERVIEW, "mi", since.toEpochMilli(), since.toEpochMilli() + lasted * 86_400_000L, completed));
    }

    private Bottleneck figure(Step step) {
        List<Bottleneck> found = Bottlenecks.of(
                NOW,
                open.stream()
                        .map(task -> new OpenWork(
                                task.id(),
                                task.caseNumber(),
                                step,
                                task.territory(),
                                task.since(),
                                task.due(),
                                task.pausedUntil(),
                                task.assignee()))
                        .toList(),
                done.stream()
                        .map(task -> new DoneWork(step, task.territory(), task.since(), task.until(), task.completed()))
                        .toList());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Bottleneck figure() {
        return figure(INTERVIEW);
    }

    @Test
    void agesOfTheOpenWorkLieBetweenTheirNeighbours() {
        List.of(1, 2, 3, 4, 10).forEach(age -> open(age, null, null));
        assertThat(figure().age()).isEqualTo(new Spans(5, 3.0, 7.6));
        assertThat(figure().targetDays()).isNull();
    }

    @Test
    void lateDaysAreSummedOverWhatIsOverdue() {
        open(10, -3, null);
        open(5, -1, null);
        open(5, 2, null);
        Bottleneck figure = figure();
        assertThat(figure.overdue()).isEqualTo(2);
        assertThat(figure.lateDays()).isEqualTo(4.0);
        assertThat(figure.targetDays()).as("of 7, 4 and 7 days").isEqualTo(7.0);
        assertThat(figure.unclaimed()).isEqualTo(3);
    }

    @Test
    void whatEndedWithItsCaseIsNeitherDoneNorCountedAsATimeItTakes() {
        done(at(2026, 11, 2), 4, true);
        done(at(2026, 11, 2), 6, true);
        done(at(2026, 11, 2), 7, false);
        Bottleneck figure = figure();
        assertThat(figure.finished()).isEqualTo(new Spans(2, 5.0, 5.8));
        Week first = figure.weeks().get(11);
        assertThat(first.monday()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(first.arrived()).isEqualTo(3);
        assertThat(first.done()).as("on Friday 6 and on Sunday 8 November").isEqualTo(2);
        assertThat(figure.weeks().get(12).left()).as("on Monday 9 November").isEqualTo(1);
        assertThat(figure.weeks().get(12).done()).isZero();
    }

    @Test
    void whatWasDoneMoreThanNinetyDaysAgoTellsNoDuration() {
        done(NOW.minusSeconds(100 * 86_400L), 5, true);
        assertThat(figure().finished().count()).isZero();
        done(NOW.minusSeconds(94 * 86_400L), 5, true);
        assertThat(figure().finished().count()).isEqualTo(1);
    }

    @Test
    void theEndOfAWeekCountsWhatWasOpenThen() {
        done(at(2026, 10, 28), 9, true);
        open(20, null, null);
        List<Week> weeks = figure().weeks();
        assertThat(weeks).hasSize(14);
        assertThat(weeks.get(0).monday()).isEqualTo(LocalDate.of(2026, 8, 17));
        assertThat(weeks.get(10).open()).as("the night to 2 November").isEqualTo(2);
        assertThat(weeks.get(11).open()).as("the night to 9 November").isEqualTo(1);
        assertThat(weeks.get(13).open()).as("now").isEqualTo(1);
        assertThat(weeks.get(13).p90()).isEqualTo(20.0);
        assertThat(weeks.get(9).open()).isZero();
    }

    @Test
    void itGetsWorseFromTheWeekInWhichTheTailBeganToAge() {
        open(20, null, null);
        assertThat(figure().worseSince()).isEqualTo(LocalDate.of(2026, 10, 26));
    }

    @Test
    void oneWeekOfAgeingIsNoDirectionYet() {
        open(1, null, null);
        assertThat(figure().worseSince()).isNull();
    }

    @Test
    void moreOpenThanFourWeeksAgoIsGrowthAndTheCauseSaysWhatCame() {
        open(60, null, "anna");
        open(5, null, null);
        open(4, null, null);
        open(10, null, null);
        Bottleneck figure = figure();
        assertThat(figure.trend()).isEqualTo(Trend.GROWING);
        assertThat(figure.cause())
                .isEqualTo(new Cause(Cause.Kind.MORE_COMES, "In quattro settimane ne sono arrivati 3 e usciti 0."));
    }

    @Test
    void workThatWaitsForAnAuthorityIsBookedToIt() {
        open(60, -1, null);
        Step court =
                new Step("guardian-assignment", "recordCourtDecision", "Tutore", "Registrare", "guardianship", "COURT");
        assertThat(figure(court).cause())
                .isEqualTo(new Cause(Cause.Kind.WAITS_OUTSIDE, "Si aspetta una risposta: Tribunale per i minorenni."));
    }

    @Test
    void onePersonWhoHoldsHalfOfTheLateWorkIsNamedByTheirId() {
        open(60, -1, "anna");
        open(61, -1, "anna");
        open(62, -1, "anna");
        open(63, -1, null);
        open(64, -1, null);
        assertThat(figure().cause()).isEqualTo(new Cause(Cause.Kind.ONE_PERSON, "3 su 5 sono di anna."));
    }

    @Test
    void lateWorkThatNobodyTookOnSaysSo() {
        open(60, -1, null);
        open(61, -1, null);
        open(62, -1, "anna");
        assertThat(figure().cause()).isEqualTo(new Cause(Cause.Kind.UNCLAIMED, "2 su 3 non li ha presi nessuno."));
    }

    @Test
    void mostDaysPastTheTermComeFirst() {
        OpenWork small =
                new OpenWork("a", "MI-2026-000001", INTERVIEW, "mi", at(2026, 1, 1), at(2026, 11, 17), null, null);
        OpenWork great =
                new OpenWork("b", "TO-2026-000001", INTERVIEW, "to", at(2026, 11, 1), at(2026, 11, 2), null, null);
        assertThat(Bottlenecks.of(NOW, List.of(small, great), List.of()))
                .extracting(Bottleneck::territory)
                .containsExactly("to", "mi");
    }
}
