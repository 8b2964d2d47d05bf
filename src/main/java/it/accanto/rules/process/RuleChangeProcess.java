package it.accanto.rules.process;

import it.accanto.pathway.Variable;

/** The card of {@code rule-change}: a change of the tables from its submission, or a taking-back, until it decides. */
public final class RuleChangeProcess {

    public static final String KEY = "rule-change";

    /** A version is taken back by the text of an earlier one; the message carries {@link #FILE} and {@link #VERSION}. */
    public static final String WITHDRAWAL_DECIDED = "WithdrawalDecided";

    /** The version that is waited for was taken back before its day. */
    public static final String VERSION_WITHDRAWN = "VersionWithdrawn";

    /** The file of tables. */
    public static final Variable<String> FILE = Variable.text("ruleFile");

    /** The number of the version that is to decide. */
    public static final Variable<Integer> VERSION = Variable.number("ruleVersion");

    /** APPROVED, SENT_BACK or REJECTED. */
    static final Variable<String> DECIDED = Variable.text("changeDecided");

    /** Decisions that are still to be put before somebody. */
    static final Variable<Boolean> MORE = Variable.yes("moreReviews");

    private RuleChangeProcess() {}
}
