package it.accanto.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guardians, facility and grants office refuse, a birth date was wrong, an opinion never comes: the case goes on all the same. */
abstract class EverythingGoesWrongStory extends Story {

    private static final LocalDate BELIEVED = LocalDate.of(2009, 5, 21);
    private static final LocalDate BORN = LocalDate.of(2009, 9, 10);
    private static final LocalDate MAJORITY = BORN.plusYears(18);

    @Test
    void everybodyRefusesAndTheCourtLetsStayLonger() {
        arrival.reported("Fiordaliso", "Passalacqua", BELIEVED);
        arrival.notices();
        arrival.welcomed("MINOR_DECLARED");
        arrival.interviewed(false);
        arrival.identified(false);
        story.completes("confirmRoute", "treatAs", "MINOR");
        guardiansRefuse();
        aSignatureIsRefused();
        doteIsRefused();
        birthDateIsCorrected();
        longerSupportIsAsked();
        opinionDoesNotArrive();
        turnsEighteen();
        usual.reviews("END", "reason", "Prosegue con i servizi di Frittolandia");
        assertThat(story.openTasks()).containsExactly("closeCase");
        story.isRefused("closeCase", "reason", "outcome", "OTHER", "closedOn", story.now());
        usual.closed();
        closedWith("PROSIEGUO");
    }

    private void guardiansRefuse() {
        usual.guardianRequested();
        for (String candidate : List.of("Adalgisa Pomponazzi", "Teofrasto Bellafronte", "Clorinda Acquadolce")) {
            usual.guardianNamed(candidate);
            story.completes(
                    "recordAcceptance",
                    "acceptance",
                    "REFUSED",
                    "acceptedOn",
                    story.now(),
                    "refusalReason",
                    "Parte per la Patagonia");
        }
        story.completes(
                "requestInstitutional",
                "institutionalRequestedOn",
                story.now(),
                "requestProof",
                "Istanza sindaco VV-3131");
        story.until(story.today().plusDays(30));
        story.completes("remindInstitutional", "remindedOn", story.now(), "remindProof", "Sollecito VV-3132");
        story.completes(
                "recordInstitutional",
                "guardianKind",
                "MAYOR",
                "guardianName",
                "Sindaca Ortensia Zuccherini",
                "appointedOn",
                story.now(),
                "decree",
                "Decreto V.G. 99231",
                "guardianContact",
                "sindaca@frittolandia.example");
        JsonNode guardian = story.caseOf().get("guardian");
        assertThat(guardian.get("kind").asText()).isEqualTo("MAYOR");
        assertThat(guardian.get("candidates")).hasSize(3);
        assertThat(guardian.at("/candidates/2/refusalReason").asText()).contains("Patagonia");
    }

    private void aSignatureIsRefused() {
        usual.secondReception();
        usual.planned("CPIA_A1_A2");
        usual.signs("signMinor");
        usual.signs("signGuardian", "signer", "GUARDIAN");
        usual.signs("signSocialWorker");
        story.isRefused("signFacility", "refusalReason", "signature", "REFUSED", "signedOn", story.now());
        story.completes(
                "signFacility",
                "signature",
                "REFUSED",
                "signedOn",
                story.now(),
                "refusalReason",
                "La ludoteca non ha firmatari");
        JsonNode plan = story.caseOf().get("plan");
        assertThat(plan.get("state").asText()).isEqualTo("IN_FORCE");
        assertThat(plan.at("/versions/0/signatures").findValuesAsText("refusalReason"))
                .contains("La ludoteca non ha firmatari");
    }

