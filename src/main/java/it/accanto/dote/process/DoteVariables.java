package it.accanto.dote.process;

import it.accanto.dote.Situation;
import it.accanto.pathway.Variable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The routing variables that the cards of both doti hold. */
final class DoteVariables {

    /** Which dote of the case an instance follows. */
    static final Variable<Long> DOTE_ID = new Variable<>("doteId", Long.class);

    static final Variable<Boolean> REQUESTED = Variable.yes("requested");

    /** FULL, SERVICES_ONLY or NONE. */
    static final Variable<String> GRANT = Variable.text("grant");

    static final Variable<Boolean> STARTED = Variable.yes("started");

    /** INTERNSHIP, CONTRACT or REVOKED. */
    static final Variable<String> AFTER_START = Variable.text("afterStart");

    static final Variable<Boolean> ENDED_EARLY = Variable.yes("endedEarly");

    static final Variable<String> RESULT = Variable.text("result");
    static final Variable<Integer> AMOUNT_EUR = Variable.number("amountEUR");

    /** The table's output; moved to {@link #ELIGIBILITY_REASON}, since the forms' free reason bears the same name. */
    static final Variable<String> REASON = Variable.text("reason");

    static final Variable<String> ELIGIBILITY_REASON = Variable.text("eligibilityReason");
    static final Variable<String> NOTICE_ID = Variable.text("noticeId");
    static final Variable<Boolean> EDUCATION_DUTY_MET = Variable.yes("educationDutyMet");
    static final Variable<String> EMPLOYMENT_STATUS = Variable.text("employmentStatus");
    static final Variable<String> PERMIT_STATUS = Variable.text("permitStatus");
    static final Variable<Boolean> GUARDIAN_CONSENT = Variable.yes("guardianConsent");
    static final Variable<Boolean> REGION_ADMITS = Variable.yes("regionAdmitsMinorInternship");
    static final Variable<Integer> PAID_EUR = Variable.number("paidEUR");

    private DoteVariables() {}

    /** Shows the facts told at the request in the form that records the start. */
    static void show(VariableScope scope, Situation told) {
        EDUCATION_DUTY_MET.set(scope, told.educationDutyMet());
        EMPLOYMENT_STATUS.set(scope, told.employmentStatus());
        PERMIT_STATUS.set(scope, told.permitStatus());
        GUARDIAN_CONSENT.set(scope, told.guardianConsent());
        REGION_ADMITS.set(scope, told.regionAdmitsMinorInternship());
    }
}
