package it.accanto.intake.process;

import it.accanto.pathway.Variable;

/** The card of {@code intake}. */
public final class IntakeProcess {

    public static final String KEY = "intake";

    /** Ends the pathway: the person is not an unaccompanied minor. */
    public static final String NOT_MSNA = "NOT_MSNA";

    static final Variable<String> MSNA_STATUS = Variable.text("msnaStatus");
    static final Variable<String> URGENCY = Variable.text("urgency");
    static final Variable<Integer> RESPONSE_HOURS = Variable.number("responseHours");
    static final Variable<Boolean> MSNA = Variable.yes("msna");
    static final Variable<String> PLACEMENT = Variable.text("placement");
    static final Variable<Integer> MAX_FURTHER_DAYS = Variable.number("maxFurtherDays");
    static final Variable<Boolean> TRACING = Variable.yes("tracing");
    static final Variable<String> REFERRAL = Variable.text("referral");

    private IntakeProcess() {}
}
