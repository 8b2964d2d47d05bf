package it.accanto.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.casefile.BirthDateClaim;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.SightOf;
import it.accanto.pathway.Moments;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RunningAccanto
class AgeAssessmentProcessTest {

    private static final LocalDate BORN = LocalDate.of(2010, 3, 4);

    @Autowired
    CaseWalk walk;

    @Autowired
    AgeAssessments assessments;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    CaseNumber number;
    ProcessInstance instance;

    @BeforeEach
    void aMinorToIdentify() {
        walk.begin();
        begun(false);
    }

    @Test
    void withoutDoubtThereIsNoAssessment() {
        assertThat(due("recordIdentification")).isEqualTo(walk.today().plusDays(10));
        identified(true, false, "NONE", "NONE", false);
        confirmed("NONE", "MINOR");

        settled("ageSettled", AgeAssessment.Result.MINOR);
    }

    @Test
    void anAuthenticDocumentProvesTheAgeAndIsClaimed() {
        identified(true, true, "AUTHENTIC", "NONE", false);
        assertThat(disputed()).isTrue();
        confirmed("NONE_DOCUMENT_PROVES", "PER_DOCUMENT");

        settled("ageSettled", AgeAssessment.Result.MINOR);
        assertThat(disputed()).isFalse();
        assertThat(latestClaim().certainty()).isEqualTo(BirthDateClaim.Certainty.DOCUMENTED);
        assertThat(latestClaim().birthDate()).isEqualTo(BORN);
    }

    @Test
    void whoseDocumentSaysAdultIsAnAdult() {
        walk.complete(
                number,
                "recordIdentification",
                "declaresMinor",
                true,
                "foundedDoubt",
                false,
                "photoDocument",
                "AUTHENTIC",
                "documentBirthDate",
                "2004-05-06",
                "nonPhotoCertificate",
                "NONE",
                "massArrival",
                false);
        confirmed("NONE_DOCUMENT_PROVES", "PER_DOCUMENT");

        adult();
        assertThat(latestClaim().birthDate()).isEqualTo(LocalDate.of(2004, 5, 6));
    }

    @Test
    void whoDeclaresToBeAnAdultIsOneWhenAPersonConfirmsIt() {
        identified(false, false, "NONE", "NONE", false);
        confirmed("NONE", "ADULT");

        adult();
    }

    @Test
    void aPersonWhoTreatsAsMinorWhomTheTableTreatsAsAdultSaysWhy() {
        identified(false, false, "NONE", "NONE", false);
        assertThatThrownBy(() -> confirmed("NONE", "MINOR")).isInstanceOf(Refusal.class);
        walk.complete(
                number, "confirmRoute", "route", "NONE", "treatAs", "MINOR", "reason", "Ha ritrattato davanti a noi");

        settled("ageSettled", AgeAssessment.Result.MINOR);
    }

    @Test
    void aCertificateIsEnoughUntilShownFalse() {
        identified(true, true, "NONE", "PRESENT_NOT_PROVEN_FALSE", false);
        confirmed("DOCUMENT_VERIFICATION", null);
        walk.complete(number, "verifyCertificate", "certificateOutcome", "CONFIRMED");

        settled("certificateConfirmed", AgeAssessment.Result.MINOR);
    }

    @Test
    void aFalseCertificateLeadsToTheRouteWithoutIt() {
        identified(true, true, "NONE", "PRESENT_NOT_PROVEN_FALSE", false);
        confirmed("DOCUMENT_VERIFICATION", null);
        walk.complete(number, "verifyCertificate", "certificateOutcome", "SHOWN_FALSE");
        assertThat(runtime.getVariable(instance.getId(), "route")).isEqualTo("SOCIO_SANITARY_PROTOCOL");
        assertThatThrownBy(() ->
                        walk.complete(number, "confirmRoute", "route", "DOCUMENT_VERIFICATION", "reason", "ancora"))
                .isInstanceOf(Refusal.class);
        confirmed("SOCIO_SANITARY_PROTOCOL", null);

        assertThat(walk.openTasks(number)).containsExactly("recordExamOrder");
    }

