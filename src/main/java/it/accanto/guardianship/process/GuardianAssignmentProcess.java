package it.accanto.guardianship.process;

import it.accanto.pathway.Variable;

/** The card of {@code guardian-assignment}. */
public final class GuardianAssignmentProcess {

    public static final String KEY = "guardian-assignment";

    static final Variable<Boolean> CANDIDATE_DESCRIBED = Variable.yes("candidateDescribed");
    static final Variable<String> CANDIDACY = Variable.text("candidacy");
    static final Variable<Integer> SCORE = Variable.number("score");

    /** SUGGEST, ANOTHER or INSTITUTIONAL. */
    static final Variable<String> NEXT_STEP = Variable.text("nextStep");

    static final Variable<Boolean> SUGGESTED = Variable.yes("suggested");
    static final Variable<Boolean> NAMED = Variable.yes("named");
    static final Variable<Boolean> ACCEPTED = Variable.yes("accepted");
    static final Variable<Boolean> SEARCH_ON = Variable.yes("searchOn");

    private GuardianAssignmentProcess() {}
}
