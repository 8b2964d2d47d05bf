package it.accanto.plan;

/** What a plan is about: work, housing and relations, with learning beside them, on a legal and a health base. */
public enum Axis {
    LEARNING("Apprendimento"),
    WORK("Lavoro"),
    HOUSING("Abitare"),
    RELATIONS("Relazioni"),
    LEGAL("Base legale"),
    HEALTH("Salute");

    private final String label;

    Axis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
