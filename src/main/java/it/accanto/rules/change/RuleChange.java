package it.accanto.rules.change;

import it.accanto.casefile.Refusal;
import it.accanto.rules.Draft;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A draft that somebody else is asked to approve: its text as it was sent, why, from which day, and what became of it. */
@Entity
@Table(name = "rule_change")
public class RuleChange {

    /** What became of it. */
    public enum State {
        /** It waits for a second person. */
        SUBMITTED,
        /** It is a version, and decides from its day. */
        APPROVED,
        /** It goes on as a draft. */
        SENT_BACK,
        /** It was refused for good. */
        REJECTED
    }

    /** What the second person answers. */
    public enum Answer {
        APPROVE(State.APPROVED, Draft.State.RELEASED),
        SEND_BACK(State.SENT_BACK, Draft.State.OPEN),
        REJECT(State.REJECTED, Draft.State.REJECTED);

        private final State state;
        private final Draft.State draft;

        Answer(State state, Draft.State draft) {
            this.state = state;
            this.draft = draft;
        }

        /** What becomes of the change. */
        public State state() {
            return state;
        }

        Draft.State draft() {
            return draft;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_change_seq")
    @SequenceGenerator(name = "rule_change_seq", allocationSize = 50)
    private Long id;

    private long draftId;
    private String fileName;
    private int base;
    private int revision;
    private String dmn;
    private String norm;
    private String reason;
    private LocalDate askedFrom;
    private LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    private State state;

    private String submittedBy;
    private Instant submittedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String words;
    private @Nullable Integer version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rule_change_author", joinColumns = @JoinColumn(name = "change_id"))
    @Column(name = "person")
    private Set<String> authors = new TreeSet<>();

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected RuleChange() {}

    @SuppressWarnings("NullAway.Init")
    RuleChange(Draft draft, Submission submission, String by, Instant at) {
        this.draftId = Objects.requireNonNull(draft.id());
        this.fileName = draft.file();
        this.base = draft.base();
        this.revision = draft.revision();
        this.dmn = draft.dmn();
        this.norm = submission.norm();
        this.reason = submission.reason();
        this.askedFrom = submission.from();
        this.validFrom = submission.from();
        this.state = State.SUBMITTED;
        this.submittedBy = by;
        this.submittedAt = at;
        this.authors.addAll(draft.writers());
        this.authors.add(by);
    }

    /**
     * A second person answers.
     *
     * @throws Refusal where they wrote any of it or sent it, where it was answered before, or where words are owed
     */
    void decide(String by, Answer answer, Optional<String> said, Instant at) {
        checkSecondPerson(by);
        if (state != State.SUBMITTED) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "Questa modifica è già stata decisa: aggiornate la pagina e guardate come.");
        }
        if (answer != Answer.APPROVE && said.isEmpty()) {
            throw Refusal.of("words", "Scrivete perché: chi ha scritto la modifica deve poterla correggere.");
        }
        this.state = answer.state();
        this.decidedBy = by;
        this.decidedAt = at;
        this.words = said.orElse(null);
    }

    /** @throws Refusal where the person wrote any of it or sent it */
    void checkSecondPerson(String person) {
        if (authors.contains(person)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "Avete scritto in questa modifica o l'avete inviata: la decide un'altra persona dell'ufficio regole.");
        }
    }

    boolean mayBeDecidedBy(String person) {
        return !authors.contains(person);
    }

    /** The first day on which it decides: as long as it waits, not before the day on which it is asked. */
    public LocalDate beginsOn(LocalDate today) {
        return state == State.SUBMITTED && validFrom.isBefore(today) ? today : validFrom;
    }

    /** It became a version. The past is not rewritten: a day gone by meanwhile gives way to the day of approval. */
    LocalDate beginOn(LocalDate today) {
        if (validFrom.isBefore(today)) {
            this.validFrom = today;
        }
        return validFrom;
    }

    void become(int number) {
        this.version = number;
    }

    public Long id() {
        return id;
    }

    /** The number of the draft. */
    public long draft() {
        return draftId;
    }

    public String file() {
        return fileName;
    }

    /** The number of the version that it changes. */
    public int base() {
        return base;
    }

    int revision() {
        return revision;
    }

    /** Its text, as it was sent. */
    public String dmn() {
        return dmn;
    }

    String norm() {
        return norm;
    }

    String reason() {
        return reason;
    }

    /** The day that its author asked for. */
    LocalDate askedFrom() {
        return askedFrom;
    }

    /** The first day on which it decides. */
    public LocalDate validFrom() {
        return validFrom;
    }

    public State state() {
        return state;
    }

    String submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String words() {
        return words;
    }

    /** The number of the version that it became. */
    public Optional<Integer> version() {
        return Optional.ofNullable(version);
    }

    /** Whoever wrote any of it, and who sent it. */
    Set<String> authors() {
        return Set.copyOf(authors);
    }
}
