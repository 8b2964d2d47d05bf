package it.accanto.supervision.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a minor is no longer counted, as the ministry's table names it; in the order of the table. */
enum Exit {
    TURNED_EIGHTEEN("Compimento dei 18 anni"),
    LEFT_WITHOUT_NOTICE("Allontanamento senza avviso"),
    RETURNED_TO_FAMILY("Ricongiungimento alla famiglia"),
    ASSISTED_RETURN("Rimpatrio assistito"),
    MOVED_ABROAD("Trasferimento all’estero"),
    ADULT_FOUND("Risultato maggiorenne"),
    NOT_MSNA("Non è un MSNA"),
    OTHER("Altra chiusura prima dei 18 anni");

    private static final Map<String, Exit> OUTCOMES = Map.of(
            "LEFT_WITHOUT_NOTICE", LEFT_WITHOUT_NOTICE,
            "RETURNED_TO_FAMILY", RETURNED_TO_FAMILY,
            "ASSISTED_RETURN", ASSISTED_RETURN,
            "MOVED_ABROAD", MOVED_ABROAD,
            "ADULT_FOUND", ADULT_FOUND,
            "NOT_MSNA_ADULT", ADULT_FOUND);

    private final String label;

    Exit(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** By the outcome that the case closed with, or would close with. */
    static Exit of(@Nullable String outcome) {
        if (outcome == null) {
            return OTHER;
        }
        Exit named = OUTCOMES.get(outcome);
        if (named != null) {
            return named;
        }
        return outcome.startsWith("NOT_MSNA") || outcome.equals("EX_MSNA") ? NOT_MSNA : OTHER;
    }
}
