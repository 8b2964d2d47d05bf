package it.accanto.rules.examples;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a draft does to an example, and why: seen by who approves it, and true of the example from the release on. */
@Entity
@Table(name = "rule_example_change")
class ExampleChange {

    /** What is done to it. */
    enum Kind {
        CHANGE,
        REMOVE,
        ADD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_example_change_seq")
    @SequenceGenerator(name = "rule_example_change_seq", allocationSize = 50)
    private Long id;

    private long draftId;

    @ManyToOne
    @JoinColumn(name = "example_id")
    private Example example;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String previous;
    private @Nullable String expected;
    private @Nullable String reason;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected ExampleChange() {}

    @SuppressWarnings("NullAway.Init")
    ExampleChange(long draftId, Example example) {
        this.draftId = draftId;
        this.example = example;
    }

    /** @param answer what the example is to expect, null where it is to go */
    ExampleChange to(Kind what, @Nullable Object answer, @Nullable String why, String by, Instant at) {
        this.kind = what;
        this.previous = what == Kind.ADD ? null : Written.text(example.told().expected());
        this.expected = answer == null ? null : Written.text(answer);
        this.reason = why;
        this.changedBy = by;
        this.changedAt = at;
        return this;
    }

    /** Makes it true of the example. */
    void apply() {
        switch (kind) {
            case CHANGE -> example.expect(Objects.requireNonNull(expected()));
            case REMOVE -> example.remove();
            case ADD -> example.stay();
        }
    }

    Example example() {
        return example;
    }

    Kind kind() {
        return kind;
    }

    /** What the example expected before. */
    @Nullable
    Object previous() {
        return Written.orNull(previous);
    }

    @Nullable
    Object expected() {
        return Written.orNull(expected);
    }

    @Nullable
    String reason() {
        return reason;
    }
}
