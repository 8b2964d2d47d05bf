package it.accanto.rules;

import static it.accanto.rules.Facts.row;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class TransitionByHand {

    private TransitionByHand() {}

    static Map<String, Object> conversionRoute(Facts f) {
        boolean asylumSeeker = f.is("permitType", "RICHIESTA_ASILO");
        boolean minorOrFamily = f.is("permitType", "MINORE_ETA", "MOTIVI_FAMILIARI");
        if (f.is("permitType", "ASILO", "PROT_SUSSIDIARIA") || f.is("asylumOutcome", "GRANTED")) {
            return route("KEEP_PROTECTION", false);
        }
        if (asylumSeeker && f.is("asylumOutcome", "PENDING")) return route("KEEP_ASYLUM_APPLICATION", false);
        if (f.is("prosieguoDecreed")) return route("INTEGRAZIONE_PROSIEGUO", false);
        if (asylumSeeker && f.is("asylumOutcome", "DENIED")) return route("CONVERT_AFTER_ASYLUM_DENIAL", true);
        if (f.is("permitType", "CASI_SPECIALI_ART18")) return route("ART18_OWN_PATH", false);
        if (f.is("permitType", "PROT_SPECIALE")) return route("KEEP_SPECIAL_PROTECTION_REVIEW", false);
        if (f.is("permitType", "NONE") && f.number("ageYears") < 18) return route("APPLY_MINOR_PERMIT_NOW", false);
        if (f.is("conversionGoal", "NONE")) return route("NO_GOAL_PLAN_FIRST", false);
        if (f.is("conversionGoal", "HEALTH")) return route("LEGAL_REVIEW_HEALTH", false);
        if (minorOrFamily && f.is("threeYearsStayTwoYearsProject")) return route("ART32_1TER", false);
        if (minorOrFamily && f.is("fosteredToRelative4thDegree")) return route("ART32_1_KIN_FOSTER", false);
        if (minorOrFamily && f.is("wardOrFostered")) return route("ART32_1BIS", true);
        return route("LEGAL_REVIEW", false);
    }

    static String opinionWindow(Facts f) {
        int days = f.number("daysTo18");
        if (days > 90) return "TOO_EARLY";
        return days >= -60 ? "OPEN" : "LATE";
    }

    static Set<String> documents(Facts f) {
        Set<String> documents = new HashSet<>(ofRoute(f.text("route")));
        if (documents.isEmpty()) return documents;
        documents.addAll(List.of("IDENTITY_DOCUMENT", "CURRENT_PERMIT_OR_RECEIPT"));
        if (!f.is("route", "INTEGRAZIONE_PROSIEGUO")) documents.addAll(ofGoal(f.text("conversionGoal")));
        return documents;
    }

    private static Set<String> ofRoute(String route) {
        return switch (route) {
            case "ART32_1BIS" ->
                Set.of("GUARDIANSHIP_OR_FOSTER_DECREE", "INTEGRATION_PATH_EVIDENCE", "MINISTRY_OPINION_OR_REQUEST");
            case "CONVERT_AFTER_ASYLUM_DENIAL" ->
                Set.of(
                        "GUARDIANSHIP_OR_FOSTER_DECREE",
                        "INTEGRATION_PATH_EVIDENCE",
                        "MINISTRY_OPINION_OR_REQUEST",
                        "DENIAL_AND_TERM_EVIDENCE");
            case "ART32_1TER" -> Set.of("MANAGER_STATEMENT_3Y_2Y", "ACCOMMODATION_PROOF", "STUDY_OR_WORK_PROOF");
            case "ART32_1_KIN_FOSTER" -> Set.of("GUARDIANSHIP_OR_FOSTER_DECREE");
            case "INTEGRAZIONE_PROSIEGUO" -> Set.of("TM_PROSIEGUO_DECREE");
            default -> Set.of();
        };
    }

    private static Set<String> ofGoal(String goal) {
        return switch (goal) {
            case "STUDY" -> Set.of("ENROLMENT_CERTIFICATE");
            case "EMPLOYMENT" -> Set.of("EMPLOYMENT_CONTRACT", "PROFESSIONAL_REQUIREMENTS_CHECK");
            case "SELF_EMPLOYMENT" -> Set.of("BUSINESS_REGISTRATION_AND_RESOURCES", "PROFESSIONAL_REQUIREMENTS_CHECK");
            case "JOB_SEEK" -> Set.of("CPI_REGISTRATION_DID");
            default -> Set.of();
        };
    }

    static String prosieguo(Facts f) {
        int days = f.number("daysTo18");
        if (f.not("wasMsna")) return "NOT_ADMISSIBLE";
        if (f.number("ageYears") >= 21) return "NOT_ADMISSIBLE_AGE";
        if (f.is("prosieguoDecreed")) return "IN_FORCE";
        if (f.not("youngPersonConsents")) return "NOT_PURSUED_NO_CONSENT";
        if (f.not("integrationPathStarted")) return "PREREQUISITE_MISSING";
        if (f.not("longerSupportNeeded")) return "NOT_NEEDED";
        if (f.is("filedBefore18")) return "PENDING_DECISION";
        if (days > 180) return "PREPARE_LATER";
        if (days >= 1) return "FILE_NOW";
        return days >= -90 ? "FILE_LATE" : "LEGAL_REVIEW_LATE";
    }

    static String ageOutUrgency(Facts f) {
        int days = f.number("daysTo18");
        if (days > 365) return "ROUTINE";
        if (days > 180) return "PREPARE";
        if (days > 90) return "PLAN";
        if (days > 60) return "WINDOW_OPEN";
        if (days > 30) return "HIGH";
        if (days > 0) return "CRITICAL";
        if (days == 0) return "DAY_18";
        return days >= -60 ? "GRACE" : "EXPIRED";
    }

    private static Map<String, Object> route(String route, boolean opinionNeeded) {
        return row("route", route, "opinionNeeded", opinionNeeded);
    }
}
