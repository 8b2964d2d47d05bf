package it.accanto.intake.process;

import it.accanto.pathway.Variable;
import java.util.List;

/** The card of {@code age-assessment}. */
public final class AgeAssessmentProcess {

    public static final String KEY = "age-assessment";

    /** Ends the pathway: the person is an adult. */
    public static final String ADULT_FOUND = "ADULT_FOUND";

    static final Variable<String> ROUTE = Variable.text("route");
    static final Variable<String> TREAT_AS = Variable.text("treatAs");
    static final Variable<Integer> MAX_DAYS = Variable.number("maxDays");

    /** What the table proposed: gone from the engine once confirmed, for it can tell of trafficking. */
    static final List<String> PROPOSED = List.of(ROUTE.name(), TREAT_AS.name(), MAX_DAYS.name());

    /** SETTLED, CERTIFICATE or EXAM: where the confirmed route leads. */
    static final Variable<String> PATH = Variable.text("path");

    static final Variable<Boolean> ADULT = Variable.yes("adult");
    static final Variable<Boolean> GENUINE = Variable.yes("genuine");
    static final Variable<Boolean> ORDERED = Variable.yes("ordered");
    static final Variable<Boolean> ADULT_BY_EXAM = Variable.yes("adultByExam");
    static final Variable<Boolean> ATTRIBUTED_ADULT = Variable.yes("attributedAdult");
    static final Variable<Boolean> APPEALED = Variable.yes("appealed");
    static final Variable<Boolean> REVERSED = Variable.yes("reversed");

    private AgeAssessmentProcess() {}
}
