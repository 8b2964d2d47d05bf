package it.accanto.pathway;

import it.accanto.casefile.Sight;
import java.util.Collection;
import java.util.Map;
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

    /** Inputs that tell such signs, in whatever table, and those of them that the office for permits and age works with. */
    private static final Set<String> SIGNS =
            Set.of("traffickingSigns", "vulnerability", "vulnerableMinor", "indicator");

    private static final Set<String> LEGAL_SIGNS = Set.of("route", "permitType");

    private ReservedTables() {}

    /** Whether a table asks for such a sign or tells one. */
    public static boolean touchedBy(String decisionKey, Collection<String> inputs) {
        return reserved(decisionKey) || inputs.stream().anyMatch(SIGNS::contains);
    }

    /** Whether somebody may see what went into a table and which rows answered. */
    static boolean open(String decisionKey, Sight sight) {
        String office = TELLING.get(decisionKey);
        return office == null ? !PROTECTED.contains(decisionKey) || sight.protection() : sight.signs(office);
    }

    /** Whether an input is not for somebody to see, in whatever table. */
    static boolean hidden(String input, Sight sight) {
        return SIGNS.contains(input) && !sight.protection() || LEGAL_SIGNS.contains(input) && !sight.signs("legal");
    }

    /** Whether inputs and rows of a table tell a sign. */
    public static boolean reserved(String decisionKey) {
        return PROTECTED.contains(decisionKey) || telling(decisionKey);
    }

    /** Whether its answer alone does. */
    public static boolean telling(String decisionKey) {
        return TELLING.containsKey(decisionKey);
    }
}
