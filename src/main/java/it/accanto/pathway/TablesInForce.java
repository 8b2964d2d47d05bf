package it.accanto.pathway;

import java.time.LocalDate;

/** Says which version of a table decides: the one in force on the case's legal reference date. */
public interface TablesInForce {

    /**
     * @param referenceDate the day that the law makes count, such as the day of the request
     * @return the version of the decision definition that the engine is to evaluate
     */
    int version(String decisionKey, LocalDate referenceDate);
}
