package it.accanto.transition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.casefile.BirthDateClaim;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import it.accanto.casefile.SightOf;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Moments;
import it.accanto.pathway.Pathways;
import it.accanto.transition.MinistryOpinion;
import it.accanto.transition.PermitConversions;
import it.accanto.transition.ProsieguoRequests;
import it.accanto.transition.Transition;
import it.accanto.transition.Transitions;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAccanto
class AgeOutTransitionProcessTest {

    private static final Sight ALL = SightOf.everything();

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseFiles files;

    @Autowired
    Transitions transitions;

    @Autowired
    PermitConversions permits;

    @Autowired
    ProsieguoRequests requests;

    @Autowired
    Decisions decisions;

    @Autowired
    Pathways pathways;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    private CaseNumber number;
    private ProcessInstance instance;

    @BeforeEach
    void begin() {
        walk.begin();
    }

    @Test
    void entersAtSixteenAndGoesTheWholeWayToAConvertedPermit() {
        LocalDate majority = LocalDate.of(2028, 11, 21);
        enter(majority);
        walk.until(majority.minusDays(366));
        assertThat(walk.openTasks(number)).isEmpty();

        walk.until(majority.minusDays(365));
        assertThat(walk.openTasks(number)).containsExactly("obtainPassport", "workMilestone");
        assertThat(listed()).isEqualTo("-365");
        obtainPassport();
        workMilestone("PREPARE");

        walk.until(majority.minusDays(180));
        assertThat(walk.openTasks(number))
                .containsExactly("assessProsieguo", "planHousing", "planWork", "workMilestone");
        workMilestone("PLAN");
        walk.complete(number, "planHousing", "housing", "SAI_EXTENSION");
        walk.complete(number, "planWork", "workPlan", "JOB", "jobCentreRegistered", true);
        declineProsieguo();

        walk.until(majority.minusDays(90));
        workMilestone("WINDOW_OPEN");
        describe("MINORE_ETA", "NA", "EMPLOYMENT");
        confirmRoute("ART32_1BIS", true);
        assertThat(due("collectDocuments")).isEqualTo(majority.minusDays(60));
        collect("IDENTITY_DOCUMENT,CURRENT_PERMIT_OR_RECEIPT,GUARDIANSHIP_OR_FOSTER_DECREE,INTEGRATION_PATH_EVIDENCE,"
                + "MINISTRY_OPINION_OR_REQUEST,EMPLOYMENT_CONTRACT,PROFESSIONAL_REQUIREMENTS_CHECK");
        assertThat(due("requestOpinion")).isEqualTo(majority.plusDays(60));
        requestOpinion();
        walk.until(majority.minusDays(60));
        walk.complete(
                number,
                "recordOpinion",
                "opinion",
                "POSITIVE",
                "opinionOn",
                walk.today().toString());
        assertThat(due("fileConversion")).isEqualTo(majority.plusDays(60));
        walk.until(majority.minusDays(30));
        workMilestone("CRITICAL");
        walk.complete(number, "renewHealthCard", "healthCard", "REQUESTED");
        fileConversion();
        walk.until(majority);
        assertThat(walk.file(number).standing().hasGuardian()).isFalse();
        handOverAccess();
        walk.until(majority.plusDays(60));
        workMilestone("GRACE");
        issue("LAVORO_SUBORDINATO", walk.today().plusMonths(11));

        assertThat(walk.ended(instance)).isTrue();
        CaseFile file = walk.file(number);
        assertThat(file.proposedOutcome()).isEqualTo("PERMIT_CONVERTED");
        assertThat(file.standing().permitType()).isEqualTo("LAVORO_SUBORDINATO");
        assertThat(transitions.of(number, ALL).saiUntil()).isEqualTo(LocalDate.of(2029, 5, 21));
        assertThat(permits.of(number, ALL).receipt()).isEqualTo("R-1");
        assertThat(permits.of(number, SightOf.nothing()).receipt()).isNull();
    }

