package it.accanto.rules;

import static it.accanto.rules.Facts.row;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

final class PlanByHand {

    private PlanByHand() {}

    static Map<String, Object> intensity(Facts f) {
        int days = f.number("daysTo18");
        if (f.is("vulnerability", "ACUTE")) return review("CRISIS", 14);
        if (f.is("vulnerability", "HIGH") || f.is("wentMissingLast90Days")) return review("INTENSIVE", 30);
        if (f.number("ageYears") < 14) return review("INTENSIVE", 30);
        if (0 <= days && days <= 180) return review("TRANSITION", 30);
        if (f.is("pathwayPhase", "POST_18")) return review("AUTONOMY", 90);
        if (f.is("vulnerability", "MODERATE")) return review("STANDARD_PLUS", 60);
        return review("STANDARD", 90);
    }

    static Set<Map<String, Object>> services(Facts f) {
        int age = f.number("ageYears");
        int days = f.number("daysTo18");
        boolean adult = age >= 18;
        boolean a2OrMore = f.is("italianLevel", "A2", "B1_PLUS");
        boolean reviewed = f.is("competenceReviewDone");
        boolean unhoused = f.not("housingAfter18Secured");
        boolean diploma = f.is("lowerSecondaryDiploma");
        Set<Map<String, Object>> services = new HashSet<>();
        add(services, "learning", "LITERACY_L2", f.is("italianLevel", "ILLITERATE"));
        add(services, "learning", "CPIA_A1_A2", f.is("italianLevel", "PRE_A1", "A1"));
        add(services, "learning", "CPIA_FIRST_LEVEL", a2OrMore && !diploma);
        add(services, "learning", "SCHOOL_ENROLMENT", age < 16);
        add(services, "learning", "IEFP_OR_UPPER_SECONDARY", f.is("italianLevel", "B1_PLUS") && diploma);
        add(services, "work", "VOCATIONAL_ORIENTATION", age < 16);
        add(services, "work", "BILANCIO_COMPETENZE", age >= 16 && !reviewed);
        boolean seeksWork = reviewed && f.is("unemployed");
        boolean mayTrain = age >= 16 && (f.is("educationDutyMet") || adult);
        add(services, "work", "CHECK_DOTE_QUALIFICAZIONE", mayTrain && seeksWork);
        add(services, "work", "CHECK_DOTE_OCCUPAZIONE", age >= 17 && a2OrMore && seeksWork);
        add(services, "work", "CPI_REGISTRATION", adult && f.is("unemployed"));
        add(services, "housing", "HOUSING_EXIT_PLAN", 0 <= days && days <= 180 && unhoused);
        add(services, "housing", "SEMI_AUTONOMY_TRAINING", 0 <= days && days <= 365);
        add(services, "housing", "URGENT_HOUSING_SUPPORT", days < 0 && unhoused);
        add(services, "relations", "PEER_SPORT_VOLUNTEERING", !f.is("socialNetwork", "GOOD"));
        add(services, "relations", "GUARDIAN_SOLICIT", !adult && f.not("hasGuardian"));
        add(services, "relations", "MENTOR", days <= 365);
        add(services, "legal", "PERMIT_APPLICATION", !adult && f.not("hasPermit"));
        add(services, "legal", "PASSPORT_SUPPORT", f.not("hasPassport") && f.not("asylumOrProtected"));
        add(services, "health", "SSN_REGISTRATION", !adult);
        return services;
    }

    private static void add(Set<Map<String, Object>> services, String axis, String service, boolean due) {
        if (due) services.add(row("service", service, "axis", axis));
    }

    private static Map<String, Object> review(String intensity, int days) {
        return row("intensity", intensity, "reviewEveryDays", days);
    }
}
