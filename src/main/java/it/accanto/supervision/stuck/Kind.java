package it.accanto.supervision.stuck;

import java.util.List;

/** How something stands still, and what mends it: the first act is the one that is proposed. */
enum Kind {
    /** A job of the engine that used up its attempts. */
    FAILED("Passaggi automatici falliti", List.of(Act.RETRY)),
    /** An incident that is not a failed job's: somebody or something marked the place. */
    INCIDENT("Incidenti segnati", List.of(Act.RESOLVE)),
    /** An open task whose office has nobody in its territory, or that lies with somebody who does not work there. */
    UNTAKEABLE("Compiti che nessuno può prendere", List.of(Act.REASSIGN)),
    /** An open case without an open task or timer, or a token that nothing can move. */
    HALTED("Casi fermi, senza compiti né scadenze", List.of(Act.MOVE)),
    /** A timer whose moment passed a good while ago. */
    PAST_TIMER("Scadenze automatiche passate e non scattate", List.of(Act.REPLAN, Act.RETRY));

    private final String label;
    private final List<Act> acts;

    Kind(String label, List<Act> acts) {
        this.label = label;
        this.acts = acts;
    }

    String label() {
        return label;
    }

    List<Act> acts() {
        return acts;
    }
}