    @Test
    void whoEntersTwoMonthsBeforeEighteenFindsTheMilestonesInOneTask() {
        LocalDate majority = walk.today().plusDays(60);
        enter(majority);
        walk.until(walk.today());

        assertThat(walk.openTasks(number))
                .containsExactly(
                        "assessProsieguo",
                        "describePermit",
                        "obtainPassport",
                        "planHousing",
                        "planWork",
                        "workMilestone");
        assertThat(listed()).isEqualTo("-365,-180,-90,-60");

        walk.until(majority.minusDays(30));
        assertThat(listed()).isEqualTo("-365,-180,-90,-60,-30");
        assertThat(runtime.getVariable(instance.getId(), "urgency")).isEqualTo("CRITICAL");
        walk.complete(
                number, "workMilestone", "milestones", "-180,-30", "milestoneDone", "DONE", "urgency", "CRITICAL");
        assertThat(transitions.of(number, ALL).milestones())
                .filteredOn(step -> step.handledOn() != null)
                .extracting(Transitions.Step::days, Transitions.Step::done)
                .containsExactly(
                        tuple(-365, false), tuple(-180, true), tuple(-90, false), tuple(-60, false), tuple(-30, true));
        assertThat(walk.openTasks(number)).doesNotContain("workMilestone");

        walk.until(majority.plusDays(60));
        assertThat(listed()).isEqualTo("-1,0,60");
        workMilestone("GRACE");
        walk.until(majority.plusDays(200));
        assertThat(walk.openTasks(number)).doesNotContain("workMilestone");
    }

    @Test
    void anAsylumSeekerIsNeverSentToAConsulate() {
        enter(walk.today().plusDays(200), file -> file.standing().noteWishes(true, false, false, false));
        walk.until(walk.today());

        assertThat(walk.openTasks(number)).contains("offerTravelDocument").doesNotContain("obtainPassport");
        walk.complete(number, "offerTravelDocument", "travelDocument", "NOT_POSSIBLE");
        walk.until(walk.today().plusDays(200));
        describe("RICHIESTA_ASILO", "PENDING", "JOB_SEEK");
        confirmRoute("KEEP_ASYLUM_APPLICATION", false);
        walk.complete(
                number,
                "renewPermit",
                "permitKept",
                "GRANTED",
                "permitExpiresOn",
                walk.today().plusYears(5).toString());

        assertThat(walk.file(number).proposedOutcome()).isEqualTo("PROTECTION_KEPT");
        assertThat(walk.file(number).standing().permitType()).isEqualTo("ASILO");
        assertThat(walk.passed(instance, "obtainPassport")).isFalse();
    }

    @Test
    void aRequestForProtectionEndsTheTaskTowardsTheConsulate() {
        enter(walk.today().plusDays(80));
        walk.until(walk.today());
        assertThat(walk.openTasks(number)).contains("obtainPassport");

        describe("RICHIESTA_ASILO", "PENDING", "STUDY");

        assertThat(walk.openTasks(number))
                .contains("offerTravelDocument", "confirmRoute")
                .doesNotContain("obtainPassport");
    }

    @Test
    void whoRefusesTheConsulateIsOfferedTheTravelDocument() {
        enter(walk.today().plusDays(300));
        walk.until(walk.today());
        walk.complete(number, "obtainPassport", "passportOutcome", "REFUSED");

        assertThat(walk.openTasks(number)).contains("offerTravelDocument");
        assertThat(walk.file(number).standing().minorRefusesConsulate()).isTrue();
    }

    @Test
    void aLateOpinionIsPressedForOnceAndItsAbsenceIsNoGreenLight() {
        LocalDate majority = walk.today().plusDays(80);
        toOpinion(majority);
        walk.until(walk.today().plusDays(44));
        assertThat(walk.openTasks(number)).doesNotContain("escalateOpinion");
        walk.until(walk.today().plusDays(1));
        walk.complete(
                number,
                "escalateOpinion",
                "escalation",
                "CHASED",
                "escalatedOn",
                walk.today().toString());
        walk.until(walk.today().plusDays(100));
        assertThat(walk.openTasks(number)).contains("recordOpinion").doesNotContain("escalateOpinion");

        walk.complete(number, "recordOpinion", "opinion", "NOT_ARRIVED");
        assertThat(walk.openTasks(number)).contains("weighOpinion").doesNotContain("fileConversion");
        walk.complete(number, "weighOpinion", "withoutOpinion", "DO_NOT_FILE", "withoutOpinionReason", "Si attende");
        assertThat(walk.passed(instance, "conversionNotFiled")).isTrue();
        assertThat(walk.file(number).proposedOutcome()).isNull();
        assertThat(permits.of(number, ALL).opinion().answer()).isEqualTo(MinistryOpinion.Answer.NOT_ARRIVED);
    }

