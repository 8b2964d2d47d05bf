package it.accanto.supervision;

import it.accanto.casefile.Refusal;
import org.jspecify.annotations.Nullable;

/** The reason that a supervisor gives for an act. */
public final class Because {

    private static final int LONGEST = 500;

    private Because() {}

    /**
     * The reason without blanks around it.
     *
     * @param asking what is said where it is left out
     * @throws Refusal where it is left out or longer than 500 characters
     */
    public static String given(@Nullable String reason, String asking) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("reason", asking);
        }
        if (reason.strip().length() > LONGEST) {
            throw Refusal.of("reason", "Il motivo può avere al più %d caratteri: accorciatelo.".formatted(LONGEST));
        }
        return reason.strip();
    }
}
