package it.accanto.supervision.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at a step of a case.
 *
 * @param instance which visit to the step it belongs to: begin and end bear the same
 * @param office the office whose task it is; never a person
 */
record LoggedEvent(
        String caseNumber,
        String instance,
        String process,
        String element,
        String label,
        @Nullable String office,
        Transition transition,
        Instant at) {

    /** The transitions of XES's standard life cycle that the engine writes down. */
    enum Transition {
        START("start"),
        COMPLETE("complete"),
        ABORT("ate_abort");

        private final String word;

        Transition(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