    @Test
    void aConversionFiledAgainstANegativeOpinionIsRefused() {
        toOpinion(walk.today().plusDays(50));
        walk.complete(
                number,
                "recordOpinion",
                "opinion",
                "NEGATIVE",
                "opinionOn",
                walk.today().toString());
        walk.complete(number, "weighOpinion", "withoutOpinion", "FILE", "withoutOpinionReason", "Con l'avvocato");
        fileConversion();
        walk.complete(number, "recordPermit", "permitOutcome", "REFUSED");

        assertThat(walk.file(number).proposedOutcome()).isEqualTo("CONVERSION_REFUSED");
    }

    @Test
    void aConversionThatTheQuesturaHasNotDecidedIsPending() {
        toOpinion(walk.today().plusDays(50));
        walk.complete(
                number,
                "recordOpinion",
                "opinion",
                "POSITIVE",
                "opinionOn",
                walk.today().toString());
        fileConversion();
        walk.complete(number, "recordPermit", "permitOutcome", "PENDING");

        assertThat(walk.file(number).proposedOutcome()).isEqualTo("CONVERSION_PENDING");
    }

    @Test
    void anOpinionThatCannotBeAskedAnyMoreIsWeighed() {
        enter(walk.today().minusDays(70));
        walk.until(walk.today());
        describe("MINORE_ETA", "NA", "STUDY");
        confirmRoute("ART32_1BIS", true);
        collectProposed();
        assertThat(runtime.getVariable(instance.getId(), "window")).isEqualTo("LATE");
        walk.complete(number, "requestOpinion", "window", "LATE", "opinionRequest", "NOT_REQUESTED");

        assertThat(walk.openTasks(number)).contains("weighOpinion");
    }

    @Test
    void withoutAnOpinionToAskTheApplicationIsFiledAtOnce() {
        enter(walk.today().plusDays(50));
        walk.until(walk.today());
        describe("MOTIVI_FAMILIARI", "NA", "STUDY", "threeYearsStayTwoYearsProject", true);
        confirmRoute("ART32_1TER", false);
        collectProposed();

        assertThat(walk.openTasks(number)).contains("fileConversion");
        walk.complete(number, "fileConversion", "filed", "NOT_FILED");
        assertThat(walk.passed(instance, "conversionNotFiled")).isTrue();
    }

    @Test
    void afterADenialOfAsylumTheTermIsThirtyDays() {
        enter(walk.today().plusDays(50));
        walk.until(walk.today());
        describe("RICHIESTA_ASILO", "DENIED", "JOB_SEEK", "deniedOn", "2026-11-11");
        confirmRoute("CONVERT_AFTER_ASYLUM_DENIAL", true);
        collectProposed();
        requestOpinion();
        walk.complete(
                number,
                "recordOpinion",
                "opinion",
                "POSITIVE",
                "opinionOn",
                walk.today().toString());

        assertThat(due("fileConversion")).isEqualTo(LocalDate.of(2026, 12, 11));
    }

    @Test
    void withoutAGoalTheGroundIsPreparedTwiceThenTheLawyerLooks() {
        enter(walk.today().plusDays(50));
        walk.until(walk.today());
        for (int round = 0; round < 2; round++) {
            describe("MINORE_ETA", "NA", "NONE");
            confirmRoute("NO_GOAL_PLAN_FIRST", false);
            walk.complete(
                    number,
                    "prepareGround",
                    "groundPrepared",
                    "NOTHING",
                    "preparedOn",
                    walk.today().toString());
        }
        describe("MINORE_ETA", "NA", "NONE");
        confirmRoute("NO_GOAL_PLAN_FIRST", false);

        walk.complete(
                number,
                "reviewLegally",
                "legalRoute",
                "NO_ROUTE",
                "legalOpinionNeeded",
                false,
                "legalReason",
                "Si attende");
        assertThat(walk.passed(instance, "noRoute")).isTrue();
    }

    @Test
    void theLawyerMaySendItBackToConversion() {
        enter(walk.today().plusDays(50));
        walk.until(walk.today());
        describe("MINORE_ETA", "NA", "HEALTH");
        confirmRoute("LEGAL_REVIEW_HEALTH", false);
        walk.complete(
                number, "reviewLegally", "legalRoute", "ART32_1BIS", "legalOpinionNeeded", true, "legalReason", "Cure");

        assertThat(walk.openTasks(number)).contains("collectDocuments");
    }

