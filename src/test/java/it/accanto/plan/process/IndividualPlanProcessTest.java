package it.accanto.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.casefile.BirthDateClaim;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import it.accanto.pathway.Decisions;
import it.accanto.plan.Measure;
import it.accanto.plan.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RunningAccanto
class IndividualPlanProcessTest {

    private static final LocalDate SIXTEEN = LocalDate.of(2010, 6, 1);
    private static final Object[] SIGNED = {"signature", "SIGNED"};

    @Autowired
    CaseWalk walk;

    @Autowired
    Plans plans;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    Decisions decisions;

    @Autowired
    CaseFiles files;

    @Autowired
    TransactionTemplate transaction;

    CaseNumber number;
    ProcessInstance plan;

    @BeforeEach
    void begin() {
        walk.begin();
    }

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
    void whoIsInTheSaiOrWithFamilyNeedsNoSecondReception() {
        for (String placement : List.of("SAI_MSNA", "FOSTER_FAMILY", "SUITABLE_FAMILY_MEMBER")) {
            started(SIXTEEN, file -> file.enterReception(placement, "Casa", walk.today(), walk.today()));
            assertThat(walk.openTasks(number)).containsExactly("assessNeeds");
        }
    }

    @Test
    void aPassageBeforeTheEntryIsRefused() {
        started(SIXTEEN, file -> {});

        assertThatThrownBy(() -> walk.complete(
                        number,
                        "recordSecondReception",
                        "placement",
                        "SAI_MSNA",
                        "facility",
                        "SAI",
                        "secondReceptionOn",
                        walk.today().minusDays(1).toString()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void afterFortyFiveDaysPlacesAreLookedForAgain() {
        started(SIXTEEN, file -> {});
        walk.until(LocalDate.of(2027, 1, 5));
        assertThat(walk.openTasks(number)).containsExactly("recordSecondReception");
        walk.until(LocalDate.of(2027, 1, 6));
        assertThat(walk.openTasks(number)).containsExactly("checkPlacesAgain");

        checkPlaces(true);
        assertThat(variables()).containsEntry("placement", "SAI_MSNA");
        walk.complete(
                number,
                "confirmSecondPlacement",
                "placement",
                "SAI_MSNA",
                "facility",
                "SAI",
                "secondReceptionOn",
                walk.today().toString());
        assertThat(walk.openTasks(number)).containsExactly("assessNeeds");
    }

    @Test
    void withoutAPlaceTheSearchGoesOnForThreeWeeksAndThenThePlanBegins() {
        started(SIXTEEN, file -> {});
        for (LocalDate day = LocalDate.of(2027, 1, 6);
                walk.openTasks(number).isEmpty() || !walk.openTasks(number).contains("assessNeeds");
                day = day.plusDays(1)) {
            walk.until(day);
            if (walk.openTasks(number).contains("checkPlacesAgain")) {
                checkPlaces(false);
                walk.complete(number, "confirmSecondPlacement", "placement", "ESCALATE_PREFECT");
            }
        }
        assertThat(walk.today()).isEqualTo(LocalDate.of(2027, 1, 26));
        assertThat(walk.path(plan).stream().filter("checkPlacesAgain"::equals)).hasSize(4);
        assertThat(walk.file(number).reception().secondReceptionOn()).isNull();
    }

    @Test
    void anAdultSectionLastsNinetyDays() {
        started(SIXTEEN, file -> file.enterReception("ADULT_SECTION_DEDICATED", "Centro", walk.today(), walk.today()));

        assertThat(task("recordSecondReception").getDueDate()).isInSameDayAs("2027-02-19");
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
    void thePlanIsReviewedAtItsCadenceAndUpdated() {
        inForce(SIXTEEN);
        walk.until(walk.today().plusDays(89));
        assertThat(walk.openTasks(number)).isEmpty();
        walk.until(walk.today().plusDays(1));
        assertThat(walk.openTasks(number)).containsExactly("reviewPlan");

        review("CONTINUE", null);
        assertThat(walk.openTasks(number)).isEmpty();
        walk.until(walk.today().plusDays(90));
        review("UPDATE", null);
        assertThat(walk.openTasks(number)).containsExactly("assessNeeds");
        assertThat(variables()).containsEntry("italianLevel", "A1");
        assess();
        draft("MENTOR");
        signAll();
        assertThat(in(() -> plans.include(number, "MENTOR"))).isTrue();
        assertThat(in(() -> plans.include(number, "CPIA_A1_A2"))).isFalse();
    }

    @Test
    void theCadenceFollowsWhoComesCloseToEighteen() {
        LocalDate majority = walk.today().plusDays(250);
        inForce(majority.minusYears(18));
        walk.until(walk.today().plusDays(90));

        assertThat(variables()).containsEntry("intensity", "TRANSITION").containsEntry("reviewEveryDays", 30);
        review("CONTINUE", null);
        walk.until(walk.today().plusDays(30));
        assertThat(walk.openTasks(number)).containsExactly("reviewPlan");
    }

    @Test
    void aPlanThatIsConcludedNeedsAReason() {
        inForce(SIXTEEN);
        walk.until(walk.today().plusDays(90));
        assertThatThrownBy(() -> review("END", null)).isInstanceOf(Refusal.class);
        review("END", "Torna in famiglia");

        assertThat(walk.ended(plan)).isTrue();
        assertThat(walk.passed(plan, "planEnded")).isTrue();
        assertThat(in(() -> plans.include(number, "CPIA_A1_A2"))).isFalse();
    }

    @Test
    void thePlanEndsByItselfSixMonthsAfterEighteen() {
        LocalDate majority = walk.today().plusDays(20);
        inForce(majority.minusYears(18));
        walk.until(majority.plusMonths(6));
        assertThat(walk.ended(plan)).isFalse();
        walk.until(majority.plusMonths(6).plusDays(1));

        assertThat(walk.ended(plan)).isTrue();
        assertThat(walk.passed(plan, "planClosed")).isTrue();
        assertThat(shown()).contains("ENDED");
    }

    @Test
    void withTheProsieguoThePlanLastsAsLongAsTheDecree() {
        LocalDate until = walk.today().plusMonths(9);
        started(walk.today().minusYears(18).plusDays(1), file -> {
            file.enterReception("SAI_MSNA", "SAI", walk.today(), walk.today());
            file.standing().gainProsieguo(until);
        });
        walk.until(until);
        assertThat(walk.ended(plan)).isFalse();
        walk.until(until.plusDays(1));
        assertThat(walk.ended(plan)).isTrue();
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

    @Test
    void aCorrectedBirthDateChangesTheCadence() {
        inForce(SIXTEEN);
        LocalDate signedOn = walk.today();
        LocalDate soonAdult = signedOn.plusDays(150).minusYears(18);
        files.claimBirthDate(number, soonAdult, BirthDateClaim.Certainty.DOCUMENTED, "Passaporto", "anna");

        assertThat(in(() -> plans.nextReviewOn(number))).isEqualTo(signedOn.plusDays(30));
        walk.until(signedOn.plusDays(30));
        assertThat(walk.openTasks(number)).containsExactly("reviewPlan");
    }

    private void started(LocalDate birthDate, Consumer<CaseFile> more) {
        number = walk.takenInCharge(birthDate, more);
        plan = walk.start(IndividualPlanProcess.KEY, number, Map.of());
    }

    private void inSai(LocalDate birthDate) {
        started(birthDate, file -> file.enterReception("SAI_MSNA", "SAI", walk.today(), walk.today()));
    }

    private void inForce(LocalDate birthDate) {
        inSai(birthDate);
        assess();
        draft("CPIA_A1_A2");
        signAll();
    }

    private void moveToSai() {
        walk.complete(
                number,
                "recordSecondReception",
                "placement",
                "SAI_MSNA",
                "facility",
                "SAI",
                "secondReceptionOn",
                walk.today().toString());
    }

    private void checkPlaces(boolean sai) {
        walk.complete(
                number,
                "checkPlacesAgain",
                "suitableRelative",
                false,
                "fosterFamily",
                false,
                "saiPlace",
                sai,
                "firstReceptionPlace",
                true,
                "municipalPlace",
                false,
                "massArrival",
                false,
                "temporaryStructurePlace",
                false,
                "adultSectionPlace",
                false,
                "extensionOrdered",
                false);
    }

    private void assess() {
        walk.complete(
                number,
                "assessNeeds",
                "italianLevel",
                "A1",
                "educationDutyMet",
                true,
                "lowerSecondaryDiploma",
                false,
                "hasPermit",
                true,
                "hasPassport",
                true,
                "asylumOrProtected",
                false,
                "housingAfter18Secured",
                false,
                "unemployed",
                true,
                "socialNetwork",
                "WEAK");
    }

    private void draft(String... services) {
        Map<String, Object> proposed = variables();
        walk.complete(
                number,
                "draftPlan",
                draftAnswers(
                        (String) proposed.get("intensity"),
                        (Integer) proposed.get("reviewEveryDays"),
                        String.join(",", services),
                        "Scelto con il giovane"));
    }

    private static Object[] draftAnswers(String intensity, int days, String services, String reason) {
        return new Object[] {
            "intensity",
            intensity,
            "reviewEveryDays",
            days,
            "service",
            services,
            "reason",
            reason,
            "goals",
            "Imparare l'italiano",
            "youngPersonAgrees",
            true
        };
    }

    private void signAll() {
        sign("signMinor", SIGNED);
        sign("signGuardian", "signer", "GUARDIAN", "signature", "SIGNED");
        sign("signSocialWorker", SIGNED);
        sign("signFacility", SIGNED);
    }

    private void sign(String task, Object... answers) {
        Object[] all = java.util.Arrays.copyOf(answers, answers.length + 2);
        all[answers.length] = "signedOn";
        all[answers.length + 1] = walk.today().toString();
        walk.complete(number, task, all);
    }

    private void review(String outcome, String reason) {
        Map<String, Object> proposed = variables();
        walk.complete(
                number,
                "reviewPlan",
                "reviewOutcome",
                outcome,
                "reviewedOn",
                walk.today().toString(),
                "reviewNote",
                "Va bene",
                "intensity",
                proposed.get("intensity"),
                "reviewEveryDays",
                proposed.get("reviewEveryDays"),
                "reason",
                reason);
    }

    private org.camunda.bpm.engine.task.Task task(String id) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(id)
                .singleResult();
    }

    private Map<String, Object> variables() {
        return runtime.getVariables(plan.getId());
    }

    private String shown() {
        return String.valueOf(in(() -> plans.of(number, new Sight("elena", true, false))));
    }

    private <T> T in(java.util.function.Supplier<T> reading) {
        return transaction.execute(status -> reading.get());
    }
}
