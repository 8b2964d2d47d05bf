package it.accanto.dote;

import static it.accanto.dote.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.SignedPlansInTests;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import it.accanto.dote.process.DoteOccupazioneProcess;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Evaluation;
import it.accanto.pathway.Moments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAccanto
class DoteOccupazioneProcessTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    SignedPlansInTests plans;

    @Autowired
    Doti doti;

    @Autowired
    Decisions decisions;

    @Autowired
    TaskService tasks;

    CaseNumber number;
    ProcessInstance dote;
    LocalDate startsOn;

    @BeforeEach
    void begin() {
        walk.begin();
        startsOn = walk.today().plusDays(20);
        follow(walk.takenInCharge(
                LocalDate.of(2008, 6, 1), file -> file.standing().finishCompetenceReview(walk.today())));
    }

    private void follow(CaseNumber followed) {
        number = followed;
        plans.sign(number, "CHECK_DOTE_OCCUPAZIONE");
        dote = walk.start(DoteOccupazioneProcess.KEY, number, Map.of());
    }

    private void request(String route, Object... more) {
        List<Object> answers = new ArrayList<>(List.of(
                "goAhead",
                "REQUEST",
                "noticeId",
                "DEFAULT",
                "placementRoute",
                route,
                "placementStartsOn",
                startsOn.toString(),
                "provider",
                "Ente di prova"));
        answers.addAll(facts(more));
        walk.complete(number, "fillRequest", answers.toArray());
    }

    private void requestContract(int months) {
        request("DIRECT_HIRE", "contractMonths", months);
    }

    private void requestInternship() {
        request(
                "PLACEMENT_INTERNSHIP",
                "internshipMonths",
                3,
                "placementEndsOn",
                startsOn.plusMonths(3).toString());
    }

    private static List<Object> facts(Object... more) {
        List<Object> facts = new ArrayList<>(List.of(
                "educationDutyMet",
                true,
                "employmentStatus",
                "UNEMPLOYED",
                "permitStatus",
                "RECEIPT",
                "guardianConsent",
                false,
                "regionAdmitsMinorInternship",
                true));
        facts.addAll(List.of(more));
        return facts;
    }

    private void grant(String result, int euro) {
        walk.complete(
                number,
                "decideGrant",
                "result",
                result,
                "grantDecision",
                "GRANTED",
                "amountEUR",
                euro,
                "clearanceOn",
                walk.today().toString());
    }

    private void start(Object... changes) {
        walk.until(startsOn);
        List<Object> answers = new ArrayList<>(List.of(
                "startOutcome", "STARTED", "placementStartedOn", walk.today().toString()));
        answers.addAll(facts(changes));
        walk.complete(number, "startPlacement", answers.toArray());
    }

    private void underContract() {
        requestContract(12);
        grant("ELIGIBLE_PLACEMENT", 2500);
        start();
        walk.complete(number, "confirmStart", "result", "ELIGIBLE_PLACEMENT", "startDecision", "CONFIRMED");
    }

    private void pay(int euro) {
        walk.complete(
                number, "recordPayment", "paidEUR", euro, "paidOn", walk.today().toString());
    }

    private Shown shown() {
        return doti.of(number, new Sight("test", true, false)).get(0);
    }

    private Evaluation proposal() {
        return decisions.latest(number, "dote-occupazione").orElseThrow();
    }

    @Test
    void aContractThatLastedNinetyDaysBringsTheWholeAmount() {
        underContract();
        assertThat(shown().state()).isEqualTo(State.RUNNING);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .singleResult()
                        .getDueDate())
                .isEqualTo(Moments.endOf(startsOn.plusDays(90)));
        assertRefused(
                "contractOutcome",
                () -> walk.complete(number, "recordContractOutcome", "contractOutcome", "LASTED_90_DAYS"));
        walk.until(startsOn.plusDays(90));
        walk.complete(number, "recordContractOutcome", "contractOutcome", "LASTED_90_DAYS");
        pay(2500);
        assertThat(walk.passed(dote, "readNotice", "doteCompleted")).isTrue();
        assertThat(shown().state()).isEqualTo(State.RESULT_PAID);
    }

    @Test
    void aContractThatEndedEarlierLosesTheResultShare() {
        underContract();
        walk.complete(
                number,
                "recordContractOutcome",
                "contractOutcome",
                "ENDED_EARLIER",
                "endedOn",
                walk.today().toString());
        assertRefused("paidEUR", () -> pay(1501));
        pay(1500);
        assertThat(walk.passed(dote, "doteEndedEarly")).isTrue();
        assertThat(shown().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void aPlacementInternshipIsFollowedToItsEnd() {
        requestInternship();
        assertThat(proposal().outputs())
                .containsEntry("result", "ELIGIBLE_PLACEMENT_INTERNSHIP")
                .containsEntry("amountEUR", 3800);
        grant("ELIGIBLE_PLACEMENT_INTERNSHIP", 3800);
        start();
        walk.complete(number, "confirmStart", "result", "ELIGIBLE_PLACEMENT_INTERNSHIP", "startDecision", "CONFIRMED");
        walk.until(startsOn.plusMonths(3));
        walk.complete(
                number,
                "recordInternshipEnd",
                "endOutcome",
                "COMPLETED",
                "endedOn",
                walk.today().toString());
        pay(3800);
        assertThat(walk.passed(dote, "doteCompleted")).isTrue();
    }

    @Test
    void aShortContractIsRefusedWithItsReason() {
        requestContract(3);
        assertThat(proposal().outputs()).containsEntry("reason", "CONTRACT_TOO_SHORT");
        walk.complete(
                number,
                "decideGrant",
                "result",
                "NOT_ELIGIBLE",
                "grantDecision",
                "REFUSED",
                "refusalReason",
                "Tre mesi");
        assertThat(walk.passed(dote, "doteRefused")).isTrue();
        assertThat(shown().refusalReason()).isEqualTo("Tre mesi");
    }

    @Test
    void theCompetenceReviewComesFirst() {
        follow(walk.takenInCharge(LocalDate.of(2008, 6, 1)));
        requestContract(12);
        assertThat(proposal().outputs()).containsEntry("reason", "COMPETENCE_REVIEW_MISSING");
    }

    @Test
    void whoFoundOtherWorkBeforeTheStartIsRevoked() {
        requestContract(12);
        grant("ELIGIBLE_PLACEMENT", 2500);
        start("employmentStatus", "EMPLOYED");
        assertThat(proposal().outputs()).containsEntry("reason", "NOT_UNEMPLOYED");
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
    }

    @Test
    void theRequestAndTheStartMayBeGivenUp() {
        walk.complete(number, "fillRequest", "goAhead", "WAIVE");
        assertThat(walk.passed(dote, "requestWaived")).isTrue();
        follow(walk.takenInCharge(
                LocalDate.of(2008, 6, 1), file -> file.standing().finishCompetenceReview(walk.today())));
        requestContract(12);
        grant("ELIGIBLE_PLACEMENT", 2500);
        walk.complete(number, "startPlacement", "startOutcome", "WAIVED");
        assertThat(walk.passed(dote, "doteWaived")).isTrue();
    }

    @Test
    void impossibleDatesAreRefused() {
        assertRefused(
                "placementEndsOn",
                () -> request(
                        "PLACEMENT_INTERNSHIP",
                        "internshipMonths",
                        3,
                        "placementEndsOn",
                        startsOn.minusDays(1).toString()));
        requestInternship();
        grant("ELIGIBLE_PLACEMENT_INTERNSHIP", 3800);
        assertRefused(
                "placementEndsOn",
                () -> start("placementEndsOn", startsOn.minusDays(1).toString()));
    }
}
