package it.accanto.dote;

import static it.accanto.dote.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.SignedPlansInTests;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import it.accanto.dote.process.DoteQualificazioneProcess;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Evaluation;
import java.time.LocalDate;
import java.util.ArrayList;
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
        List<Object> answers = new ArrayList<>(List.of(
                "goAhead",
                "REQUEST",
                "noticeId",
                "DEFAULT",
                "internshipMonths",
                5,
                "internshipStartsOn",
                startsOn.toString(),
                "internshipEndsOn",
                startsOn.plusMonths(5).toString(),
                "provider",
                "Ente di prova",
                "host",
                "Officina di prova"));
        answers.addAll(facts(changes));
        walk.complete(number, "fillRequest", answers.toArray());
    }

    private static List<Object> facts(Object... changes) {
        List<Object> facts = new ArrayList<>(List.of(
                "educationDutyMet",
                true,
                "employmentStatus",
                "UNEMPLOYED",
                "permitStatus",
                "VALID",
                "guardianConsent",
                true,
                "regionAdmitsMinorInternship",
                true,
                "hostWithinLimits",
                true));
        facts.addAll(List.of(changes));
        return facts;
    }

    private void grant(String result, int euro, Object... more) {
        List<Object> answers = new ArrayList<>(List.of(
                "result",
                result,
                "grantDecision",
                "GRANTED",
                "amountEUR",
                euro,
                "clearanceOn",
                walk.today().toString()));
        answers.addAll(List.of(more));
        walk.complete(number, "decideGrant", answers.toArray());
    }

    private void start(Object... changes) {
        List<Object> answers = new ArrayList<>(List.of(
                "startOutcome",
                "STARTED",
                "internshipStartedOn",
                walk.today().toString(),
                "internshipEndsOn",
                startsOn.plusMonths(5).toString()));
        answers.addAll(facts(changes));
        walk.complete(number, "startInternship", answers.toArray());
    }

    private void startOnTheDay(Object... changes) {
        request();
        grant("ELIGIBLE_FULL", 5000);
        walk.until(startsOn);
        start(changes);
    }

    private Shown shown() {
        List<Shown> all = doti.of(number, new Sight("test", true, false));
        return all.get(all.size() - 1);
    }

    private Evaluation proposal() {
        return decisions.latest(number, "dote-qualificazione").orElseThrow();
    }

    @Test
    void whoIsEligibleIsGrantedStartsAndIsPaid() {
        request();
        assertThat(proposal().outputs())
                .containsEntry("result", "ELIGIBLE_FULL")
                .containsEntry("amountEUR", 5000);
        assertThat(proposal().inputs()).containsEntry("ageAtReferenceDate", 17).containsEntry("isOrWasMsna", true);
        assertThat(shown().state()).isEqualTo(State.PLAN_SIGNED);
        grant("ELIGIBLE_FULL", 5000);
        assertThat(shown().state()).isEqualTo(State.GRANTED);
        walk.until(startsOn);
        start();
        assertThat(proposal().inputs()).containsEntry("ageAtReferenceDate", 17).containsEntry("otherDoteActive", false);
        assertThat(proposal().referenceDate()).isEqualTo(startsOn);
        walk.complete(number, "confirmStart", "result", "ELIGIBLE_FULL", "startDecision", "CONFIRMED");
        assertThat(shown().state()).isEqualTo(State.RUNNING);
        walk.until(startsOn.plusMonths(5));
        walk.complete(
                number,
                "recordInternshipEnd",
                "endOutcome",
                "COMPLETED",
                "endedOn",
                walk.today().toString());
        assertRefused(
                "paidEUR",
                () -> walk.complete(
                        number,
                        "recordPayment",
                        "paidEUR",
                        5001,
                        "paidOn",
                        walk.today().toString()));
        walk.complete(
                number, "recordPayment", "paidEUR", 5000, "paidOn", walk.today().toString());
        assertThat(walk.passed(dote, "doteCompleted")).isTrue();
        assertThat(shown().state()).isEqualTo(State.RESULT_PAID);
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
        assertRefused(
                "refusalReason",
                () -> walk.complete(number, "decideGrant", "result", "NOT_ELIGIBLE", "grantDecision", "REFUSED"));
        walk.complete(
                number,
                "decideGrant",
                "result",
                "NOT_ELIGIBLE",
                "grantDecision",
                "REFUSED",
                "refusalReason",
                "Senza titolo");
        assertThat(walk.passed(dote, "doteRefused")).isTrue();
        assertThat(shown().state()).isEqualTo(State.REFUSED);
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
                .doesNotContain("Iscritto al CPIA da domani", "Ente di prova", "Officina di prova");
    }

    @Test
    void whoFoundWorkBeforeTheStartIsRevoked() {
        startOnTheDay("employmentStatus", "EMPLOYED");
        assertThat(proposal().outputs()).containsEntry("reason", "NOT_UNEMPLOYED");
        assertRefused(
                "reason",
                () -> walk.complete(number, "confirmStart", "result", "NOT_ELIGIBLE", "startDecision", "CONFIRMED"));
        walk.complete(
                number,
                "confirmStart",
                "result",
                "NOT_ELIGIBLE",
                "startDecision",
                "REVOKED",
                "revocationReason",
                "Lavora");
        assertThat(walk.passed(dote, "doteRevoked")).isTrue();
        assertThat(shown().state()).isEqualTo(State.REVOKED);
        assertThat(shown().startReason()).isEqualTo("Lavora");
    }

    @Test
    void theRequestMayBeGivenUp() {
        walk.complete(number, "fillRequest", "goAhead", "WAIVE");
        assertThat(walk.passed(dote, "requestWaived")).isTrue();
        assertThat(shown().state()).isEqualTo(State.WAIVED);
    }

    @Test
    void theStartMayBeGivenUp() {
        request();
        grant("ELIGIBLE_FULL", 5000);
        walk.complete(number, "startInternship", "startOutcome", "WAIVED");
        assertThat(walk.passed(dote, "doteWaived")).isTrue();
        assertThat(shown().state()).isEqualTo(State.WAIVED);
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
        walk.complete(
                number,
                "recordServices",
                "servicesOutcome",
                "COMPLETED",
                "servicesEndedOn",
                walk.today().toString());
        walk.complete(
                number, "recordPayment", "paidEUR", 2000, "paidOn", walk.today().toString());
        assertThat(walk.passed(dote, "doteCompleted")).isTrue();
        assertThat(shown().state()).isEqualTo(State.RESULT_PAID);
    }

    @Test
    void servicesThatWereGivenUpEndTheDoteEarly() {
        request("hostWithinLimits", false);
        grant("ELIGIBLE_SERVICES_ONLY", 2000);
        walk.complete(number, "recordServices", "servicesOutcome", "WAIVED");
        walk.complete(
                number, "recordPayment", "paidEUR", 0, "paidOn", walk.today().toString());
        assertThat(walk.passed(dote, "doteEndedEarly")).isTrue();
        assertThat(shown().state()).isEqualTo(State.WAIVED);
    }

    @Test
    void anInterruptedInternshipIsPaidForWhatWasDone() {
        startOnTheDay();
        walk.complete(number, "confirmStart", "result", "ELIGIBLE_FULL", "startDecision", "CONFIRMED");
        walk.complete(
                number,
                "recordInternshipEnd",
                "endOutcome",
                "INTERRUPTED",
                "endedOn",
                walk.today().toString());
        walk.complete(
                number, "recordPayment", "paidEUR", 600, "paidOn", walk.today().toString());
        assertThat(walk.passed(dote, "doteEndedEarly")).isTrue();
        assertThat(shown().state()).isEqualTo(State.COMPLETED);
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
        ProcessInstance second = ask();
        request();
        assertThat(proposal().outputs()).containsEntry("reason", "OTHER_DOTE_ACTIVE");
        assertRefused("grantDecision", () -> grant("NOT_ELIGIBLE", 5000, "reason", "Anche questa"));
        walk.complete(number, "startInternship", "startOutcome", "WAIVED");
        grant("NOT_ELIGIBLE", 5000, "reason", "La prima è finita");
        assertThat(walk.ended(dote)).isTrue();
        assertThat(walk.ended(second)).isFalse();
        assertThat(doti.of(number, new Sight("test", true, false)))
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
