package it.accanto.transition.process;

import it.accanto.pathway.Variable;

/** The card of {@code age-out-transition}. */
public final class AgeOutTransitionProcess {

    public static final String KEY = "age-out-transition";

    /** The consulate may no longer be contacted: an open task towards it falls and the table is asked again. */
    public static final String CONSULAR_CONTACT_ENDED = "ConsularContactEnded";

    /** Milestones listed in the open task, as days from the birthday, comma between; empty when none is open. */
    static final Variable<String> MILESTONES = Variable.text("milestones");

    static final Variable<Boolean> NEW_MILESTONES = Variable.yes("newMilestones");
    static final Variable<Boolean> MORE_MILESTONES = Variable.yes("moreMilestones");
    static final Variable<String> URGENCY = Variable.text("urgency");

    static final Variable<Boolean> CONTACT_ALLOWED = Variable.yes("contactAllowed");
    static final Variable<Boolean> PASSPORT_HELD = Variable.yes("passportHeld");

    static final Variable<String> ROUTE = Variable.text("route");
    static final Variable<Boolean> OPINION_NEEDED = Variable.yes("opinionNeeded");

    /** CONVERT, KEEP, PREPARE, REVIEW or NONE. */
    static final Variable<String> PERMIT_WAY = Variable.text("permitWay");

    static final Variable<Boolean> DESCRIBE_AGAIN = Variable.yes("describeAgain");
    static final Variable<String> DOCUMENT = Variable.text("document");
    static final Variable<String> WINDOW = Variable.text("window");
    static final Variable<Boolean> OPINION_ASKED = Variable.yes("opinionAsked");
    static final Variable<Boolean> OPINION_POSITIVE = Variable.yes("opinionPositive");
    static final Variable<Boolean> FILING_WANTED = Variable.yes("filingWanted");
    static final Variable<Boolean> APPLICATION_FILED = Variable.yes("applicationFiled");

    static final Variable<String> ADVICE = Variable.text("advice");
    static final Variable<Boolean> PROSIEGUO_ASKED = Variable.yes("prosieguoAsked");
    static final Variable<Boolean> PROSIEGUO_GRANTED = Variable.yes("prosieguoGranted");

    static final Variable<Boolean> HOUSING_SECURED = Variable.yes("housingSecured");

    private AgeOutTransitionProcess() {}
}
