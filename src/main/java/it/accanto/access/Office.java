package it.accanto.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The offices: Camunda groups. A task's office is its one candidate group. */
public enum Office {
    CASEWORK("Servizio sociale", true),
    EDUCATION("Équipe educativa", true),
    MEDIATION("Mediazione culturale", true),
    GUARDIANSHIP("Ufficio tutele", true),
    LEGAL("Sportello legale", true),
    EMPLOYMENT("Sportello lavoro", true),
    GRANTS("Ufficio doti", true),
    PROTECTION("Équipe di protezione", true),
    SUPERVISION("Coordinamento", false),
    POLICY("Ufficio regole", false),
    PRIVACY("Responsabile della protezione dei dati", false);

    private final String label;
    private final boolean worksOnCases;

    Office(String label, boolean worksOnCases) {
        this.label = label;
        this.worksOnCases = worksOnCases;
    }

    /** The group's id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** The offices whose people complete tasks of cases. */
    public static List<Office> ofCases() {
        return Arrays.stream(values()).filter(office -> office.worksOnCases).toList();
    }
}
