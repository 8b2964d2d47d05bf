package it.accanto.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.Refusal;
import it.accanto.plan.Measure;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.junit.jupiter.api.Test;

class IndividualPlanProcessTest extends PlanWalk {

    @Test
    void aMinorMovesOnAndGetsAPlanThatEveryoneSigns() {
        started(SIXTEEN, file -> {});
        assertThat(walk.openTasks(number)).containsExactly("recordSecondReception");
        assertThat(task("recordSecondReception").getDueDate()).isInSameDayAs("2027-01-05");
        assertThat(task("recordSecondReception").getFollowUpDate()).isInSameDayAs("2026-12-26");

        moveToSai();
        assertThat(walk.file(number).reception().placement()).isEqualTo("SAI_MSNA");
        assertThat(task("assessNeeds").getDueDate()).isInSameDayAs("2026-12-21");
        assertThat(variables()).containsEntry("socialNetwork", "WEAK").containsEntry("educationDutyMet", true);

        assess();
        assertThat(variables())
                .containsEntry("intensity", "STANDARD")
                .containsEntry("reviewEveryDays", 90)
                .doesNotContainKeys("socialNetwork", "educationDutyMet", "vulnerability");
        assertThat(String.valueOf(variables().get("service"))).contains("CPIA_A1_A2", "BILANCIO_COMPETENZE");

        draft("CPIA_A1_A2", "BILANCIO_COMPETENZE");
        assertThat(walk.openTasks(number))
                .containsExactly("signFacility", "signGuardian", "signMinor", "signSocialWorker");
        signAll();

        assertThat(walk.openTasks(number)).containsExactly("signPact");
        assertThat(in(() -> plans.include(number, "CPIA_A1_A2"))).isTrue();
        assertThat(in(() -> plans.include(number, "MENTOR"))).isFalse();
        assertThat(shown()).contains("IN_FORCE", "CPIA_A1_A2", "LEARNING", "Imparare");
        assertThat(decisions.latest(number, "plan-services").orElseThrow().confirmedBy())
                .isNotNull();
    }

