package it.accanto.plan.process;

import it.accanto.pathway.Variable;

/** The card of {@code competence-review}. */
public final class CompetenceReviewProcess {

    public static final String KEY = "competence-review";

    static final Variable<Boolean> PACT_MADE = Variable.yes("pactMade");

    /** The young person wants no more of it. */
    static final Variable<Boolean> STOPPED = Variable.yes("stopped");

    private CompetenceReviewProcess() {}
}
