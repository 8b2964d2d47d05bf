package it.accanto.guardianship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.casefile.BirthDateClaim;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import it.accanto.casefile.SightOf;
import it.accanto.pathway.Moments;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RunningAccanto
class GuardianAssignmentProcessTest {

    private static final Sight ALL = SightOf.everything();
    private static final Sight NO_NAMES = SightOf.nothing();

    @Autowired
    CaseWalk walk;

    @Autowired
    Guardianships guardianships;

    @Autowired
    CaseFiles files;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    CaseNumber number;
    ProcessInstance instance;

    @BeforeEach
    void aMinorWithoutGuardian() {
        walk.begin();
        number = walk.takenInCharge(
                LocalDate.of(2010, 3, 4), file -> file.standing().noteVulnerability("MODERATE"));
        instance = walk.start("guardian-assignment", number, Map.of());
    }

    @Test
    void theCourtNamesTheCandidateWhoAccepts() {
        assertThat(due("requestGuardian")).isEqualTo(walk.today().plusDays(30));
        requested();
        described(Map.of());
        assertThat(chapter(ALL).candidates().get(0).score()).isEqualTo(115);
        confirmed("CANDIDATE", "SUGGEST");
        walk.complete(
                number,
                "recordCourtDecision",
                "courtDecision",
                "APPOINTED",
                "decidedOn",
                day(),
                "decree",
                "decreto 1/2026",
                "appointedPerson",
                "SUGGESTED");
        accepted();

        assertThat(walk.ended(instance)).isTrue();
        assertThat(walk.passed(instance, "guardianAppointed")).isTrue();
        assertThat(walk.file(number).standing().guardianSince()).isEqualTo(walk.today());
        assertThat(chapter(ALL))
                .extracting(Guardianships.View::state, Guardianships.View::kind, Guardianships.View::name)
                .containsExactly(Guardianship.State.APPOINTED, "VOLUNTEER", "Ada Inventata");
    }

    @Test
    void namesAndSignsOfVulnerabilityAreShownOnlyToWhoMaySeeThem() {
        requested();
        described(Map.of());

        assertThat(chapter(ALL).candidates().get(0).reasons())
                .contains("Minore vulnerabile e formazione specialistica");
        assertThat(chapter(NO_NAMES).candidates().get(0).name()).isNull();
        assertThat(chapter(NO_NAMES).candidates().get(0).reasons())
                .contains("Stessa provincia")
                .noneMatch(reason -> reason.contains("vulnerabile"));
    }

    @Test
    void whoWorksForTheFacilityIsNotSuggested() {
        requested();
        described(Map.of("hostingStructureStaff", true));

        assertThat(runtime.getVariable(instance.getId(), "nextStep")).isEqualTo("ANOTHER");
        assertThatThrownBy(() -> confirmed("EXCLUDED_CONFLICT", "SUGGEST")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> walk.complete(
                        number, "confirmCandidate", "candidacy", "CANDIDATE", "nextStep", "SUGGEST", "reason", "prova"))
                .isInstanceOf(Refusal.class);
        confirmed("EXCLUDED_CONFLICT", "ANOTHER");

        assertThat(walk.openTasks(number)).containsExactly("describeCandidate");
    }

    @Test
    void afterThreeCandidatesAnInstitutionalGuardianIsAskedFor() {
        requested();
        described(Map.of("available", false));
        confirmed("EXCLUDED_UNAVAILABLE", "ANOTHER");
        described(Map.of());
        confirmed("CANDIDATE", "SUGGEST");
        walk.complete(
                number,
                "recordCourtDecision",
                "courtDecision",
                "REFUSED",
                "decidedOn",
                day(),
                "decree",
                "decreto 2/2026");
        described(Map.of());
        confirmed("CANDIDATE", "SUGGEST");
        walk.complete(
                number,
                "recordCourtDecision",
                "courtDecision",
                "APPOINTED",
                "decidedOn",
                day(),
                "decree",
                "decreto 3/2026",
                "appointedPerson",
                "OTHER",
                "guardianName",
                "Bea Inventata");
        walk.complete(
                number,
                "recordAcceptance",
                "acceptance",
                "REFUSED",
                "acceptedOn",
                day(),
                "refusalReason",
                "Si trasferisce");
        institutional();

        assertThat(walk.passed(instance, "institutionalGuardianAppointed")).isTrue();
        assertThat(walk.ended(instance)).isTrue();
        assertThat(chapter(ALL).candidates())
                .extracting(Guardianships.Considered::outcome)
                .containsExactly("PASSED_OVER", "NOT_NAMED", "DECLINED");
    }

