package it.accanto.rules.examples;

import java.time.Instant;
import java.util.Map;

/** An example as the studio's API tells it. */
public record ExampleTold(
        long id,
        String code,
        String decision,
        Map<String, Object> inputs,
        Object expected,
        String why,
        String source,
        String addedBy,
        Instant addedAt) {

    static ExampleTold of(Example example) {
        Example.Told told = example.told();
        return new ExampleTold(
                example.id(),
                example.code(),
                told.decision(),
                told.inputs(),
                told.expected(),
                told.why(),
                told.source(),
                example.addedBy(),
                example.addedAt());
    }

    /** How a draft stands by an example. */
    public enum Status {
        /** It gives the answer that was saved. */
        HOLDS,
        /** It does not give the answer that is expected of it. */
        BROKEN,
        /** The draft changes what is expected, and gives it. */
        CHANGED,
        /** It comes with the draft, which gives its answer. */
        ADDED,
        /** The draft takes it away. */
        REMOVED
    }
}
