package it.accanto.plan;

import it.accanto.casefile.CaseNumber;

/** What other stages may ask of plans. */
public interface SignedPlans {

    /** Whether the plan in force was signed and includes a service, such as {@code CHECK_DOTE_QUALIFICAZIONE}. */
    boolean include(CaseNumber number, String service);
}
