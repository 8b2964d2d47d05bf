package it.accanto.pathway;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tables tell signs of vulnerability: wherever evaluations are shown, these are shown to the protection team only, or to the office that decides. */
public final class ReservedTables {

    /** Tables asked about such signs: what went in, and the rows that were hit, are for the protection team. */
    private static final Set<String> PROTECTED = Set.of("intake-urgency", "guardian-match-score", "plan-intensity");

    /** Tables whose very answer tells such a sign, with the office that decides on it: for that office and the protection team. */
    private static final Map<String, String> TELLING = Map.of(
            "vulnerability-referrals", "protection",
            "age-assessment-route", "legal",
            "conversion-route", "legal");

    private ReservedTables() {}

    /** Whether inputs and rows of a table tell a sign. */
    public static boolean reserved(String decisionKey) {
        return PROTECTED.contains(decisionKey) || telling(decisionKey);
    }

    /** Whether its answer alone does. */
    public static boolean telling(String decisionKey) {
        return TELLING.containsKey(decisionKey);
    }

    /** The office that works with a table whose answer tells a sign. */
    static Optional<String> office(String decisionKey) {
        return Optional.ofNullable(TELLING.get(decisionKey));
    }
}
