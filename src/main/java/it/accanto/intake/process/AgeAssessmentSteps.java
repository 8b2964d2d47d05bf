package it.accanto.intake.process;

import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Deadline;
import it.accanto.casefile.Document;
import it.accanto.intake.AgeAssessment;
import it.accanto.intake.AgeAssessments;
import it.accanto.intake.AgeRoute;
import it.accanto.intake.Identification;
import it.accanto.pathway.Answers;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Moments;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code age-assessment}. */
@Component
public class AgeAssessmentSteps {

    private static final String TABLE = "age-assessment-route";

    private final CaseFiles files;
    private final AgeAssessments assessments;
    private final Decisions decisions;

    AgeAssessmentSteps(CaseFiles files, AgeAssessments assessments, Decisions decisions) {
        this.files = files;
        this.assessments = assessments;
        this.decisions = decisions;
    }

    public Date recordIdentificationDue(DelegateExecution execution) {
        return Moments.endOf(Deadline.T04.from(entered(execution)));
    }

    public Date recordIdentificationReminder(DelegateExecution execution) {
        return Moments.morningOf(entered(execution).plusDays(7));
    }

    public void recordIdentification(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        Identification found = new Identification(
                answers.yes("declaresMinor"),
                answers.yes("foundedDoubt"),
                answers.text("photoDocument"),
                answers.text("nonPhotoCertificate"),
                answers.yes("massArrival"));
        assessments.identified(number(execution), found, answers.dateIf("documentBirthDate"));
    }

    public int decideRoute(DelegateExecution execution) {
        Identification found = assessment(execution).identification();
        Answers.in(execution)
                .with("declaresMinor", found.declaresMinor())
                .with("foundedDoubt", found.foundedDoubt())
                .with("photoDocument", found.photoDocument())
                .with("nonPhotoCertificate", found.nonPhotoCertificate())
                .with("traffickingSigns", file(execution).standing().traffickingSigns())
                .with("massArrival", found.massArrival());
        return decisions.inForce(execution, TABLE, files.today());
    }

    public Date confirmRouteDue(DelegateExecution execution) {
        return within(2, execution);
    }

    /** The route stays in our tables only: it can tell of trafficking. */
    public void confirmRoute(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        AgeRoute route = AgeRoute.valueOf(answers.text("route"));
        String treatAs = assessment(execution).take(route, answers.textIf("treatAs"), files.today());
        decisions.confirm(
                execution, TABLE, Map.of("route", route.name(), "treatAs", treatAs), answers.textIf("reason"));
        AgeAssessmentProcess.PATH.set(execution, route.path());
        AgeAssessmentProcess.ADULT.set(execution, assessments.settledAdult(number(execution)));
        execution.removeVariables(AgeAssessmentProcess.PROPOSED);
    }

    public Date verifyCertificateDue(DelegateExecution execution) {
        return within(15, execution);
    }

    public Date verifyCertificateReminder(DelegateExecution execution) {
        return remindedAfter(7, execution);
    }

    public void verifyCertificate(DelegateExecution execution) {
        boolean genuine = Answers.in(execution).text("certificateOutcome").equals("CONFIRMED");
        if (!genuine) {
            assessment(execution).certificateShownFalse(files.today());
        }
        AgeAssessmentProcess.GENUINE.set(execution, genuine);
    }

    public Date recordExamOrderDue(DelegateExecution execution) {
        return Moments.endOf(assessment(execution).orderDue());
    }

    public void recordExamOrder(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean ordered = answers.yes("examOrdered");
        if (ordered) {
            LocalDate on = answers.date("orderedOn");
            assessment(execution).order(answers.text("orderedBy"), on, files.today());
            file(execution).keep(Document.Kind.PROSECUTOR_ORDER, answers.text("orderReference"), on, null);
        }
        AgeAssessmentProcess.ORDERED.set(execution, ordered);
    }

    public Date informMinorDue(DelegateExecution execution) {
        return within(3, execution);
    }

    public void informMinor(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        assessment(execution).inform(answers.date("informedOn"), answers.yes("minorAgrees"), files.today());
    }

    public Date recordExamDue(DelegateExecution execution) {
        return Moments.endOf(assessment(execution).examDue());
    }