    @Test
    void noTextOfThePlanReachesTheEngine() {
        inForce(SIXTEEN);

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(plan.getId())
                        .list())
                .extracting(variable -> variable.getName())
                .doesNotContain("goals", "facility", "disagreement", "refusalReason", "reason", "vulnerability");
    }

    @Test
    void aRefusedSignatureBlocksNothingButLeavesThePlanUnsigned() {
        inSai(SIXTEEN);
        assess();
        draft("CPIA_A1_A2");
        sign("signMinor", "signature", "REFUSED", "refusalReason", "Non è d'accordo");
        sign("signGuardian", "signer", "PROVISIONAL_REPRESENTATIVE", "signature", "SIGNED");
        sign("signSocialWorker", SIGNED);
        sign("signFacility", SIGNED);

        assertThat(in(() -> plans.offers(number, Measure.CPIA_A1_A2))).isTrue();
        assertThat(in(() -> plans.include(number, "CPIA_A1_A2"))).isFalse();
        assertThat(shown()).contains("PROVISIONAL_REPRESENTATIVE", "REFUSED");
    }

    @Test
    void aChangedProposalNeedsAReason() {
        inSai(SIXTEEN);
        assess();

        assertThatThrownBy(() -> walk.complete(number, "draftPlan", draftAnswers("INTENSIVE", 30, "MENTOR", null)))
                .isInstanceOf(Refusal.class);
        walk.complete(number, "draftPlan", draftAnswers("INTENSIVE", 30, "MENTOR", "Ha bisogno di più"));
        signAll();
        walk.until(walk.today().plusDays(30));
        assertThat(walk.openTasks(number)).containsExactly("reviewPlan");
    }

    @Test
    void anAdultsPlanIsSignedWithoutAGuardian() {
        inSai(walk.today().minusYears(18).minusDays(3));
        assess();
        draft("CPI_REGISTRATION");

        assertThat(walk.openTasks(number)).containsExactly("signFacility", "signMinor", "signSocialWorker");
        sign("signMinor", SIGNED);
        sign("signSocialWorker", SIGNED);
        sign("signFacility", SIGNED);
        assertThat(in(() -> plans.include(number, "CPI_REGISTRATION"))).isTrue();
    }

    @Test
    void theGuardiansSignatureIsNotWaitedForPastTheBirthday() {
        LocalDate majority = walk.today().plusDays(10);
        inSai(majority.minusYears(18));
        assess();
        draft("MENTOR");
        sign("signMinor", SIGNED);
        sign("signSocialWorker", SIGNED);
        sign("signFacility", SIGNED);
        assertThat(walk.openTasks(number)).containsExactly("signGuardian");

        walk.until(majority);
        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(in(() -> plans.include(number, "MENTOR"))).isTrue();
    }

    @Test
    void aCompetenceReviewRunsBesideThePlanAndIsNotOfferedTwice() {
        inSai(SIXTEEN);
        assess();
        draft("BILANCIO_COMPETENZE");
        signAll();
        assertThat(walk.openTasks(number)).containsExactly("signPact");
        walk.until(walk.today().plusDays(90));
        assertThat(walk.openTasks(number)).containsExactly("reviewPlan", "signPact");
        review("UPDATE", null);
        assess();
        draft("BILANCIO_COMPETENZE");
        signAll();
        assertThat(walk.openTasks(number)).containsExactly("signPact");
        walk.complete(number, "signPact", "pactSigned", false);
        assertThat(walk.passed(plan, "competenceReviewOver")).isTrue();
        assertThat(walk.ended(plan)).isFalse();
    }

    @Test
    void aPlanThatNamesADoteIsInForceAlsoWhenNobodyWaitsForTheRequest() {
        inSai(SIXTEEN);
        assess();
        draft("CHECK_DOTE_QUALIFICAZIONE", "CHECK_DOTE_OCCUPAZIONE");
        signAll();

        assertThat(in(() -> plans.include(number, "CHECK_DOTE_QUALIFICAZIONE"))).isTrue();
        assertThat(in(() -> plans.dotiToAsk(number))).hasSize(2);
    }

    @Test
    void thePlanAsksTheTrunkForEachDoteOnce() {
        String trunk = aTrunkThatHearsDoteRequests();
        try {
            number = walk.takenInCharge(
                    SIXTEEN, file -> file.enterReception("SAI_MSNA", "SAI", walk.today(), walk.today()));
            ProcessInstance caller = walk.start("trunk-for-doti", number, Map.of());
            plan = runtime.createProcessInstanceQuery()
                    .superProcessInstanceId(caller.getId())
                    .singleResult();
            assess();
            draft("CHECK_DOTE_QUALIFICAZIONE", "CHECK_DOTE_OCCUPAZIONE");
            signAll();
            assertThat(walk.path(caller).stream().filter("doteRequested"::equals))
                    .hasSize(2);

            walk.until(walk.today().plusDays(90));
            review("UPDATE", null);
            assess();
            draft("CHECK_DOTE_QUALIFICAZIONE", "CHECK_DOTE_OCCUPAZIONE");
            signAll();
            assertThat(walk.path(caller).stream().filter("doteRequested"::equals))
                    .hasSize(2);
            assertThat(in(() -> plans.dotiToAsk(number))).isEmpty();
        } finally {
            repository.deleteDeployment(trunk, true);
        }
    }

    private String aTrunkThatHearsDoteRequests() {
        ProcessBuilder process = Bpmn.createExecutableProcess("trunk-for-doti").camundaHistoryTimeToLive(1);
        process.eventSubProcess()
                .startEvent("doteRequested")
                .interrupting(false)
                .message("DoteRequested")
                .intermediateCatchEvent("doteFollowed")
                .message("DoteOver")
                .endEvent();
        BpmnModelInstance model = process.startEvent()
                .callActivity("individualPlan")
                .calledElement(IndividualPlanProcess.KEY)
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .endEvent()
                .done();
        return repository
                .createDeployment()
                .addModelInstance("trunk-for-doti.bpmn", model)
                .deploy()
                .getId();
    }
}