    private void doteIsRefused() {
        assertThat(story.does("employment", "dote-requests", "dote", "DOTE_QUALIFICAZIONE")
                        .status())
                .isEqualTo(201);
        assertThat(story.does("employment", "dote-requests", "dote", "DOTE_QUALIFICAZIONE")
                        .status())
                .isEqualTo(409);
        dote.internshipRequested(story.today().plusDays(20), "NONE");
        assertThat(story.decision("dote-qualificazione").at("/outputs/result").asText())
                .isEqualTo("NOT_ELIGIBLE");
        story.isRefused("decideGrant", "refusalReason", "grantDecision", "REFUSED");
        story.completes("decideGrant", "grantDecision", "REFUSED", "refusalReason", "Manca il foglietto rosa");
        assertThat(story.caseOf().at("/doti/0/state").asText()).isEqualTo("REFUSED");
        assertThat(story.caseOf().at("/doti/0/refusalReason").asText()).isEqualTo("Manca il foglietto rosa");
    }

    private void birthDateIsCorrected() {
        story.until("2027-01-10");
        assertThat(story.deadline("turnsEighteen").get("dueOn").asText()).isEqualTo("2027-05-21");
        assertThat(story.does(
                                "legal",
                                "birth-dates",
                                "birthDate",
                                BORN.toString(),
                                "certainty",
                                "DOCUMENTED",
                                "source",
                                "Estratto di nascita NN-4545")
                        .status())
                .isEqualTo(200);
        assertThat(story.deadline("turnsEighteen").get("dueOn").asText()).isEqualTo(MAJORITY.toString());
        assertThat(story.deadline("obtainPassport").get("dueOn").asText())
                .isEqualTo(MAJORITY.minusDays(180).toString());
        assertThat(story.caseOf().get("birthDateClaims")).hasSize(2);
        assertThat(story.diary())
                .anyMatch(line -> line.startsWith("Data di nascita corretta dal 21/5/2009 al 10/9/2009"))
                .anyMatch(line -> line.matches("Temporizzatore spostata? dal 21/0?5/2027 al 10/0?9/2027: .*"))
                .anyMatch(line -> line.startsWith("Scadenza di «"));
    }

    private void longerSupportIsAsked() {
        story.until(MAJORITY.minusDays(150));
        story.completes("obtainPassport", "passportOutcome", "REFUSED");
        story.completes("offerTravelDocument", "travelDocument", "NOT_POSSIBLE");
        transition.milestonesWorked();
        transition.autonomyPlanned("NOT_SECURED");
        transition.prosieguoWeighed(true);
    }

    private void opinionDoesNotArrive() {
        story.until(MAJORITY.minusDays(90));
        transition.conversionPrepared();
        transition.opinionAsked();
        story.until(MAJORITY.minusDays(45));
        story.completes("escalateOpinion", "escalation", "CHASED", "escalatedOn", story.now());
        story.until(MAJORITY.minusDays(20));
        assertThat(story.openTasks()).contains("recordOpinion").doesNotContain("escalateOpinion");
        story.completes("recordOpinion", "opinion", "NOT_ARRIVED");
        story.completes(
                "weighOpinion",
                "withoutOpinion",
                "DO_NOT_FILE",
                "withoutOpinionReason",
                "Meglio il tribunale di Frittolandia");
        story.completes(
                "recordProsieguo",
                "courtDecision",
                "DECREED",
                "decreedOn",
                story.now(),
                "decreeReference",
                "Decreto prosieguo GG-8181",
                "prosieguoUntil",
                MAJORITY.plusYears(2).toString());
        assertThat(story.caseOf().at("/permitRoute/result").asText()).isEqualTo("NOT_FILED");
        assertThat(story.caseOf().at("/prosieguo/until").asText())
                .isEqualTo(MAJORITY.plusYears(2).toString());
    }

    private void turnsEighteen() {
        story.completes("secureHousing", "housing", "PROSIEGUO_PLACE");
        transition.milestonesWorked();
        story.until(MAJORITY);
        assertThat(story.caseOf().at("/guardian/state").asText()).isEqualTo("ENDED");
        story.completes("renewHealthCard", "healthCard", "NOT_RENEWED");
        story.completes("handOverAccess", "accessOutcome", "NOT_REACHABLE");
        story.until(MAJORITY.plusDays(60));
        transition.milestonesWorked();
    }
}