    public void recordExam(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        String outcome = answers.text("examOutcome");
        assessment(execution).examine(outcome, answers.numberIf("marginMonths"), files.today());
        answers.textIf("examReport")
                .ifPresent(report -> file(execution).keep(Document.Kind.REPORT, report, files.today(), null));
        AgeAssessmentProcess.ADULT_BY_EXAM.set(execution, outcome.equals("ADULT"));
    }

    public Date examLate(DelegateExecution execution) {
        return Moments.morningOf(assessment(execution).examDue());
    }

    public Date remindExamDue(DelegateExecution execution) {
        return Moments.endOf(assessment(execution).examDue().plusDays(3));
    }

    public void remindExam(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        file(execution).keep(Document.Kind.NOTICE_PROOF, answers.text("remindProof"), answers.date("remindedOn"), null);
    }

    public Date recordAttributionDue(DelegateExecution execution) {
        return within(30, execution);
    }

    public Date recordAttributionReminder(DelegateExecution execution) {
        return remindedAfter(15, execution);
    }

    public void recordAttribution(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        AgeAssessment.Result age = AgeAssessment.Result.valueOf(answers.text("attributedAge"));
        LocalDate on = answers.date("notifiedOn");
        assessment(execution).attribute(age, on, answers.dateIf("attributedBirthDate"), files.today());
        file(execution).keep(Document.Kind.COURT_DECREE, answers.text("decree"), on, null);
        AgeAssessmentProcess.ATTRIBUTED_ADULT.set(execution, age == AgeAssessment.Result.ADULT);
    }

    public Date recordAppealDue(DelegateExecution execution) {
        return Moments.endOf(assessment(execution).appealDue());
    }

    /** The day after the term. */
    public Date appealExpired(DelegateExecution execution) {
        return Moments.startOf(assessment(execution).appealDue().plusDays(1));
    }

    public void recordAppeal(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean filed = answers.yes("appealFiled");
        if (filed) {
            assessment(execution).appeal(answers.date("filedOn"), files.today());
        }
        AgeAssessmentProcess.APPEALED.set(execution, filed);
    }

    public Date recordAppealDecisionDue(DelegateExecution execution) {
        return Moments.endOf(assessment(execution).appealDecisionDue());
    }

    public Date recordAppealDecisionReminder(DelegateExecution execution) {
        return Moments.morningOf(assessment(execution).appealDecisionDue().minusDays(2));
    }

    public void recordAppealDecision(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        String decision = answers.text("appealDecision");
        LocalDate on = answers.date("decidedOn");
        assessment(execution).decideAppeal(decision, on, files.today());
        file(execution).keep(Document.Kind.COURT_DECREE, answers.text("decree"), on, null);
        AgeAssessmentProcess.REVERSED.set(execution, decision.equals("REVERSED"));
    }

    public void ageSettled(DelegateExecution execution) {
        assessments.settle(number(execution), AgeAssessment.Result.MINOR);
    }

    public void certificateConfirmed(DelegateExecution execution) {
        ageSettled(execution);
    }

    public void minorityPresumed(DelegateExecution execution) {
        ageSettled(execution);
    }

    public void minorityAttributed(DelegateExecution execution) {
        ageSettled(execution);
    }

    /** The pathway of a minor ends here; the trunk catches the error. */
    public void adultFound(DelegateExecution execution) {
        assessments.settle(number(execution), AgeAssessment.Result.ADULT);
        file(execution).proposeOutcome(AgeAssessmentProcess.ADULT_FOUND);
    }

    private Date within(int days, DelegateExecution execution) {
        return Moments.endOf(assessment(execution).movedOn().plusDays(days));
    }

    private Date remindedAfter(int days, DelegateExecution execution) {
        return Moments.morningOf(assessment(execution).movedOn().plusDays(days));
    }

    private LocalDate entered(DelegateExecution execution) {
        return Objects.requireNonNullElse(file(execution).reception().enteredOn(), files.today());
    }

    private AgeAssessment assessment(DelegateExecution execution) {
        return assessments.get(number(execution));
    }

    private CaseFile file(DelegateExecution execution) {
        return files.get(number(execution));
    }

    private static CaseNumber number(DelegateExecution execution) {
        return CaseNumber.of(execution.getProcessBusinessKey());
    }
}
