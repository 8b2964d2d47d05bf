package it.accanto.dote;

import static it.accanto.dote.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.SignedPlansInTests;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.SightOf;
import it.accanto.dote.process.DoteQualificazioneProcess;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Evaluation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAccanto
class DoteQualificazioneProcessTest {

    private static final String FACTS = "educationDutyMet=true employmentStatus=UNEMPLOYED permitStatus=VALID"
            + " guardianConsent=true regionAdmitsMinorInternship=true hostWithinLimits=true";

    @Autowired
    CaseWalk walk;

    @Autowired
    SignedPlansInTests plans;

    @Autowired
    Doti doti;

    @Autowired
    Decisions decisions;

    @Autowired
    HistoryService history;

    CaseNumber number;
    ProcessInstance dote;
    LocalDate startsOn;

    @BeforeEach
    void begin() {
        walk.begin();
        startsOn = walk.today().plusDays(20);
        number = walk.takenInCharge(LocalDate.of(2009, 12, 1));
        plans.sign(number, "CHECK_DOTE_QUALIFICAZIONE");
        dote = ask();
    }

    private ProcessInstance ask() {
        return walk.start(DoteQualificazioneProcess.KEY, number, Map.of());
    }

    private void request(Object... changes) {
        String request = "goAhead=REQUEST noticeId=DEFAULT internshipMonths=5 provider=Ente host=Officina"
                + " internshipStartsOn=%s internshipEndsOn=%s ".formatted(startsOn, startsOn.plusMonths(5));
        walk.complete(number, "fillRequest", Answered.by(request + FACTS, changes));
    }

    private void grant(String result, int euro, Object... more) {
        String grant = "grantDecision=GRANTED result=%s amountEUR=%d clearanceOn=%s";
        walk.complete(number, "decideGrant", Answered.by(grant.formatted(result, euro, walk.today()), more));
    }

    private void start(Object... changes) {
        String start = "startOutcome=STARTED internshipStartedOn=%s internshipEndsOn=%s "
                .formatted(walk.today(), startsOn.plusMonths(5));
        walk.complete(number, "startInternship", Answered.by(start + FACTS, changes));
    }

    private void pay(int euro) {
        decide("recordPayment", "paidEUR=%d paidOn=%s".formatted(euro, walk.today()));
    }

    private void decide(String task, String line, Object... more) {
        walk.complete(number, task, Answered.by(line, more));
    }

    private void startOnTheDay(Object... changes) {
        request();
        grant("ELIGIBLE_FULL", 5000);
        walk.until(startsOn);
        start(changes);
    }

    private Shown shown() {
        List<Shown> all = doti.of(number, SightOf.everything());
        return all.get(all.size() - 1);
    }

    private void assertEnded(String end, State state) {
        assertThat(walk.passed(dote, end)).isTrue();
        assertThat(shown().state()).isEqualTo(state);
    }

    private Evaluation proposal() {
        return decisions.latest(number, "dote-qualificazione").orElseThrow();
    }

    @Test
    void whoIsEligibleIsGrantedStartsAndIsPaid() {
        request();
        assertThat(proposal().outputs()).containsEntry("amountEUR", 5000);
        assertThat(proposal().inputs()).containsEntry("ageAtReferenceDate", 17).containsEntry("isOrWasMsna", true);
        assertThat(shown().state()).isEqualTo(State.PLAN_SIGNED);
        grant("ELIGIBLE_FULL", 5000);
        walk.until(startsOn);
        start();
        assertThat(proposal().inputs()).containsEntry("ageAtReferenceDate", 17).containsEntry("otherDoteActive", false);
        assertThat(proposal().referenceDate()).isEqualTo(startsOn);
        decide("confirmStart", "result=ELIGIBLE_FULL startDecision=CONFIRMED");
        assertThat(shown().state()).isEqualTo(State.RUNNING);
        walk.until(startsOn.plusMonths(5));
        decide("recordInternshipEnd", "endOutcome=COMPLETED endedOn=%s".formatted(walk.today()));
        assertRefused("paidEUR", () -> pay(5001));
        pay(5000);
        assertEnded("doteCompleted", State.RESULT_PAID);
    }

    @Test
    void theAgeIsThatOfTheStartAndTheStartMayComeAtEighteen() {
        startsOn = LocalDate.of(2027, 12, 1);
        request("regionAdmitsMinorInternship", false, "guardianConsent", false);
        assertThat(proposal().inputs()).containsEntry("ageAtReferenceDate", 18);
        assertThat(proposal().outputs()).containsEntry("result", "ELIGIBLE_FULL");
    }

    @Test
    void aRefusalKeepsItsReason() {
        request("permitStatus", "NONE");
        assertThat(proposal().outputs()).containsEntry("reason", "NO_PERMIT");
        assertRefused("refusalReason", () -> decide("decideGrant", "result=NOT_ELIGIBLE grantDecision=REFUSED"));
        decide("decideGrant", "result=NOT_ELIGIBLE grantDecision=REFUSED", "refusalReason", "Senza titolo");
        assertEnded("doteRefused", State.REFUSED);
        assertThat(shown().refusalReason()).isEqualTo("Senza titolo");
        assertThat(shown().eligibilityReason()).isEqualTo("NO_PERMIT");
    }

