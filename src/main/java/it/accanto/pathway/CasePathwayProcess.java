package it.accanto.pathway;

/** The card of the trunk, {@code case-pathway}: what its stages rely on. */
public final class CasePathwayProcess {

    public static final String KEY = "case-pathway";

    /** A dote is asked for; the message carries {@link #DOTE}. */
    public static final String DOTE_REQUESTED = "DoteRequested";

    /** The way ends before its time: the minor left, was transferred or went back to the family. */
    public static final String DEPARTED = "Departed";

    /** The case number again, where Tasklist's lists can show it. */
    public static final Variable<String> CASE_NUMBER = Variable.text("caseNumber");

    /** DOTE_QUALIFICAZIONE or DOTE_OCCUPAZIONE. */
    public static final Variable<String> DOTE = Variable.text("dote");

    /** The outcome that is proposed for the case when it is closed. */
    public static final Variable<String> OUTCOME = Variable.text("outcome");

    private CasePathwayProcess() {}
}
