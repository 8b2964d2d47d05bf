package it.accanto.pathway;

import it.accanto.casefile.AgeClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a table was asked with, put again on another day. */
public final class KeptInputs {

    /** In these tables the age is the guardian's. */
    private static final String GUARDIANS = "guardian-";

    private KeptInputs() {}

    /** The same inputs with the minor's age, and the days to eighteen, of that day. */
    public static Map<String, Object> on(
            LocalDate day, String decisionKey, Map<String, Object> inputs, AgeClock minor) {
        Map<String, Object> fresh = new LinkedHashMap<>(inputs);
        if (!decisionKey.startsWith(GUARDIANS)) {
            fresh.computeIfPresent("ageYears", (name, before) -> minor.yearsOn(day));
            fresh.computeIfPresent("daysTo18", (name, before) -> minor.daysTo18On(day));
        }
        return fresh;
    }
}