    @Test
    void whoIsNotEligibleIsGrantedOnlyWithAReasonThatTheEngineNeverStores() {
        request("educationDutyMet", false);
        assertRefused("reason", () -> grant("NOT_ELIGIBLE", 2000));
        grant("NOT_ELIGIBLE", 2000, "reason", "Iscritto al CPIA da domani");
        assertThat(shown().state()).isEqualTo(State.GRANTED);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(dote.getId())
                        .list())
                .extracting(HistoricVariableInstance::getValue)
                .doesNotContain("Iscritto al CPIA da domani", "Ente", "Officina");
    }

    @Test
    void whoFoundWorkBeforeTheStartIsRevoked() {
        startOnTheDay("employmentStatus", "EMPLOYED");
        assertThat(proposal().outputs()).containsEntry("reason", "NOT_UNEMPLOYED");
        assertRefused("reason", () -> decide("confirmStart", "result=NOT_ELIGIBLE startDecision=CONFIRMED"));
        decide("confirmStart", "result=NOT_ELIGIBLE startDecision=REVOKED revocationReason=Lavora");
        assertEnded("doteRevoked", State.REVOKED);
        assertThat(shown().startReason()).isEqualTo("Lavora");
    }

    @Test
    void theRequestMayBeGivenUp() {
        decide("fillRequest", "goAhead=WAIVE");
        assertEnded("requestWaived", State.WAIVED);
    }

    @Test
    void theStartMayBeGivenUp() {
        request();
        grant("ELIGIBLE_FULL", 5000);
        decide("startInternship", "startOutcome=WAIVED");
        assertEnded("doteWaived", State.WAIVED);
    }

    @Test
    void whereNoInternshipIsAdmittedTheServicesAloneAreGranted() {
        request("regionAdmitsMinorInternship", false);
        assertThat(proposal().outputs())
                .containsEntry("result", "ELIGIBLE_SERVICES_ONLY")
                .containsEntry("amountEUR", 2000);
        grant("ELIGIBLE_SERVICES_ONLY", 2000);
        assertThat(walk.openTasks(number)).containsExactly("recordServices");
        walk.until(startsOn);
        decide("recordServices", "servicesOutcome=COMPLETED servicesEndedOn=%s".formatted(walk.today()));
        pay(2000);
        assertEnded("doteCompleted", State.RESULT_PAID);
    }

    @Test
    void servicesThatWereGivenUpEndTheDoteEarly() {
        request("hostWithinLimits", false);
        grant("ELIGIBLE_SERVICES_ONLY", 2000);
        decide("recordServices", "servicesOutcome=WAIVED");
        pay(0);
        assertEnded("doteEndedEarly", State.WAIVED);
    }

    @Test
    void anInterruptedInternshipIsPaidForWhatWasDone() {
        startOnTheDay();
        decide("confirmStart", "result=ELIGIBLE_FULL startDecision=CONFIRMED");
        decide("recordInternshipEnd", "endOutcome=INTERRUPTED endedOn=%s".formatted(walk.today()));
        pay(600);
        assertEnded("doteEndedEarly", State.COMPLETED);
    }

    @Test
    void anInternshipThatEndsBeforeItBeginsIsRefused() {
        assertRefused(
                "internshipEndsOn",
                () -> request("internshipEndsOn", startsOn.minusDays(1).toString()));
        assertRefused(
                "internshipStartsOn",
                () -> request("internshipStartsOn", walk.today().minusDays(1).toString()));
        assertThat(walk.openTasks(number)).containsExactly("fillRequest");
    }

    @Test
    void aSecondDoteFollowsTheFirstButNeverRunsBesideIt() {
        request();
        grant("ELIGIBLE_FULL", 5000);
        ask();
        request();
        assertThat(proposal().outputs()).containsEntry("reason", "OTHER_DOTE_ACTIVE");
        assertRefused("grantDecision", () -> grant("NOT_ELIGIBLE", 5000, "reason", "Anche questa"));
        decide("startInternship", "startOutcome=WAIVED");
        grant("NOT_ELIGIBLE", 5000, "reason", "La prima è finita");
        assertThat(doti.of(number, SightOf.everything()))
                .extracting(Shown::state)
                .containsExactly(State.WAIVED, State.GRANTED);
    }

    @Test
    void withoutASignedPlanNobodyIsEligible() {
        number = walk.takenInCharge(LocalDate.of(2009, 12, 1));
        dote = ask();
        request();
        assertThat(shown().state()).isEqualTo(State.PROFILED);
        assertThat(proposal().outputs()).containsEntry("reason", "NO_SIGNED_PLAN");
    }
}
