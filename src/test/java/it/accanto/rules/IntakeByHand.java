package it.accanto.rules;

import static it.accanto.rules.Facts.row;

import java.util.Map;
import java.util.Set;

final class IntakeByHand {

    private IntakeByHand() {}

    static String msnaStatus(Facts f) {
        boolean adult = f.text("majorityEvidence").startsWith("ADULT_");
        if (f.is("citizenship", "ITALIAN")) return "NOT_MSNA_ITALIAN";
        if (f.is("citizenship", "EU")) return "NOT_MSNA_EU";
        if (adult && f.is("wasMsna")) return "EX_MSNA";
        if (adult) return "NOT_MSNA_ADULT";
        if (f.is("temporaryProgramme")) return "NOT_MSNA_TEMP_PROGRAMME";
        if (f.is("responsibleAdult", "PARENT_PRESENT")) return "NOT_MSNA_ACCOMPANIED";
        if (f.is("responsibleAdult", "LEGAL_GUARDIAN_RECOGNISED")) return "NOT_MSNA_REPRESENTED";
        if (f.is("citizenship", "EU_EQUIVALENT")) return "MANUAL_REVIEW";
        if (f.is("citizenship", "UNKNOWN")) return "MSNA_PROVISIONAL";
        if (f.is("majorityEvidence", "AGE_DISPUTED")) return "MSNA_PROVISIONAL";
        return "MSNA";
    }

    static Map<String, Object> intakeUrgency(Facts f) {
        boolean elsewhere = !f.is("msnaStatus", "MSNA", "MSNA_PROVISIONAL", "MANUAL_REVIEW");
        boolean health = f.is("healthEmergency") || f.is("selfHarmRisk");
        boolean harm = f.is("traffickingSigns") || f.is("violenceSigns");
        if (elsewhere && f.number("ageYears") < 18 && (health || harm)) return urgency("IMMEDIATE_OTHER_CHANNEL", 0);
        if (elsewhere) return urgency("NOT_APPLICABLE", null);
        if (health || harm) return urgency("IMMEDIATE", 2);
        if (f.number("ageYears") < 14) return urgency("IMMEDIATE", 2);
        if (f.is("unsafePlace") || f.is("pregnantOrParent")) return urgency("SAME_DAY", 24);
        if (f.number("daysTo18") <= 30) return urgency("SAME_DAY", 24);
        return urgency("WITHIN_72H", 72);
    }

    static Set<String> referrals(Facts f) {
        boolean remix = f.is("province", "MI", "PV", "NA", "CE", "CS", "PG", "TR");
        String rv = remix ? "REMIX" : "LOCAL_VULNERABILITY_SERVICE";
        return switch (f.text("indicator")) {
            case "TRAFFICKING" -> Set.of("ANTITRATTA", "PROCURA_TM");
            case "VIOLENCE_ABUSE" -> Set.of("PROCURA_TM", rv);
            case "TORTURE_SEXUAL_VIOLENCE_FGM" -> Set.of("HEALTH_SPECIALIST", rv);
            case "PSYCHOLOGICAL_DISTRESS" -> Set.of("NPIA_PSYCHOLOGIST");
            case "SUBSTANCE_USE" -> Set.of("SERD");
            case "ILLEGAL_ACTIVITY_INVOLVEMENT" -> Set.of(rv);
            case "DISABILITY_OR_SERIOUS_ILLNESS" -> Set.of("ASL_UVM");
            case "PREGNANCY" -> Set.of("CONSULTORIO");
            case "ISOLATION_OR_ONLINE_RISK" -> Set.of(rv);
            case "DEBT_TO_SMUGGLERS" -> Set.of(rv, "ANTITRATTA");
            case "FAMILY_CONFLICT_OR_EARLY_MARRIAGE" -> Set.of(rv, "PROCURA_TM");
            default -> throw new IllegalArgumentException(f.text("indicator"));
        };
    }

    static Map<String, Object> ageAssessmentRoute(Facts f) {
        if (f.is("photoDocument", "AUTHENTIC")) return route("NONE_DOCUMENT_PROVES", "PER_DOCUMENT", null);
        if (f.not("declaresMinor") && f.not("foundedDoubt")) return route("NONE", "ADULT", null);
        if (f.not("foundedDoubt")) return route("NONE", "MINOR", null);
        if (f.is("nonPhotoCertificate", "PRESENT_NOT_PROVEN_FALSE")) {
            return route("DOCUMENT_VERIFICATION", "MINOR", null);
        }
        if (f.is("traffickingSigns")) return route("TRAFFICKING_DPCM_234_2016", "MINOR", null);
        if (f.is("massArrival")) return route("FAST_TRACK_6TER", "MINOR", null);
        return route("SOCIO_SANITARY_PROTOCOL", "MINOR", 60);
    }

    static boolean consularContact(Facts f) {
        return f.not("asylumIntention") && f.not("protectionNeed") && f.not("persecutionRisk") && f.not("minorRefuses");
    }

    private static Map<String, Object> urgency(String urgency, Integer hours) {
        return row("urgency", urgency, "responseHours", hours);
    }

    private static Map<String, Object> route(String route, String treatAs, Integer maxDays) {
        return row("route", route, "treatAs", treatAs, "maxDays", maxDays);
    }
}
