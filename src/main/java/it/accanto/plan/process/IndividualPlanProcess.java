package it.accanto.plan.process;

import it.accanto.pathway.Variable;
import java.util.List;

/** The card of {@code individual-plan}. */
public final class IndividualPlanProcess {

    public static final String KEY = "individual-plan";

    static final Variable<Boolean> SECOND_RECEPTION_NEEDED = Variable.yes("secondReceptionNeeded");
    static final Variable<String> PLACEMENT = Variable.text("placement");
    static final Variable<Integer> MAX_FURTHER_DAYS = Variable.number("maxFurtherDays");
    static final Variable<Boolean> SEARCH_AGAIN = Variable.yes("searchAgain");

    /** What the assessment of needs is prefilled with; gone when the tables have read it. */
    static final Variable<String> ITALIAN_LEVEL = Variable.text("italianLevel");

    static final Variable<Boolean> EDUCATION_DUTY_MET = Variable.yes("educationDutyMet");
    static final Variable<Boolean> LOWER_SECONDARY_DIPLOMA = Variable.yes("lowerSecondaryDiploma");
    static final Variable<Boolean> HAS_PERMIT = Variable.yes("hasPermit");
    static final Variable<Boolean> HAS_PASSPORT = Variable.yes("hasPassport");
    static final Variable<Boolean> ASYLUM_OR_PROTECTED = Variable.yes("asylumOrProtected");
    static final Variable<Boolean> HOUSING_AFTER_18_SECURED = Variable.yes("housingAfter18Secured");
    static final Variable<Boolean> UNEMPLOYED = Variable.yes("unemployed");
    static final Variable<String> SOCIAL_NETWORK = Variable.text("socialNetwork");

    static final List<Variable<?>> NEEDS = List.of(
            ITALIAN_LEVEL,
            EDUCATION_DUTY_MET,
            LOWER_SECONDARY_DIPLOMA,
            HAS_PERMIT,
            HAS_PASSPORT,
            ASYLUM_OR_PROTECTED,
            HOUSING_AFTER_18_SECURED,
            UNEMPLOYED,
            SOCIAL_NETWORK);

    static final Variable<String> INTENSITY = Variable.text("intensity");
    static final Variable<Integer> REVIEW_EVERY_DAYS = Variable.number("reviewEveryDays");
    static final Variable<String> SERVICE = Variable.text("service");
    static final Variable<String> AXIS = Variable.text("axis");
    static final Variable<Boolean> ADULT = Variable.yes("adult");
    static final Variable<Boolean> COMPETENCE_REVIEW_NEEDED = Variable.yes("competenceReviewNeeded");
    /** CONTINUE, UPDATE or END, as the last review decided. */
    static final Variable<String> PLAN_COURSE = Variable.text("planCourse");

    private IndividualPlanProcess() {}
}
