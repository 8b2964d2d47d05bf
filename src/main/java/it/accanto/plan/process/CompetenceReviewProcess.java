package it.accanto.plan.process;

import it.accanto.pathway.Variable;

/** The card of {@code competence-review}. */
public final class CompetenceReviewProcess {

    public static final String KEY = "competence-review";

    static final Variable<Boolean> PACT_SIGNED = Variable.yes("pactSigned");

    /** DONE, or WITHDRAWN when the young person stops. */
    static final Variable<String> STEP = Variable.text("step");

    private CompetenceReviewProcess() {}
}
