package it.accanto.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A boy of sixteen comes alone, and at eighteen has a trade, a permit of his own and a closed file: two years in one test. */
abstract class AgeSixteenToEighteenStory extends Story {

    private static final LocalDate BORN = LocalDate.of(2010, 3, 15);
    private static final LocalDate MAJORITY = BORN.plusYears(18);
    private static final LocalDate INTERNSHIP = LocalDate.of(2027, 5, 3);
    private static final LocalDate CONTRACT = LocalDate.of(2027, 11, 2);

    @Test
    void fromTheReportToAPermitOfHisOwn() {
        comesAlone();
        getsAGuardian();
        planIsSigned();
        competencesAreReviewed();
        doteQualificazione();
        preparesForEighteen();
        doteOccupazione();
        permitIsPrepared();
        turnsEighteen();
        permitIsConverted();
        caseIsClosed();
    }

    private void comesAlone() {
        arrival.reported("Zebedeo", "Quarantotti", BORN);
        assertThat(story.openTasks())
                .containsExactly("assessReport", "notifyCourt", "notifyMinistry", "notifyProsecutor");
        arrival.notices();
        arrival.welcomed("MINOR_DECLARED");
        story.until("2026-11-22");
        arrival.interviewed(true);

        JsonNode told = story.caseOf();
        assertThat(told.at("/minor/givenName").asText()).isEqualTo("Zebedeo");
        assertThat(told.get("msnaStatus").asText()).isEqualTo("MSNA");
        assertThat(told.at("/notices/0/otherSender").asText()).isEqualTo("Comune di Vattelapesca");
        assertThat(told.get("stage").asText()).isEqualTo("INDIVIDUAL_PLAN");
        assertThat(told.get("vulnerability").isNull()).isTrue();
        assertThat(story.caseSeenBy("protection").get("vulnerability").asText()).isEqualTo("MODERATE");
        assertThat(story.caseSeenBy("grants").get("minor").isNull()).isTrue();
        assertThat(story.person("torino").get("/api/cases/" + story.number()).status())
                .isEqualTo(404);
        JsonNode notice = story.deadline("notifyProsecutor");
        assertThat(notice.at("/codes/0").asText()).isEqualTo("T01");
        assertThat(notice.get("state").asText()).isEqualTo("MET");
        assertThat(story.openTasks())
                .containsExactly("recordIdentification", "recordSecondReception", "requestGuardian");
    }

    private void getsAGuardian() {
        usual.guardianRequested();
        usual.guardianNamed("Ermenegilda Scaramuzzi");
        usual.guardianAccepts();
        arrival.identified(false);
        story.completes("confirmRoute", "treatAs", "MINOR");

        JsonNode guardian = story.caseOf().get("guardian");
        assertThat(guardian.get("state").asText()).isEqualTo("APPOINTED");
        assertThat(guardian.get("name").asText()).isEqualTo("Ermenegilda Scaramuzzi");
        assertThat(guardian.get("endsOn").asText()).isEqualTo(MAJORITY.toString());
        JsonNode proposed = story.decision("guardian-candidate");
        assertThat(proposed.at("/inputs/currentWards").asInt()).isEqualTo(1);
        assertThat(proposed.at("/inputs/conflictOfInterest").asBoolean(true)).isFalse();
        assertThat(proposed.at("/rows/0/source").asText()).contains("L. 47/2017 art. 11");
        assertThat(proposed.get("confirmedBy").asText()).isEqualTo("guardianship");
        assertThat(proposed.at("/confirmedAs/candidacy").asText()).isEqualTo("CANDIDATE");
    }

    private void planIsSigned() {
        story.until("2026-12-05");
        usual.secondReception();
        usual.planned("CPIA_A1_A2,BILANCIO_COMPETENZE,CHECK_DOTE_QUALIFICAZIONE");
        usual.everyoneSigns();

        JsonNode plan = story.caseOf().get("plan");
        assertThat(plan.get("state").asText()).isEqualTo("IN_FORCE");
        assertThat(plan.get("signed").asBoolean()).isTrue();
        assertThat(plan.at("/versions/0/goals").asText()).contains("ghironda");
        assertThat(plan.at("/versions/0/signatures")).hasSize(4);
        assertThat(story.decision("plan-services").get("reason").asText()).contains("calcetto");
        assertThat(story.openTasks()).containsExactly("fillRequest", "signPact");
    }

    private void competencesAreReviewed() {
        dote.competenceReviewed("2026-12-10", "2027-01-04", "2027-02-01", "2027-02-12");
        usual.reviews("CONTINUE");
        assertThat(story.caseOf().at("/competenceReview/targetJob").asText()).isEqualTo("Accordatore di pianoforti");
    }

