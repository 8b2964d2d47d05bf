package it.accanto.supervision.stuck;

/** What a supervisor may do about something that stands still. */
enum Act {
    RETRY("Riprova adesso"),
    RESOLVE("Segna come risolto"),
    REASSIGN("Passa il compito"),
    MOVE("Fai ripartire da un passo"),
    REPLAN("Ricalcola le scadenze");

    private final String label;

    Act(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
