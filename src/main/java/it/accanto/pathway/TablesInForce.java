package it.accanto.pathway;

import java.time.LocalDate;

/** Says which version of a table decides: the one in force on the case's legal reference date. */
public interface TablesInForce {

    /**
     * @param referenceDate the day that the law makes count, such as the day of the request; one that is still to come counts as today
     * @return the version of the decision definition that the engine is to evaluate
     */
    int version(String decisionKey, LocalDate referenceDate);

    /** The number under which people know the version that the engine counts as {@code engineVersion}. */
    int number(String decisionKey, int engineVersion);

    /** Brings to the engine what takes effect until today, so that the newest version there is the one in force. */
    void bringUpToDate();
}
