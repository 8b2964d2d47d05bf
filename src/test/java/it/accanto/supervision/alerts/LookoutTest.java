package it.accanto.supervision.alerts;

import static it.accanto.supervision.alerts.ACaseload.COURT;
import static it.accanto.supervision.alerts.ACaseload.INTERVIEW;
import static it.accanto.supervision.alerts.ACaseload.NOW;
import static it.accanto.supervision.alerts.ACaseload.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a rule of Milano sees, counted by hand. */
class LookoutTest {

    private final ACaseload caseload = new ACaseload();

    private List<Sighting> seen(
            @Nullable String step, @Nullable String office, @Nullable Integer p90, @Nullable Integer eighteen) {
        return caseload.lookout().all(7, new Watched("mi", step, office, p90, eighteen));
    }

    private static Sighting old(String step, double value) {
        return new Sighting(7, Kind.P90, "mi", step, null, value);
    }

    private static Sighting near(String step, String number, int left) {
        return new Sighting(7, Kind.EIGHTEEN, "mi", step, number, left);
    }

    private static LocalDate turning18In(int days) {
        return TODAY.plusDays(days).minusYears(18);
    }

    @Test
    void workIsTooOldAboveTheThresholdAndNotAtIt() {
        caseload.place(INTERVIEW, "mi", 30.0).place(COURT, "mi", 30.1).place(INTERVIEW, "to", 99);
        assertThat(seen(null, null, 30, null)).containsExactly(old("guardian-assignment.recordCourtDecision", 30.1));
        assertThat(seen(null, null, 29, null))
                .containsExactly(old("guardian-assignment.recordCourtDecision", 30.1), old("intake.holdInterview", 30));
        assertThat(seen(null, null, 31, null)).isEmpty();
    }

    @Test
    void aRuleOfOneStepOrOneOfficeSeesNoOther() {
        caseload.place(INTERVIEW, "mi", 50).place(COURT, "mi", 60);
        assertThat(seen("intake.holdInterview", null, 30, null)).containsExactly(old("intake.holdInterview", 50));
        assertThat(seen(null, "guardianship", 30, null))
                .containsExactly(old("guardian-assignment.recordCourtDecision", 60));
        assertThat(seen(null, "legal", 30, null)).isEmpty();
    }

    @Test
    void aCaseIsNearFromTheThresholdDownToTheBirthday() {
        caseload.task("MI-2026-000001", INTERVIEW, "mi", 3).born("MI-2026-000001", turning18In(30));
        caseload.task("MI-2026-000002", INTERVIEW, "mi", 3).born("MI-2026-000002", turning18In(31));
        caseload.task("MI-2026-000003", INTERVIEW, "mi", 3).born("MI-2026-000003", turning18In(0));
        caseload.task("TO-2026-000004", INTERVIEW, "to", 3).born("TO-2026-000004", turning18In(5));
        caseload.task("MI-2026-000005", COURT, "mi", 3).born("MI-2026-000005", turning18In(5));
        assertThat(seen("intake.holdInterview", null, null, 30))
                .containsExactly(
                        near("intake.holdInterview", "MI-2026-000003", 0),
                        near("intake.holdInterview", "MI-2026-000001", 30));
    }

    @Test
    void whoHasTurnedEighteenIsPast() {
        caseload.task("MI-2026-000001", INTERVIEW, "mi", 3).born("MI-2026-000001", turning18In(-1));
        assertThat(seen(null, null, null, 30))
                .containsExactly(near("intake.holdInterview", "MI-2026-000001", -1))
                .allMatch(Sighting::past);
        assertThat(Lookout.coming(seen(null, null, null, 30))).isEmpty();
    }

    @Test
    void whoIsBornOn29FebruaryTurnsEighteenOnTheLastOfTheMonth() {
        caseload.task("MI-2026-000001", INTERVIEW, "mi", 3).born("MI-2026-000001", LocalDate.of(2008, 2, 29));
        assertThat(seen(null, null, null, 3_650))
                .as("28 February 2026 was 266 days ago")
                .containsExactly(near("intake.holdInterview", "MI-2026-000001", -266));
    }

    @Test
    void aCaseWithTwoTasksIsSeenOnceAtTheOlder() {
        caseload.task("MI-2026-000001", INTERVIEW, "mi", 3)
                .task("MI-2026-000001", COURT, "mi", 9)
                .born("MI-2026-000001", turning18In(10));
        assertThat(seen(null, null, null, 30))
                .containsExactly(near("guardian-assignment.recordCourtDecision", "MI-2026-000001", 10));
    }

    @Test
    void aCaseOfWhichNoOpenFileIsKnownIsNotSeen() {
        caseload.task("MI-2026-000001", INTERVIEW, "mi", 3);
        assertThat(seen(null, null, null, 30)).isEmpty();
    }

    @Test
    void bothThresholdsOfARuleSeeEachByItself() {
        caseload.place(INTERVIEW, "mi", 31)
                .task("MI-2026-000001", INTERVIEW, "mi", 40)
                .born("MI-2026-000001", turning18In(10));
        assertThat(seen("intake.holdInterview", null, 30, 30))
                .containsExactly(old("intake.holdInterview", 31), near("intake.holdInterview", "MI-2026-000001", 10));
    }

    @Test
    void ofMoreThanAThousandCasesTheNearestStay() {
        for (int at = 0; at < Lookout.MOST + 5; at++) {
            String number = "MI-2026-%06d".formatted(at);
            caseload.task(number, INTERVIEW, "mi", 3).born(number, turning18In(2_000 - at));
        }
        AlertRule rule = new AlertRule(7, new Watched("mi", null, null, null, 3_650), "anna", NOW, null, null, 0);
        assertThat(caseload.lookout().some(rule))
                .hasSize(Lookout.MOST)
                .extracting(Sighting::value)
                .contains(996.0)
                .doesNotContain(1_996.0);
    }
}
