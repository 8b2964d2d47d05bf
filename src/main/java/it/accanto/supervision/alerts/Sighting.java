package it.accanto.supervision.alerts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That the condition of a rule holds for a step or a case.
 *
 * @param step key of the step, for a case of its oldest open task there
 * @param caseNumber null where it is about a step
 * @param value days: the P90, or what is left to eighteen, negative after the birthday
 */
record Sighting(
        long rule,
        Kind kind,
        String territory,
        String step,
        @Nullable String caseNumber,
        double value) {

    /** The minor has turned eighteen: it is too late for an alert. */
    boolean past() {
        return kind == Kind.EIGHTEEN && value < 0;
    }

    /** The same for two sightings of the same thing by the same rule. */
    String key() {
        return rule + "|" + kind + "|" + Objects.requireNonNullElse(caseNumber, step);
    }
}
