package it.accanto.plan.process;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.CaseFile;
import it.accanto.pathway.Answers;
import it.accanto.plan.FirstReception;
import it.accanto.plan.Needs;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the tables of the plan ask and no form does: read off the file and the clock. */
record Situation(CaseFile file, LocalDate today) {

    /** Leaving without notice counts for this long. */
    private static final int MISSING_DAYS = 90;

    /** What a first assessment starts from; later ones start from the needs of before. */
    private static final Needs USUAL = new Needs("PRE_A1", true, false, true, true, false, false, true, "WEAK");

    void forPlacement(DelegateExecution execution) {
        FirstReception first = FirstReception.of(file);
        Answers.in(execution)
                .with("ageYears", age().yearsOn(today))
                .with("receptionStage", "SECOND")
                .with("ageDisputed", file.standing().ageDisputed())
                .with("daysInFirstReception", first.daysOn(today))
                .with("daysInAdultSection", first.daysInAdultSectionOn(today));
    }

    void forIntensity(DelegateExecution execution) {
        Answers.in(execution)
                .with("vulnerability", file.standing().vulnerability())
                .with("daysTo18", age().daysTo18On(today))
                .with("ageYears", age().yearsOn(today))
                .with("wentMissingLast90Days", file.standing().wentMissingSince(today.minusDays(MISSING_DAYS)))
                .with("pathwayPhase", phase());
    }

    void forServices(DelegateExecution execution) {
        Answers.in(execution)
                .with("ageYears", age().yearsOn(today))
                .with("daysTo18", age().daysTo18On(today))
                .with("hasGuardian", file.standing().hasGuardian())
                .with("competenceReviewDone", file.standing().competenceReviewDone());
    }

    private String phase() {
        if (age().adultOn(today)) {
            return "POST_18";
        }
        return file.reception().secondReceptionOn() == null ? "FIRST_RECEPTION" : "SECOND_RECEPTION";
    }

    private AgeClock age() {
        return file.ageClock();
    }

    /** The day from which the first draft is due: entry into second reception or, when there is none, into the first. */
    LocalDate receivedOn() {
        LocalDate second = file.reception().secondReceptionOn();
        return second == null ? FirstReception.of(file).enteredOn() : second;
    }

    static void propose(DelegateExecution execution, Needs before) {
        IndividualPlanProcess.ITALIAN_LEVEL.set(execution, before.italianLevel());
        IndividualPlanProcess.EDUCATION_DUTY_MET.set(execution, before.educationDutyMet());
        IndividualPlanProcess.LOWER_SECONDARY_DIPLOMA.set(execution, before.lowerSecondaryDiploma());
        IndividualPlanProcess.HAS_PERMIT.set(execution, before.hasPermit());
        IndividualPlanProcess.HAS_PASSPORT.set(execution, before.hasPassport());
        IndividualPlanProcess.ASYLUM_OR_PROTECTED.set(execution, before.asylumOrProtected());
        IndividualPlanProcess.HOUSING_AFTER_18_SECURED.set(execution, before.housingSecured());
        IndividualPlanProcess.UNEMPLOYED.set(execution, before.unemployed());
        IndividualPlanProcess.SOCIAL_NETWORK.set(execution, before.socialNetwork());
    }

    static Needs usual() {
        return USUAL;
    }

    static Needs answered(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        return new Needs(
                answers.text("italianLevel"),
                answers.yes("educationDutyMet"),
                answers.yes("lowerSecondaryDiploma"),
                answers.yes("hasPermit"),
                answers.yes("hasPassport"),
                answers.yes("asylumOrProtected"),
                answers.yes("housingAfter18Secured"),
                answers.yes("unemployed"),
                answers.text("socialNetwork"));
    }

    /** What the assessment was prefilled with, and answered, leaves the engine in the transaction that answered it. */
    static void forgetNeeds(DelegateExecution execution) {
        IndividualPlanProcess.NEEDS.forEach(need -> execution.removeVariable(need.name()));
    }
}
