package it.accanto.waiting;

import it.accanto.casefile.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a task waits, in words that can be counted; what a person adds in their own stands apart. */
public enum Reason {
    DECISION("Manca la decisione"),
    ANSWER("Manca una risposta già chiesta"),
    DOCUMENT("Manca un documento"),
    APPOINTMENT("Appuntamento o udienza fissati"),
    PLACE("Non c'è posto"),
    PERSON("Il giovane non c'è o non può"),
    COLLEAGUES("Manca chi se ne occupi da noi"),
    OTHER("Altro, scritto nelle note");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws Refusal that names the field */
    static Reason asked(String field, @Nullable String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(field, "Scegliete il motivo: %s.".formatted(all())));
    }

    private static String all() {
        return Arrays.stream(values()).map(Reason::name).collect(Collectors.joining(", "));
    }
}