    @Test
    void aKeptPermitThatIsLostIsDescribedAgain() {
        enter(walk.today().plusDays(50));
        walk.until(walk.today());
        for (int round = 0; round < 3; round++) {
            describe("RICHIESTA_ASILO", "PENDING", "STUDY");
            confirmRoute("KEEP_ASYLUM_APPLICATION", false);
            walk.complete(number, "renewPermit", "permitKept", "LOST");
        }
        assertThat(walk.openTasks(number)).doesNotContain("describePermit");
        assertThat(walk.passed(instance, "permitFollowed")).isTrue();
    }

    @Test
    void anotherRouteThanTheProposedNeedsAReason() {
        enter(walk.today().plusDays(50));
        walk.until(walk.today());
        describe("MINORE_ETA", "NA", "STUDY");
        assertThatThrownBy(() -> confirmRoute("ART32_1TER", false)).isInstanceOf(Refusal.class);
        walk.complete(
                number, "confirmRoute", "route", "ART32_1TER", "opinionNeeded", false, "reason", "Tre anni provati");

        assertThat(runtime.getVariable(instance.getId(), "route")).isEqualTo("ART32_1TER");
    }

    @Test
    void theCourtOrdersTheProsieguoUntilTwentyOneAtMost() {
        LocalDate majority = walk.today().plusDays(150);
        enter(majority);
        walk.until(walk.today());
        assessProsieguo();
        fileProsieguo();
        assertThatThrownBy(() -> decree(majority.plusYears(3).plusDays(1))).isInstanceOf(Refusal.class);
        decree(majority.plusYears(3));

        assertThat(walk.passed(instance, "prosieguoOrdered")).isTrue();
        assertThat(walk.file(number).standing().prosieguoUntil()).isEqualTo(majority.plusYears(3));
        assertThat(walk.file(number).proposedOutcome()).isEqualTo("PROSIEGUO");
        walk.until(majority.minusDays(90));
        describe("MINORE_ETA", "NA", "STUDY");
        confirmRoute("INTEGRAZIONE_PROSIEGUO", false);
    }

    @Test
    void theCourtMayRejectTheProsieguo() {
        enter(walk.today().plusDays(150));
        walk.until(walk.today());
        assessProsieguo();
        fileProsieguo();
        walk.complete(
                number,
                "recordProsieguo",
                "courtDecision",
                "REJECTED",
                "decreedOn",
                walk.today().toString(),
                "decreeReference",
                "d. 2");

        assertThat(walk.passed(instance, "prosieguoRejected")).isTrue();
        assertThat(requests.of(number, ALL).courtDecision()).isEqualTo("REJECTED");
        assertThat(walk.file(number).proposedOutcome()).isNull();
    }

    @Test
    void whoHasNoPlaceIsNotLeftWithoutOne() {
        LocalDate majority = walk.today().plusDays(50);
        enter(majority);
        walk.until(walk.today());
        walk.complete(number, "planHousing", "housing", "NOT_SECURED");
        assertThat(due("secureHousing")).isEqualTo(majority.plusMonths(6));
        walk.complete(number, "secureHousing", "housing", "SEMI_AUTONOMY");

        assertThat(transitions.of(number, ALL).housing()).isEqualTo(Transition.Housing.SEMI_AUTONOMY);
    }

    @Test
    void aCorrectedBirthDateMovesEveryTimer() {
        LocalDate majority = walk.today().plusDays(100);
        enter(majority);
        walk.until(walk.today());
        workMilestone("PLAN");
        LocalDate later = majority.plusDays(200);
        files.claimBirthDate(number, later.minusYears(18), BirthDateClaim.Certainty.DOCUMENTED, "Passaporto", "test");
        pathways.replan(number, "data di nascita corretta");

        walk.until(later.minusDays(181));
        assertThat(walk.openTasks(number)).doesNotContain("describePermit", "workMilestone");
        walk.until(later.minusDays(180));
        assertThat(listed()).isEqualTo("-180");
        walk.until(later.minusDays(91));
        assertThat(walk.openTasks(number)).doesNotContain("describePermit");
        walk.until(later.minusDays(90));
        assertThat(walk.openTasks(number)).contains("describePermit");
        assertThat(walk.openTasks(number)).doesNotContain("handOverAccess");
        walk.until(later);
        assertThat(walk.openTasks(number)).contains("handOverAccess", "renewHealthCard");
    }

