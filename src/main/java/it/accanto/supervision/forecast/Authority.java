package it.accanto.supervision.forecast;

/** Who is waited for outside the offices, as the catalogue of steps names them. */
enum Authority {
    JUVENILE_COURT("Tribunale per i minorenni"),
    QUESTURA("Questura"),
    LABOUR_MINISTRY("Ministero del lavoro"),
    SAI_CENTRAL("Servizio centrale SAI");

    private final String label;

    Authority(String label) {
        this.label = label;
    }

    /** As staff read it. */
    String label() {
        return label;
    }
}
