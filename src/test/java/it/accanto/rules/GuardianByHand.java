package it.accanto.rules;

import java.util.HashSet;
import java.util.Set;

final class GuardianByHand {

    private GuardianByHand() {}

    static Set<String> exclusionReasons(Facts f) {
        boolean needsPermit = f.is("citizenship", "THIRD_COUNTRY", "STATELESS");
        boolean italian = f.is("citizenship", "ITALIAN");
        Set<String> reasons = new HashSet<>();
        if (f.number("ageYears") < 25) reasons.add("AGE_BELOW_MIN");
        if (needsPermit && f.not("regularStay")) reasons.add("NO_REGULAR_STAY");
        if (!italian && f.not("italianProven")) reasons.add("ITALIAN_NOT_PROVEN");
        if (f.not("civilAndPoliticalRights")) reasons.add("NO_CIVIL_POLITICAL_RIGHTS");
        if (f.is("criminalConviction")) reasons.add("CRIMINAL_CONVICTION");
        if (f.is("pendingProceedings")) reasons.add("PENDING_PROCEEDINGS");
        if (f.is("preventiveMeasure")) reasons.add("PREVENTIVE_OR_SECURITY_MEASURE");
        if (f.is("art350Incapacity")) reasons.add("ART_350_CC_INCAPACITY");
        if (f.is("conflictOfInterest")) reasons.add("CONFLICT_OF_INTEREST");
        if (f.is("hostingStructureStaff")) reasons.add("HOSTING_STRUCTURE_STAFF");
        if (f.not("residentInTerritory")) reasons.add("NOT_IN_TERRITORY");
        return reasons;
    }

    static String eligibility(Facts f) {
        if (!exclusionReasons(f).isEmpty()) return "NOT_ADMISSIBLE";
        if (f.not("trainingCompleted")) return "ADMISSIBLE_TRAINING_REQUIRED";
        return f.is("listingConsent") ? "LISTABLE" : "TRAINED_NO_CONSENT";
    }

    static String candidacy(Facts f) {
        if (f.is("conflictOfInterest") || f.is("hostingStructureStaff")) return "EXCLUDED_CONFLICT";
        if (f.not("listedInCourtDistrict")) return "EXCLUDED_OTHER_LIST";
        if (f.not("available")) return "EXCLUDED_UNAVAILABLE";
        if (f.number("currentWards") < 3) return "CANDIDATE";
        if (f.is("siblingOfWard")) return "CANDIDATE_JUDGE_DEROGATION_SIBLING";
        return f.is("judgeDerogation") ? "CANDIDATE_JUDGE_DEROGATION" : "EXCLUDED_CAPACITY";
    }

    static int score(Facts f) {
        int score = 0;
        if (f.is("siblingOfWard")) score += 100;
        if (f.is("sameProvince")) score += 20;
        if (f.number("distanceKm") <= 30) score += 15;
        if (f.is("commonLanguage")) score += 20;
        if (f.is("earlierGuardianship")) score += 10;
        if (f.number("currentWards") <= 2) score += 15 - 5 * f.number("currentWards");
        if (f.is("genderPreferenceMet")) score += 15;
        if (f.is("vulnerableMinor") && f.is("specialTraining")) score += 15;
        if (f.is("enoughWeeklyHours")) score += 5;
        return score;
    }
}
