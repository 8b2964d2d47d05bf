package it.accanto.rules.process;

import it.accanto.pathway.CasePathwayProcess;
import it.accanto.pathway.Variable;
import it.accanto.rules.change.DecisionReview;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;

/** The card of {@code decision-review}: a decision of a case that the office which takes it looks at again. */
public final class DecisionReviewProcess {

    public static final String KEY = "decision-review";

    /** The case was closed before anybody decided. */
    public static final String NOT_NEEDED = "ReviewNotNeeded";

    static final Variable<Long> REVIEW = new Variable<>("reviewId", Long.class);

    /** The office that takes the decision. */
    static final Variable<String> OFFICE = Variable.text("reviewOffice");

    /** KEEP, APPLY or ALREADY_DONE. */
    static final Variable<String> REVIEWED = Variable.text("reviewed");

    private DecisionReviewProcess() {}

    /** @param province gives the process its territory, and is not kept */
    public static Map<String, Object> routing(DecisionReview review, String province) {
        return Variables.createVariables()
                .putValue(CasePathwayProcess.CASE_NUMBER.name(), review.number().value())
                .putValue(REVIEW.name(), review.id())
                .putValue(OFFICE.name(), review.office())
                .putValueTyped("province", Variables.stringValue(province, true));
    }
}
