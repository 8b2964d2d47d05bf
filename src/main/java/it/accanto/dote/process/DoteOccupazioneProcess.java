package it.accanto.dote.process;

import it.accanto.pathway.Variable;

/** The card of {@code dote-occupazione}. */
public final class DoteOccupazioneProcess {

    public static final String KEY = "dote-occupazione";

    static final Variable<Long> DOTE_ID = DoteVariables.DOTE_ID;
    static final Variable<Boolean> REQUESTED = DoteVariables.REQUESTED;
    static final Variable<String> GRANT = DoteVariables.GRANT;
    static final Variable<Boolean> STARTED = DoteVariables.STARTED;
    static final Variable<String> AFTER_START = DoteVariables.AFTER_START;
    static final Variable<Boolean> ENDED_EARLY = DoteVariables.ENDED_EARLY;
    static final Variable<String> RESULT = DoteVariables.RESULT;
    static final Variable<Integer> AMOUNT_EUR = DoteVariables.AMOUNT_EUR;
    static final Variable<String> REASON = DoteVariables.REASON;
    static final Variable<String> ELIGIBILITY_REASON = DoteVariables.ELIGIBILITY_REASON;
    static final Variable<String> NOTICE_ID = DoteVariables.NOTICE_ID;
    static final Variable<Boolean> EDUCATION_DUTY_MET = DoteVariables.EDUCATION_DUTY_MET;
    static final Variable<String> EMPLOYMENT_STATUS = DoteVariables.EMPLOYMENT_STATUS;
    static final Variable<String> PERMIT_STATUS = DoteVariables.PERMIT_STATUS;
    static final Variable<Boolean> GUARDIAN_CONSENT = DoteVariables.GUARDIAN_CONSENT;
    static final Variable<Boolean> REGION_ADMITS = DoteVariables.REGION_ADMITS;
    static final Variable<Integer> PAID_EUR = DoteVariables.PAID_EUR;

    static final Variable<String> ENDS_ON = Variable.text("placementEndsOn");

    // The terms of the notice, as dote-notice answers them.
    static final Variable<Integer> MIN_AGE = Variable.number("minAge");
    static final Variable<Integer> MIN_AGE_OCCUPAZIONE = Variable.number("minAgeOccupazione");
    static final Variable<Integer> MAX_AGE_EXCLUSIVE = Variable.number("maxAgeExclusive");
    static final Variable<String> AGE_TESTED_ON = Variable.text("ageTestedOn");
    static final Variable<Integer> MIN_MONTHS = Variable.number("minMonths");
    static final Variable<Integer> MAX_MONTHS = Variable.number("maxMonths");
    static final Variable<Integer> PROVIDER_EUR = Variable.number("providerEUR");
    static final Variable<Integer> MONTHLY_EUR = Variable.number("monthlyEUR");
    static final Variable<Integer> HOST_MONTHLY_EUR = Variable.number("hostMonthlyEUR");
    static final Variable<Integer> HOST_DIRECT_EUR = Variable.number("hostDirectEUR");

    private DoteOccupazioneProcess() {}
}
