package it.accanto.dote;

import static it.accanto.dote.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.SignedPlansInTests;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.SightOf;
import it.accanto.dote.process.DoteOccupazioneProcess;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Evaluation;
import it.accanto.pathway.Moments;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAccanto
class DoteOccupazioneProcessTest {

    private static final String FACTS = "educationDutyMet=true employmentStatus=UNEMPLOYED permitStatus=RECEIPT"
            + " guardianConsent=false regionAdmitsMinorInternship=true";

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
        String request = "goAhead=REQUEST noticeId=DEFAULT placementRoute=%s placementStartsOn=%s provider=Ente "
                .formatted(route, startsOn);
        walk.complete(number, "fillRequest", Answered.by(request + FACTS, more));
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

    private void grant(String result, int euro) {
        String grant = "grantDecision=GRANTED result=%s amountEUR=%d clearanceOn=%s";
        decide("decideGrant", grant.formatted(result, euro, walk.today()));
    }

    private void start(Object... changes) {
        walk.until(startsOn);
        String start = "startOutcome=STARTED placementStartedOn=%s ".formatted(walk.today());
        walk.complete(number, "startPlacement", Answered.by(start + FACTS, changes));
    }

    private void decide(String task, String line, Object... more) {
        walk.complete(number, task, Answered.by(line, more));
    }

    private void underContract() {
        requestContract(12);
        grant("ELIGIBLE_PLACEMENT", 2500);
        start();
        decide("confirmStart", "result=ELIGIBLE_PLACEMENT startDecision=CONFIRMED");
    }

    private void pay(int euro) {
        decide("recordPayment", "paidEUR=%d paidOn=%s".formatted(euro, walk.today()));
    }

    private Shown shown() {
        return doti.of(number, SightOf.everything()).get(0);
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
        assertRefused("contractOutcome", () -> decide("recordContractOutcome", "contractOutcome=LASTED_90_DAYS"));
        walk.until(startsOn.plusDays(90));
        decide("recordContractOutcome", "contractOutcome=LASTED_90_DAYS");
        pay(2500);
        assertThat(walk.passed(dote, "readNotice", "doteCompleted")).isTrue();
        assertThat(shown().state()).isEqualTo(State.RESULT_PAID);
    }

    @Test
    void aContractThatEndedEarlierLosesTheResultShare() {
        underContract();
        decide("recordContractOutcome", "contractOutcome=ENDED_EARLIER endedOn=%s".formatted(walk.today()));
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
        decide("confirmStart", "result=ELIGIBLE_PLACEMENT_INTERNSHIP startDecision=CONFIRMED");
        walk.until(startsOn.plusMonths(3));
        decide("recordInternshipEnd", "endOutcome=COMPLETED endedOn=%s".formatted(walk.today()));
        pay(3800);
        assertThat(walk.passed(dote, "doteCompleted")).isTrue();
    }

    @Test
    void aShortContractIsRefusedWithItsReason() {
        requestContract(3);
        assertThat(proposal().outputs()).containsEntry("reason", "CONTRACT_TOO_SHORT");
        decide("decideGrant", "result=NOT_ELIGIBLE grantDecision=REFUSED", "refusalReason", "Tre mesi");
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
        decide("confirmStart", "result=NOT_ELIGIBLE startDecision=REVOKED revocationReason=Lavora");
        assertThat(walk.passed(dote, "doteRevoked")).isTrue();
        assertThat(shown().state()).isEqualTo(State.REVOKED);
    }

    @Test
    void theRequestAndTheStartMayBeGivenUp() {
        decide("fillRequest", "goAhead=WAIVE");
        assertThat(walk.passed(dote, "requestWaived")).isTrue();
        follow(walk.takenInCharge(
                LocalDate.of(2008, 6, 1), file -> file.standing().finishCompetenceReview(walk.today())));
        requestContract(12);
        grant("ELIGIBLE_PLACEMENT", 2500);
        decide("startPlacement", "startOutcome=WAIVED");
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
