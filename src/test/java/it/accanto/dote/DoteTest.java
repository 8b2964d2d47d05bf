package it.accanto.dote;

import static it.accanto.dote.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoteTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Situation ELIGIBLE = new Situation(true, "UNEMPLOYED", "VALID", true, true, true);
    private static final Optional<String> NO_REASON = Optional.empty();
    private static final Optional<String> A_REASON = Optional.of("Deciso in équipe.");

    private final Dote dote = new Dote(CaseNumber.of("MI-2026-000001"), Kind.DOTE_QUALIFICAZIONE, TODAY);

    private static Project internship(LocalDate startsOn, @Nullable LocalDate endsOn) {
        return new Project("DEFAULT", null, 5, 0, startsOn, endsOn, "Ente di prova", null);
    }

    private void requested() {
        dote.request(internship(TODAY.plusDays(10), TODAY.plusMonths(5)), ELIGIBLE, true, TODAY);
        dote.propose("ELIGIBLE_FULL", 5000, "OK");
    }

    private void granted() {
        requested();
        dote.grant("ELIGIBLE_FULL", 5000, TODAY, NO_REASON, TODAY);
    }

    private void running() {
        granted();
        dote.start(TODAY.plusDays(10), null, ELIGIBLE, TODAY.plusDays(10));
        dote.confirmStart("ELIGIBLE_FULL", NO_REASON);
    }

    @Test
    void anInternshipThatEndsBeforeItBeginsIsRefused() {
        assertRefused(
                "internshipEndsOn", () -> dote.request(internship(TODAY.plusDays(9), TODAY), ELIGIBLE, true, TODAY));
        granted();
        assertRefused("internshipEndsOn", () -> dote.start(TODAY.plusDays(9), TODAY, ELIGIBLE, TODAY.plusDays(9)));
    }

    @Test
    void anInternshipHasAPlannedEndAndBeginsTodayOrLater() {
        assertRefused("internshipEndsOn", () -> dote.request(internship(TODAY, null), ELIGIBLE, true, TODAY));
        assertRefused(
                "internshipStartsOn", () -> dote.request(internship(TODAY.minusDays(1), TODAY), ELIGIBLE, true, TODAY));
    }

    @Test
    void aRequestIsProfiledUntilThePlanIsSigned() {
        dote.request(internship(TODAY, TODAY), ELIGIBLE, false, TODAY);
        assertThat(dote.state()).isEqualTo(State.PROFILED);
        dote.request(internship(TODAY, TODAY), ELIGIBLE, true, TODAY);
        assertThat(dote.state()).isEqualTo(State.PLAN_SIGNED);
    }

    @Test
    void moreThanTheTableProposesIsGrantedOnlyWithAReason() {
        requested();
        assertRefused("reason", () -> dote.grant("ELIGIBLE_FULL", 5001, TODAY, NO_REASON, TODAY));
        dote.grant("ELIGIBLE_FULL", 5001, TODAY, A_REASON, TODAY);
        assertThat(dote.shown(true).award().grantReason()).isEqualTo("Deciso in équipe.");
    }

    @Test
    void whoIsNotEligibleIsGrantedOnlyWithAReason() {
        requested();
        dote.propose("NOT_ELIGIBLE", 0, "NO_PERMIT");
        assertRefused("reason", () -> dote.grant("NOT_ELIGIBLE", 2000, TODAY, NO_REASON, TODAY));
        dote.grant("NOT_ELIGIBLE", 2000, TODAY, A_REASON, TODAY);
        assertThat(dote.state()).isEqualTo(State.GRANTED);
    }

    @Test
    void aDoteOfNothingIsNotGranted() {
        requested();
        assertRefused("amountEUR", () -> dote.grant("ELIGIBLE_FULL", 0, TODAY, A_REASON, TODAY));
    }

    @Test
    void theStartLiesBetweenTheRequestAndToday() {
        granted();
        assertRefused("internshipStartedOn", () -> dote.start(TODAY.plusDays(1), null, ELIGIBLE, TODAY));
        assertRefused("internshipStartedOn", () -> dote.start(TODAY.minusDays(1), null, ELIGIBLE, TODAY));
    }

    @Test
    void withoutWhatIsRequiredAtTheStartItGoesOnOnlyWithAReason() {
        granted();
        dote.start(TODAY, null, ELIGIBLE, TODAY);
        assertRefused("reason", () -> dote.confirmStart("NOT_ELIGIBLE", NO_REASON));
        assertRefused("reason", () -> dote.confirmStart(Dote.SERVICES_ONLY, NO_REASON));
        dote.confirmStart("NOT_ELIGIBLE", A_REASON);
        assertThat(dote.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void itDoesNotEndBeforeItBegan() {
        running();
        assertRefused("endedOn", () -> dote.end(Ending.COMPLETED, TODAY, "endedOn"));
    }

    @Test
    void noMoreIsPaidThanWasGranted() {
        running();
        dote.end(Ending.COMPLETED, TODAY.plusMonths(5), "endedOn");
        assertRefused("paidEUR", () -> dote.pay(5001, TODAY.plusMonths(6)));
        dote.pay(5000, TODAY.plusMonths(6));
        assertThat(dote.state()).isEqualTo(State.RESULT_PAID);
    }

    @Test
    void whatWasInterruptedIsPaidButBringsNoResult() {
        running();
        dote.end(Ending.INTERRUPTED, TODAY.plusMonths(1), "endedOn");
        dote.pay(1000, TODAY.plusMonths(2));
        assertThat(dote.state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void halfOfTheProvidersFeeIsKeptBackWithoutResult() {
        Dote hire = hiredToday();
        hire.endContract(Ending.ENDED_EARLIER, TODAY.plusDays(30), TODAY.plusDays(30));
        hire.settleResultShare(2000);
        assertThat(hire.payableEUR()).isEqualTo(1500);
    }

    @Test
    void theResultShareIsDueOnTheNinetiethDay() {
        Dote hire = hiredToday();
        LocalDate day = TODAY.plusDays(89);
        assertRefused("contractOutcome", () -> hire.endContract(Ending.LASTED_90_DAYS, day, day));
        hire.endContract(Ending.LASTED_90_DAYS, day.plusDays(1), day.plusDays(1));
        hire.settleResultShare(2000);
        assertThat(hire.payableEUR()).isEqualTo(2500);
    }

    @Test
    void onlyWhatIsGrantedOrUnderWayIsActive() {
        assertThat(Arrays.stream(State.values()).filter(State::active))
                .containsExactly(State.GRANTED, State.RUNNING, State.SUSPENDED);
    }

    private static Dote hiredToday() {
        Dote hire = new Dote(CaseNumber.of("MI-2026-000001"), Kind.DOTE_OCCUPAZIONE, TODAY);
        hire.request(
                new Project("DEFAULT", Route.DIRECT_HIRE, 0, 12, TODAY, null, "Ente di prova", null),
                ELIGIBLE,
                true,
                TODAY);
        hire.propose("ELIGIBLE_PLACEMENT", 2500, "OK");
        hire.grant("ELIGIBLE_PLACEMENT", 2500, TODAY, NO_REASON, TODAY);
        hire.start(TODAY, null, ELIGIBLE, TODAY);
        hire.confirmStart("ELIGIBLE_PLACEMENT", NO_REASON);
        return hire;
    }
}
