package it.accanto.rules;

import static it.accanto.rules.Facts.row;

import java.util.Map;
import org.jspecify.annotations.Nullable;

final class DotiByHand {

    private DotiByHand() {}

    static Map<String, Object> notice(Facts f) {
        boolean percorsi13 = f.is("noticeId", "PERCORSI_1_3");
        Map<String, Object> terms = row("minAge", 16, "minAgeOccupazione", 17, "maxAgeExclusive", percorsi13 ? 23 : 24);
        terms.putAll(row("ageTestedOn", "INTERNSHIP_START", "minMonths", percorsi13 ? 5 : 2, "maxMonths", 5));
        terms.putAll(row("providerEUR", 2000, "monthlyEUR", 500, "hostMonthlyEUR", 100, "hostDirectEUR", 500));
        return terms;
    }

    static Map<String, Object> qualificazione(Facts f) {
        String refusal = baseRefusal(f, 16);
        if (refusal != null) return refused(refusal);
        if (minor(f) && f.not("regionAdmitsMinorInternship") || f.not("hostWithinLimits")) {
            return granted("ELIGIBLE_SERVICES_ONLY", "NO_INTERNSHIP", 2000);
        }
        if (monthsOutOfRange(f)) return refused("MONTHS_OUT_OF_RANGE");
        return granted("ELIGIBLE_FULL", "OK", 2000 + f.number("internshipMonths") * 600);
    }

    static Map<String, Object> occupazione(Facts f) {
        String refusal = baseRefusal(f, 17);
        boolean contract = f.is("placementRoute", "DIRECT_HIRE", "APPRENTICESHIP");
        if (refusal != null) return refused(refusal);
        if (f.not("competenceReviewDone")) return refused("COMPETENCE_REVIEW_MISSING");
        if (contract && f.number("contractMonths") < 6) return refused("CONTRACT_TOO_SHORT");
        if (contract) return granted("ELIGIBLE_PLACEMENT", "OK", 2500);
        if (minor(f) && f.not("regionAdmitsMinorInternship")) return refused("REGION_MIN_AGE");
        if (monthsOutOfRange(f)) return refused("MONTHS_OUT_OF_RANGE");
        return granted("ELIGIBLE_PLACEMENT_INTERNSHIP", "OK", 2000 + f.number("internshipMonths") * 600);
    }

    private static @Nullable String baseRefusal(Facts f, int minAge) {
        int age = f.number("ageAtReferenceDate");
        if (f.not("isOrWasMsna") || f.is("citizenship", "ITALIAN", "EU")) return "NOT_TARGET_GROUP";
        if (age < minAge) return "TOO_YOUNG";
        if (age >= (f.is("noticeId", "PERCORSI_1_3") ? 23 : 24)) return "TOO_OLD";
        if (f.is("permitStatus", "NONE")) return "NO_PERMIT";
        if (minor(f) && f.not("educationDutyMet")) return "EDUCATION_OBLIGATION_NOT_MET";
        if (f.is("employmentStatus", "EMPLOYED")) return "NOT_UNEMPLOYED";
        if (f.is("otherDoteActive")) return "OTHER_DOTE_ACTIVE";
        if (f.not("signedPlanIncludesAim")) return "NO_SIGNED_PLAN";
        if (minor(f) && f.not("guardianConsent")) return "NO_GUARDIAN_CONSENT";
        return null;
    }

    private static boolean minor(Facts f) {
        return f.number("ageAtReferenceDate") < 18;
    }

    private static boolean monthsOutOfRange(Facts f) {
        int months = f.number("internshipMonths");
        return months < (f.is("noticeId", "PERCORSI_1_3") ? 5 : 2) || months > 5;
    }

    private static Map<String, Object> refused(String reason) {
        return granted("NOT_ELIGIBLE", reason, 0);
    }

    private static Map<String, Object> granted(String result, String reason, int amount) {
        return row("result", result, "reason", reason, "amountEUR", amount);
    }
}
