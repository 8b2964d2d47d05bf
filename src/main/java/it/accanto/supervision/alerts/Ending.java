package it.accanto.supervision.alerts;

/** Why an alert is over. */
enum Ending {
    CALM("rientrato"),

    /** The task is still open, but the day has come. */
    EIGHTEEN("ha compiuto diciotto anni"),

    RULE_OFF("regola spenta");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