    @Test
    void withoutCandidateAnInstitutionalGuardianIsAskedForAndReminded() {
        requested();
        walk.complete(number, "describeCandidate", "candidateFound", false);
        walk.complete(
                number, "requestInstitutional", "institutionalRequestedOn", day(), "requestProof", "prot. 9/2026");
        walk.until(walk.today().plusDays(29));
        assertThat(walk.openTasks(number)).containsExactly("recordInstitutional");
        walk.until(walk.today().plusDays(1));
        assertThat(walk.openTasks(number)).containsExactly("recordInstitutional", "remindInstitutional");
        walk.complete(number, "remindInstitutional", "remindedOn", day(), "remindProof", "prot. 10/2026");
        walk.until(walk.today().plusDays(60));
        assertThat(walk.openTasks(number)).containsExactly("recordInstitutional");
        recordInstitutional();

        assertThat(walk.ended(instance)).isTrue();
        assertThat(walk.file(number).standing().hasGuardian()).isTrue();
    }

    @Test
    void theCourtIsRemindedOnceAfterThirtyDays() {
        requested();
        described(Map.of());
        confirmed("CANDIDATE", "SUGGEST");
        walk.until(walk.today().plusDays(30));
        assertThat(walk.openTasks(number)).containsExactly("recordCourtDecision", "remindCourt");
        walk.until(walk.today().plusDays(60));
        assertThat(walk.openTasks(number)).containsExactly("recordCourtDecision", "remindCourt");

        walk.complete(
                number,
                "recordCourtDecision",
                "courtDecision",
                "APPOINTED",
                "decidedOn",
                day(),
                "decree",
                "decreto 1/2026",
                "appointedPerson",
                "SUGGESTED");
        accepted();

        assertThat(walk.ended(instance)).isTrue();
    }

    @Test
    void aPersonMayGoStraightToAnInstitutionalGuardian() {
        requested();
        described(Map.of());
        confirmed("CANDIDATE", "INSTITUTIONAL");

        assertThat(walk.openTasks(number)).containsExactly("requestInstitutional");
    }

    @Test
    void theSearchEndsOnTheEighteenthBirthdayWhereverItIsThen() {
        requested();
        transaction.executeWithoutResult(status -> files.claimBirthDate(
                number, LocalDate.of(2008, 12, 25), BirthDateClaim.Certainty.DOCUMENTED, "passaporto", "test"));
        walk.until(LocalDate.of(2026, 12, 24));
        assertThat(walk.ended(instance)).isFalse();
        walk.until(LocalDate.of(2026, 12, 25));

        assertThat(walk.passed(instance, "majorityReached")).isTrue();
        assertThat(walk.ended(instance)).isTrue();
        assertThat(chapter(ALL).state()).isEqualTo(Guardianship.State.ENDED);
    }

    private void requested() {
        walk.complete(
                number,
                "requestGuardian",
                "requestedOn",
                day(),
                "requestProof",
                "prot. 8/2026",
                "provisionalRepresentation",
                "FACILITY_HEAD");
    }

    private void described(Map<String, Object> but) {
        Map<String, Object> facts = new HashMap<>(Map.of("candidateFound", true, "candidateName", "Ada Inventata"));
        facts.putAll(Map.of("listedInCourtDistrict", true, "available", true, "currentWards", 0));
        facts.putAll(Map.of("siblingOfWard", false, "judgeDerogation", false, "conflictOfInterest", false));
        facts.putAll(Map.of("hostingStructureStaff", false, "sameProvince", true, "distanceKm", 12));
        facts.putAll(Map.of("commonLanguage", true, "earlierGuardianship", true, "genderPreferenceMet", true));
        facts.putAll(Map.of("specialTraining", true, "enoughWeeklyHours", true));
        facts.putAll(but);
        walk.complete(
                number,
                "describeCandidate",
                facts.entrySet().stream()
                        .flatMap(fact -> java.util.stream.Stream.of(fact.getKey(), fact.getValue()))
                        .toArray());
    }

    private void confirmed(String candidacy, String nextStep) {
        walk.complete(number, "confirmCandidate", "candidacy", candidacy, "nextStep", nextStep);
    }

    private void accepted() {
        walk.complete(
                number,
                "recordAcceptance",
                "acceptance",
                "ACCEPTED",
                "acceptedOn",
                day(),
                "guardianContact",
                "tutore@esempio.it");
    }

    private void institutional() {
        walk.complete(
                number, "requestInstitutional", "institutionalRequestedOn", day(), "requestProof", "prot. 9/2026");
        recordInstitutional();
    }

    private void recordInstitutional() {
        walk.complete(
                number,
                "recordInstitutional",
                "guardianKind",
                "MAYOR",
                "guardianName",
                "Comune Inventato",
                "appointedOn",
                day(),
                "decree",
                "decreto 5/2026",
                "guardianContact",
                "tutele@esempio.it");
    }

    private Guardianships.View chapter(Sight sight) {
        return transaction.execute(status -> guardianships.of(number, sight));
    }

    private LocalDate due(String task) {
        return Moments.dayOf(tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(task)
                .singleResult()
                .getDueDate());
    }

    private String day() {
        return walk.today().toString();
    }
}