    private void enter(LocalDate majority) {
        enter(majority, file -> {});
    }

    private void enter(LocalDate majority, Consumer<CaseFile> more) {
        number = walk.takenInCharge(majority.minusYears(18), file -> {
            file.standing().gainGuardian(walk.today());
            more.accept(file);
        });
        instance = walk.start(AgeOutTransitionProcess.KEY, number, Map.of());
    }

    private void toOpinion(LocalDate majority) {
        enter(majority);
        walk.until(walk.today());
        describe("MINORE_ETA", "NA", "JOB_SEEK");
        confirmRoute("ART32_1BIS", true);
        collectProposed();
        requestOpinion();
    }

    private void obtainPassport() {
        walk.complete(
                number,
                "obtainPassport",
                "passportOutcome",
                "OBTAINED",
                "passportNumber",
                "A1",
                "passportExpiresOn",
                walk.today().plusYears(5).toString());
    }

    private void workMilestone(String urgency) {
        walk.complete(number, "workMilestone", "milestones", listed(), "milestoneDone", "DONE", "urgency", urgency);
    }

    private void describe(String permit, String asylum, String goal, Object... more) {
        Object[] answers = {
            "permitType",
            permit,
            "asylumOutcome",
            asylum,
            "wardOrFostered",
            true,
            "threeYearsStayTwoYearsProject",
            false,
            "fosteredToRelative4thDegree",
            false,
            "conversionGoal",
            goal
        };
        Object[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(answers), java.util.Arrays.stream(more))
                .toArray();
        walk.complete(number, "describePermit", all);
    }

    private void confirmRoute(String route, boolean opinionNeeded) {
        walk.complete(number, "confirmRoute", "route", route, "opinionNeeded", opinionNeeded);
    }

    private void collectProposed() {
        collect((String) runtime.getVariable(instance.getId(), "document"));
    }

    private void collect(String documents) {
        walk.complete(
                number, "collectDocuments", "document", documents, "collectedDocuments", "CURRENT_PERMIT_OR_RECEIPT");
    }

    private void requestOpinion() {
        walk.complete(
                number,
                "requestOpinion",
                "window",
                "OPEN",
                "opinionRequest",
                "REQUESTED",
                "opinionRequestedOn",
                walk.today().toString(),
                "opinionProtocol",
                "P-1");
    }

    private void fileConversion() {
        walk.complete(
                number,
                "fileConversion",
                "filed",
                "FILED",
                "filedOn",
                walk.today().toString(),
                "receipt",
                "R-1");
    }

    private void issue(String type, LocalDate until) {
        walk.complete(
                number,
                "recordPermit",
                "permitOutcome",
                "ISSUED",
                "permitType",
                type,
                "permitNumber",
                "I-1",
                "issuedOn",
                walk.today().toString(),
                "expiresOn",
                until.toString());
    }

    private void assessProsieguo() {
        walk.complete(
                number,
                "assessProsieguo",
                "integrationPathStarted",
                true,
                "longerSupportNeeded",
                true,
                "youngPersonConsents",
                true);
    }

    private void fileProsieguo() {
        walk.complete(
                number,
                "decideProsieguo",
                "advice",
                "FILE_NOW",
                "prosieguoDecision",
                "FILE",
                "prosieguoFiledOn",
                walk.today().toString(),
                "prosieguoProtocol",
                "T-1");
    }

    private void declineProsieguo() {
        walk.complete(
                number,
                "assessProsieguo",
                "integrationPathStarted",
                true,
                "longerSupportNeeded",
                false,
                "youngPersonConsents",
                true);
        walk.complete(number, "decideProsieguo", "advice", "NOT_NEEDED", "prosieguoDecision", "DO_NOT_FILE");
    }

    private void decree(LocalDate until) {
        walk.complete(
                number,
                "recordProsieguo",
                "courtDecision",
                "DECREED",
                "decreedOn",
                walk.today().toString(),
                "decreeReference",
                "d. 1",
                "prosieguoUntil",
                until.toString());
    }

    private void handOverAccess() {
        walk.complete(
                number,
                "handOverAccess",
                "accessOutcome",
                "HANDED_OVER",
                "handedOverOn",
                walk.today().toString());
    }

    private String listed() {
        return (String) runtime.getVariable(instance.getId(), "milestones");
    }

    private LocalDate due(String task) {
        return Moments.dayOf(tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(task)
                .singleResult()
                .getDueDate());
    }
}