    @Test
    void withoutAnOrderMinorityIsPresumed() {
        examRoute("SOCIO_SANITARY_PROTOCOL", false);
        walk.complete(number, "recordExamOrder", "examOrdered", false);

        settled("minorityPresumed", AgeAssessment.Result.MINOR);
    }

    @Test
    void inDoubtMinorityIsPresumed() {
        examRoute("SOCIO_SANITARY_PROTOCOL", false);
        ordered("PROSECUTOR");
        examined("DOUBT");

        settled("minorityPresumed", AgeAssessment.Result.MINOR);
    }

    @Test
    void anExamNotDoneInSixtyDaysIsRemindedOnce() {
        examRoute("SOCIO_SANITARY_PROTOCOL", false);
        ordered("PROSECUTOR");
        assertThat(due("recordExam")).isEqualTo(walk.today().plusDays(60));
        walk.until(walk.today().plusDays(60));
        assertThat(walk.openTasks(number)).containsExactly("recordExam", "remindExam");
        walk.until(walk.today().plusDays(60));
        assertThat(walk.openTasks(number)).containsExactly("recordExam", "remindExam");
        walk.complete(number, "recordExam", "examOutcome", "NOT_DONE");

        settled("minorityPresumed", AgeAssessment.Result.MINOR);
    }

    @Test
    void theCourtMayAttributeMinority() {
        attributed("SOCIO_SANITARY_PROTOCOL", "MINOR", "2009-09-09");

        settled("minorityAttributed", AgeAssessment.Result.MINOR);
        assertThat(latestClaim().certainty()).isEqualTo(BirthDateClaim.Certainty.ATTRIBUTED);
        assertThat(latestClaim().birthDate()).isEqualTo(LocalDate.of(2009, 9, 9));
    }