    private void doteQualificazione() {
        story.until(MAJORITY.minusDays(365));
        transition.passportObtained();
        transition.milestonesWorked();
        story.until("2027-04-01");
        dote.internshipRequested(INTERNSHIP, "VALID");
        JsonNode eligible = story.decision("dote-qualificazione");
        assertThat(eligible.at("/inputs/ageAtReferenceDate").asInt()).isEqualTo(17);
        assertThat(eligible.at("/inputs/signedPlanIncludesAim").asBoolean()).isTrue();
        assertThat(eligible.at("/outputs/amountEUR").asInt()).isEqualTo(5000);
        dote.granted();
        assertDote(0, "GRANTED", 5000);
        dote.internshipStarted(INTERNSHIP);
        assertDote(0, "RUNNING", 5000);
        story.until(MAJORITY.minusDays(180));
        transition.prosieguoWeighed(false);
        dote.internshipEnded(INTERNSHIP.plusMonths(5));
        story.isRefused("recordPayment", "paidEUR", "paidEUR", 5001, "paidOn", story.now());
        dote.paid(5000);
        assertDote(0, "RESULT_PAID", 5000);
    }

    private void preparesForEighteen() {
        transition.autonomyPlanned("SAI_EXTENSION");
        transition.milestonesWorked();
        assertThat(story.caseOf().get("stage").asText()).isEqualTo("TRANSITION");
        usual.reviews("UPDATE");
        usual.planned("CPI_REGISTRATION,CHECK_DOTE_OCCUPAZIONE");
        usual.everyoneSigns();
        assertThat(story.caseOf().at("/plan/versionInForce").asInt()).isEqualTo(2);
    }

    private void doteOccupazione() {
        dote.contractRequested(CONTRACT);
        assertThat(story.decision("dote-occupazione")
                        .at("/inputs/competenceReviewDone")
                        .asBoolean())
                .isTrue();
        dote.granted();
        story.until(CONTRACT);
        dote.contractStarted();
        assertDote(1, "RUNNING", 2500);
    }

    private void permitIsPrepared() {
        story.until(MAJORITY.minusDays(90));
        transition.milestonesWorked();
        transition.conversionPrepared();
        transition.opinionAsked();
        JsonNode route = story.decision("conversion-route");
        assertThat(route.at("/outputs/route").asText()).isEqualTo("ART32_1BIS");
        assertThat(route.at("/inputs/permitType").asText()).isEqualTo("MINORE_ETA");
        assertThat(route.get("confirmedBy").asText()).isEqualTo("legal");
        assertThat(story.caseOf().at("/permitRoute/opinion/protocol").asText()).isEqualTo("Prot. ministero UY-3381");
        story.until(MAJORITY.minusDays(60));
        transition.opinionPositive();
        story.until(CONTRACT.plusDays(90));
        story.completes("recordContractOutcome", "contractOutcome", "LASTED_90_DAYS");
        dote.paid(2500);
        assertDote(1, "RESULT_PAID", 2500);
    }

    private void turnsEighteen() {
        usual.reviews("CONTINUE");
        story.until(MAJORITY.minusDays(30));
        transition.milestonesWorked();
        story.completes("renewHealthCard", "healthCard", "REQUESTED");
        transition.conversionFiled();
        assertThat(story.deadline("fileConversion").get("state").asText()).isEqualTo("MET");
        story.until(MAJORITY.minusDays(1));
        assertThat(story.caseOf().get("ageYears").asInt()).isEqualTo(17);
        story.until(MAJORITY);
        assertThat(story.caseOf().get("ageYears").asInt()).isEqualTo(18);
        assertThat(story.caseOf().at("/guardian/state").asText()).isEqualTo("ENDED");
        story.completes("handOverAccess", "accessOutcome", "HANDED_OVER", "handedOverOn", story.now());
    }

    private void permitIsConverted() {
        story.until(MAJORITY.plusDays(60));
        transition.milestonesWorked();
        transition.permitIssued();
        JsonNode told = story.caseOf();
        assertThat(told.get("permitType").asText()).isEqualTo("LAVORO_SUBORDINATO");
        assertThat(told.at("/permitRoute/result").asText()).isEqualTo("ISSUED");
        assertThat(told.at("/transition/saiUntil").asText())
                .isEqualTo(MAJORITY.plusMonths(6).toString());
        assertThat(story.openTasks()).containsExactly("reviewPlan");
    }

    private void caseIsClosed() {
        usual.reviews("END", "reason", "Cammina da solo con la sua ghironda");
        assertThat(story.openTasks()).containsExactly("closeCase");
        usual.closed();
        closedWith("PERMIT_CONVERTED");
        assertThat(story.diary())
                .startsWith("Segnalazione ricevuta e fascicolo aperto.")
                .endsWith("Compito completato: Chiudere il fascicolo.");
    }

    private void assertDote(int which, String state, int euro) {
        JsonNode shown = story.caseOf().get("doti").get(which);
        assertThat(shown.get("state").asText()).isEqualTo(state);
        assertThat(shown.get("amountEUR").asInt()).isEqualTo(euro);
    }
}
