package it.accanto.supervision.versions;

import it.accanto.pathway.CannotMove.Cause;
import it.accanto.pathway.CannotMove.Why;
import it.accanto.pathway.Moves.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Why a case stays, in the words of its steps. */
final class Reasons {

    static final String FAILED = "Lo spostamento non riesce: avvisate chi amministra.";

    /** The engine takes the inner part of a step that is done several times for an element of its own. */
    private static final String SEVERAL = "#";

    private final Map<String, Element> before;
    private final Map<String, Element> after;
    private final int version;

    /** @param version the one that it should move to */
    Reasons(Map<String, Element> before, Map<String, Element> after, int version) {
        this.before = before;
        this.after = after;
        this.version = version;
    }

    List<String> of(List<Cause> causes) {
        return causes.stream().map(this::of).distinct().toList();
    }

    String of(Cause cause) {
        if (cause.why() == Why.FAILED) {
            return FAILED;
        }
        if (!before.containsKey(cause.element())) {
            return "Qualcosa che il caso aspetta non ha un corrispondente nella versione %d.".formatted(version);
        }
        String name = name(cause.element());
        return switch (cause.why()) {
            case NO_PLACE -> noPlace(cause.element(), name);
            case OTHER_OFFICE ->
                "Il passo «%s» nella versione %d è di un altro ufficio: lo finisce chi lo ha adesso."
                        .formatted(name, version);
            case GOING_ON -> "Da «%s» il caso sta per andare avanti da solo: riprovate fra poco.".formatted(name);
            case FAILED -> FAILED;
            case UNFIT -> "Il caso sta su «%s», che non si può spostare così com'è.".formatted(name);
        };
    }

    private String noPlace(String element, String name) {
        Element here = Objects.requireNonNull(before.get(element));
        Element there = after.get(element);
        if (there == null) {
            return "Il passo «%s» non c'è nella versione %d.".formatted(name, version);
        }
        if (!there.kind().equals(here.kind())) {
            return "Il passo «%s» nella versione %d è di un altro tipo.".formatted(name, version);
        }
        return there.within().equals(here.within())
                ? "Il passo «%s» non ha un corrispondente nella versione %d.".formatted(name, version)
                : "Il passo «%s» nella versione %d sta in un'altra parte del percorso.".formatted(name, version);
    }

    /** An element of the version that the case is on, as staff call it. */
    String name(String element) {
        Element known = before.get(element);
        if (known == null) {
            return element;
        }
        return known.name().equals(element) && element.contains(SEVERAL)
                ? name(element.substring(0, element.indexOf(SEVERAL)))
                : known.name();
    }
}
