package it.accanto.rules.change;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Days;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Evaluation;
import it.accanto.pathway.Json;
import it.accanto.rules.RuleVersion;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision of a case that a new or a withdrawn version puts into question: the office that takes it looks at it again. */
@Entity
@Table(name = "decision_review")
public class DecisionReview {

    /** Why it is looked at again. */
    public enum Why {
        /** It still waits for a person, and would be answered otherwise now. */
        NEW_VERSION,
        /** It was taken under a version that was withdrawn. */
        WITHDRAWN
    }

    /** Where it stands. */
    public enum State {
        /** Listed; its task is still to come. */
        PROPOSED,
        /** Its task is there. */
        OPEN,
        /** Somebody looked at it. */
        DONE,
        /** The case was closed before: there is nothing left to decide. */
        CLOSED
    }

    /** What the person who looked at it made of it. */
    public enum Outcome {
        KEEP,
        APPLY,
        ALREADY_DONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_review_seq")
    @SequenceGenerator(name = "decision_review_seq", allocationSize = 50)
    private Long id;

    private String fileName;
    private int version;

    @Enumerated(EnumType.STRING)
    private Why why;

    private String caseNumber;
    private String territory;
    private String office;
    private String decisionKey;
    private String element;
    private long evaluationId;
    private int versionBefore;

    @Convert(converter = Json.OfMap.class)
    private Map<String, Object> outputsBefore;

    @Convert(converter = Json.OfMap.class)
    private Map<String, Object> outputsAfter;

    private LocalDate referenceDate;
    private LocalDate bindingOn;
    private boolean binding;
    private boolean taken;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String instanceId;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String words;
    private LocalDate openedOn;
    private @Nullable String reviewedBy;
    private @Nullable Instant reviewedAt;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected DecisionReview() {}

    @SuppressWarnings("NullAway.Init")
    DecisionReview(RuleVersion version, Why why, Questioned questioned, String office, LocalDate today) {
        Evaluation decided = questioned.decided();
        this.fileName = version.file();
        this.version = version.number();
        this.why = why;
        this.caseNumber = decided.caseNumber().value();
        this.territory = questioned.territory();
        this.office = office;
        this.decisionKey = decided.decisionKey();
        this.element = decided.element();
        this.evaluationId = decided.id();
        this.versionBefore = decided.tableVersion();
        this.outputsBefore = questioned.before();
        this.outputsAfter = questioned.after();
        this.referenceDate = decided.referenceDate();
        this.bindingOn = Objects.requireNonNullElse(version.validFrom(), decided.referenceDate());
        this.binding = !decided.referenceDate().isBefore(bindingOn);
        this.taken = questioned.taken();
        this.state = State.PROPOSED;
        this.openedOn = today;
    }

    void open(String instance) {
        this.state = State.OPEN;
        this.instanceId = instance;
    }

    /** The case was closed: nobody has to look any more. */
    void close() {
        this.state = State.CLOSED;
    }

    /**
     * Somebody looked at it.
     *
     * @param stillWaits whether the decision still waits for a person, so that the answer can be put in its place
     * @throws Refusal where it was looked at before, where the version does not decide about this case, or where words are owed
     */
    void answer(Outcome given, Optional<String> said, boolean stillWaits, String by, Instant at) {
        if (state != State.OPEN) {
            throw Refusal.of(Refusal.Kind.STALE, "Questa verifica è già chiusa: aggiornate l'elenco dei compiti.");
        }
        if (given == Outcome.APPLY && stillWaits && !binding) {
            throw Refusal.of(
                    "outcome",
                    "Per questo caso vale la versione in vigore il %s: confermate, e valutate se ripresentare la richiesta."
                            .formatted(Days.said(referenceDate)));
        }
        boolean owed = given == Outcome.KEEP || given == Outcome.APPLY && !stillWaits;
        if (owed && said.isEmpty()) {
            throw Refusal.of(
                    "words",
                    given == Outcome.KEEP
                            ? "Scrivete perché la decisione resta com'è."
                            : "La decisione è già presa: scrivete che cosa farete.");
        }
        this.state = State.DONE;
        this.outcome = given;
        this.words = said.orElse(null);
        this.reviewedBy = by;
        this.reviewedAt = at;
    }

    public Long id() {
        return id;
    }

    String file() {
        return fileName;
    }

    int version() {
        return version;
    }

    Why why() {
        return why;
    }

    public CaseNumber number() {
        return CaseNumber.of(caseNumber);
    }

    String territory() {
        return territory;
    }

    /** The id of the office that takes the decision. */
    public String office() {
        return office;
    }

    String decisionKey() {
        return decisionKey;
    }

    long evaluation() {
        return evaluationId;
    }

    int versionBefore() {
        return versionBefore;
    }

    Map<String, Object> before() {
        return outputsBefore;
    }

    Map<String, Object> after() {
        return outputsAfter;
    }

    LocalDate referenceDate() {
        return referenceDate;
    }

    /** The first day on which the version decides that put it into question. */
    LocalDate bindingOn() {
        return bindingOn;
    }

    /** Whether that version decides about this case: its legal reference date does not lie before the version's day. */
    boolean binding() {
        return binding;
    }

    /** Whether the decision was taken when it was put into question. */
    boolean taken() {
        return taken;
    }

    State state() {
        return state;
    }

    @Nullable
    String instance() {
        return instanceId;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String words() {
        return words;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    String reviewedBy() {
        return reviewedBy;
    }
}
