package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** On whom a task waits: somebody outside, or ourselves. Models name it in the property {@code waitsOn}. */
public enum Authority {
    COURT("Tribunale per i minorenni"),
    PROSECUTOR("Procura minorile"),
    QUESTURA("Questura"),
    MINISTRY("Ministero del lavoro"),
    EMBASSY("Ambasciata o consolato"),
    SCHOOL("Scuola o ente di formazione"),
    HOST("Azienda ospitante"),
    MUNICIPALITY("Altro comune o rete SAI"),
    HEALTH("Servizio sanitario"),
    GUARDIAN("Tutore"),
    OURSELVES("Il nostro ufficio");

    private final String label;

    Authority(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The authority of a model's property; nothing where the model names none, or one that is no longer known. */
    public static Optional<Authority> named(@Nullable String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** @throws Refusal that names the field */
    public static Authority asked(String field, @Nullable String name) {
        return named(Objects.requireNonNullElse(name, "").strip())
                .orElseThrow(() -> Refusal.of(field, "Scegliete chi si aspetta: %s.".formatted(all())));
    }

    private static String all() {
        return Arrays.stream(values()).map(Authority::name).collect(Collectors.joining(", "));
    }
}
