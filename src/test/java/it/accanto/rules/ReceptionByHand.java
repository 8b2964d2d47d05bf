package it.accanto.rules;

import static it.accanto.rules.Facts.row;

import java.util.Map;

final class ReceptionByHand {

    private ReceptionByHand() {}

    static Map<String, Object> placement(Facts f) {
        boolean first = f.is("receptionStage", "FIRST");
        int age = f.number("ageYears");
        int days = f.number("daysInFirstReception");
        int adultDays = f.number("daysInAdultSection");
        boolean firstReception = f.is("firstReceptionPlace") && days < 45;
        boolean adultSection = f.is("massArrival") && age >= 16 && f.not("ageDisputed") && f.is("adultSectionPlace");
        if (age >= 18 && f.not("ageDisputed")) return place("NOT_APPLICABLE", null);
        if (f.is("suitableRelative")) return place("SUITABLE_FAMILY_MEMBER", null);
        if (f.is("fosterFamily")) return place("FOSTER_FAMILY", null);
        if (!first && f.is("saiPlace")) return place("SAI_MSNA", null);
        if (first && firstReception) return place("FIRST_RECEPTION", 45 - days);
        if (first && f.is("saiPlace")) return place("SAI_MSNA", null);
        if (!first && firstReception) return place("FIRST_RECEPTION_STAY_ESCALATE", 45 - days);
        if (f.is("massArrival") && age >= 14 && f.is("temporaryStructurePlace")) {
            return place("TEMP_PREFECT_STRUCTURE", null);
        }
        if (f.is("municipalPlace")) return place("MUNICIPAL_RECEPTION", null);
        if (adultSection && adultDays < 90) return place("ADULT_SECTION_DEDICATED", 90 - adultDays);
        if (adultSection && f.is("extensionOrdered") && adultDays < 150) {
            return place("ADULT_SECTION_EXTENDED", 150 - adultDays);
        }
        return place("ESCALATE_PREFECT", null);
    }

    private static Map<String, Object> place(String placement, Integer maxFurtherDays) {
        return row("placement", placement, "maxFurtherDays", maxFurtherDays);
    }
}