    @Test
    void anAttributedBirthDateThatContradictsTheAttributedAgeIsRefused() {
        assertThatThrownBy(() -> attributed("SOCIO_SANITARY_PROTOCOL", "ADULT", "2009-09-09"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anAttributionIsFinalTheDayAfterTheTermOfComplaint() {
        attributed("SOCIO_SANITARY_PROTOCOL", "ADULT", "2005-09-09");
        assertThat(due("recordAppeal")).isEqualTo(walk.today().plusDays(10));
        assertThat(latestClaim().certainty()).isEqualTo(BirthDateClaim.Certainty.DECLARED);
        walk.until(walk.today().plusDays(10));
        assertThat(walk.openTasks(number)).containsExactly("recordAppeal");
        walk.until(walk.today().plusDays(1));

        adult();
        assertThat(latestClaim().birthDate()).isEqualTo(LocalDate.of(2005, 9, 9));
    }

    @Test
    void whatElseIsOpenForTheCaseIsReplannedByTheDateOfAnAttributionThatIsFinal() {
        ProcessInstance guardian = walk.start("guardian-assignment", number, Map.of());
        attributed("SOCIO_SANITARY_PROTOCOL", "ADULT", "2005-09-09");
        walk.until(walk.today().plusDays(11));

        adult();
        assertThat(walk.passed(guardian, "majorityReached")).isTrue();
    }

    @Test
    void onTheFastTrackTheTermIsFiveDays() {
        walk.begin();
        examRoute("FAST_TRACK_6TER", true);
        assertThat(due("recordExamOrder")).isEqualTo(walk.today().plusDays(2));
        ordered("POLICE");
        examined("ADULT");
        attribute("ADULT", null);

        assertThat(due("recordAppeal")).isEqualTo(walk.today().plusDays(5));
    }

    @Test
    void withoutAppealThePersonIsAnAdult() {
        attributed("SOCIO_SANITARY_PROTOCOL", "ADULT", "2005-09-09");
        walk.complete(number, "recordAppeal", "appealFiled", false);

        adult();
    }

    @Test
    void anAppealMayReverseTheAttribution() {
        attributed("SOCIO_SANITARY_PROTOCOL", "ADULT", "2005-09-09");
        appealed("REVERSED");

        settled("minorityAttributed", AgeAssessment.Result.MINOR);
        assertThat(latestClaim().birthDate()).isEqualTo(BORN);
    }

    @Test
    void anAppealMayConfirmTheAttribution() {
        attributed("SOCIO_SANITARY_PROTOCOL", "ADULT", null);
        appealed("CONFIRMED");

        adult();
    }

    @Test
    void aRouteForVictimsOfTraffickingIsShownToTheProtectionTeamOnlyAndLeavesTheEngine() {
        begun(true);
        examRoute("TRAFFICKING_DPCM_234_2016", false);

        assertThat(due("recordExamOrder")).isEqualTo(walk.today().plusDays(2));
        assertThat(runtime.getVariables(instance.getId())).doesNotContainKeys("route", "treatAs", "traffickingSigns");
        assertThat(chapter(true).route()).isEqualTo(AgeRoute.TRAFFICKING_DPCM_234_2016);
        assertThat(chapter(false).route()).isNull();
    }

    private void begun(boolean trafficking) {
        number = walk.takenInCharge(BORN, file -> file.standing().noteTraffickingSigns(trafficking));
        instance = walk.start("age-assessment", number, Map.of());
    }

    private void identified(
            boolean declaresMinor, boolean doubt, String document, String certificate, boolean massArrival) {
        walk.complete(
                number,
                "recordIdentification",
                "declaresMinor",
                declaresMinor,
                "foundedDoubt",
                doubt,
                "photoDocument",
                document,
                "nonPhotoCertificate",
                certificate,
                "massArrival",
                massArrival);
    }

    private void confirmed(String route, String treatAs) {
        walk.complete(number, "confirmRoute", "route", route, "treatAs", treatAs);
    }

    private void examRoute(String route, boolean massArrival) {
        identified(true, true, "NONE", "NONE", massArrival);
        confirmed(route, null);
    }

    private void ordered(String by) {
        walk.complete(
                number,
                "recordExamOrder",
                "examOrdered",
                true,
                "orderedBy",
                by,
                "orderedOn",
                day(),
                "orderReference",
                "prot. 3/2026");
        walk.complete(number, "informMinor", "informedOn", day(), "minorAgrees", true);
    }

    private void examined(String outcome) {
        walk.complete(
                number, "recordExam", "examOutcome", outcome, "marginMonths", 18, "examReport", "relazione 4/2026");
    }

    private void attributed(String route, String age, String birthDate) {
        examRoute(route, false);
        ordered("PROSECUTOR");
        examined("ADULT");
        attribute(age, birthDate);
    }

    private void attribute(String age, String birthDate) {
        walk.complete(
                number,
                "recordAttribution",
                "attributedAge",
                age,
                "notifiedOn",
                day(),
                "decree",
                "decreto 6/2026",
                "attributedBirthDate",
                birthDate);
    }

    private void appealed(String decision) {
        walk.complete(number, "recordAppeal", "appealFiled", true, "filedOn", day());
        assertThat(due("recordAppealDecision")).isEqualTo(walk.today().plusDays(10));
        walk.complete(
                number,
                "recordAppealDecision",
                "appealDecision",
                decision,
                "decidedOn",
                day(),
                "decree",
                "decreto 7/2026");
    }

    private void settled(String end, AgeAssessment.Result result) {
        assertThat(walk.passed(instance, end)).isTrue();
        assertThat(walk.ended(instance)).isTrue();
        assertThat(chapter(true).result()).isEqualTo(result);
        assertThat(disputed()).isFalse();
    }

    private void adult() {
        settled("adultFound", AgeAssessment.Result.ADULT);
        assertThat(walk.file(number).proposedOutcome()).isEqualTo("ADULT_FOUND");
    }

    private boolean disputed() {
        return walk.file(number).standing().ageDisputed();
    }

    private BirthDateClaim latestClaim() {
        return transaction.execute(status -> {
            var claims = walk.file(number).claims();
            return claims.get(claims.size() - 1);
        });
    }

    private AgeAssessments.View chapter(boolean protection) {
        return assessments.of(number, protection ? SightOf.everything() : SightOf.withoutSigns());
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
