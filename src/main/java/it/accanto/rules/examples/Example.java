package it.accanto.rules.examples;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A situation and the answer that a decision owes it. It changes with the release of a draft, and in no other way. */
@Entity
@Table(name = "rule_example")
public class Example {

    /**
     * What an example says, wherever it comes from.
     *
     * @param inputs every input of the decision, by name
     * @param expected the outputs by name or, from a decision that collects, the list of its values
     * @param why the situation in words
     * @param source the norm or the act that owes it this answer
     */
    public record Told(String decision, Map<String, Object> inputs, Object expected, String why, String source) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_example_seq")
    @SequenceGenerator(name = "rule_example_seq", allocationSize = 50)
    private Long id;

    private String code;
    private String fileName;
    private String decisionKey;
    private String inputs;
    private String expected;
    private String why;
    private String source;
    private String addedBy;
    private Instant addedAt;

    /** The draft with which it comes, as long as that is not released. */
    private @Nullable Long draftId;

    private boolean removed;

    @SuppressWarnings("NullAway.Init")
    protected Example() {}

    @SuppressWarnings("NullAway.Init")
    Example(String code, String fileName, Told told, String by, Instant at) {
        this.code = code;
        this.fileName = fileName;
        this.decisionKey = told.decision();
        this.inputs = Written.text(told.inputs());
        this.expected = Written.text(told.expected());
        this.why = told.why();
        this.source = told.source();
        this.addedBy = by;
        this.addedAt = at;
    }

    Example comingWith(long draft) {
        this.draftId = draft;
        return this;
    }

    void expect(Object answer) {
        this.expected = Written.text(answer);
    }

    void stay() {
        this.draftId = null;
    }

    void remove() {
        this.removed = true;
    }

    boolean removed() {
        return removed;
    }

    public Long id() {
        return id;
    }

    /** A name that stays the same in every installation. */
    public String code() {
        return code;
    }

    public Told told() {
        return new Told(decisionKey, Written.object(inputs), Written.value(expected), why, source);
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
