package it.accanto.rules;

final class AdulthoodByHand {

    private AdulthoodByHand() {}

    static String youngWomen(Facts f) {
        int age = f.number("ageYears");
        if (f.not("serviceActiveInArea")) return "NOT_AVAILABLE_HERE";
        if (!f.is("gender", "F") || f.is("citizenship", "ITALIAN", "EU")) return "NOT_TARGET";
        if (age < 16) return "NOT_YET";
        if (age >= 24) return "EXIT";
        if (f.is("supportStageCompleted")) return "STAGE_2_WORK";
        if (age < 18 && f.is("msnaStatus", "MSNA", "MSNA_PROVISIONAL")) return "STAGE_1_SUPPORT";
        return age >= 18 && f.is("exclusionRisk") ? "STAGE_1_SUPPORT" : "NOT_TARGET";
    }

    static String microenterprise(Facts f) {
        int ceiling = f.is("legalForm", "SRL") ? 100_000 : 75_000;
        if (f.not("businessIdea")) return "NOT_REQUESTED";
        if (f.number("ageYears") < 18) return "ORIENTATION_ONLY_MINOR";
        if (f.is("permitType", "NONE", "MINORE_ETA")) return "PERMIT_FIRST";
        if (f.is("permitType", "STUDIO", "ATTESA_OCCUPAZIONE")) return "CONVERT_PERMIT_FIRST";
        if (f.not("italianB1")) return "BUSINESS_TRAINING_FIRST";
        if (f.is("unresolvedDebt")) return "NOT_NOW_DEBT";
        if (f.number("vatNumberYears") > 5) return "NOT_MICROCREDIT";
        return f.number("amountEUR") <= ceiling ? "MICROCREDIT_APPLY" : "AMOUNT_TOO_HIGH";
    }
}
