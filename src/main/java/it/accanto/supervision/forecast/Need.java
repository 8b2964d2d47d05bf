package it.accanto.supervision.forecast;

/** What a case needs before its eighteenth birthday. */
enum Need {
    INTAKE("Presa in carico"),
    GUARDIAN("Tutore"),
    PERMIT("Permesso per minore età"),
    PLAN("Piano individuale"),
    OPINION("Parere del ministero"),
    CONVERSION("Domanda di conversione"),
    PROSIEGUO("Prosieguo amministrativo"),
    DOTE("Decisione sulla dote");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    /** As staff read it. */
    String label() {
        return label;
    }
}
