package it.accanto.rules;

import it.accanto.casefile.Days;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Moments;
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
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.TreeSet;

/** A file of tables as somebody is changing it. Every save is a revision; whoever saved one wrote it. */
@Entity
@Table(name = "rule_draft")
public class Draft {

    /** What became of a draft. */
    public enum State {
        /** It is being written. */
        OPEN,
        /** Somebody else is asked to approve it; nobody writes in it. */
        SUBMITTED,
        /** It became a version. */
        RELEASED,
        /** It was refused for good. */
        REJECTED,
        /** Its author gave it up. */
        DISCARDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_draft_seq")
    @SequenceGenerator(name = "rule_draft_seq", allocationSize = 50)
    private Long id;

    private String fileName;
    private int base;
    private String dmn;
    private int revision;

    @Enumerated(EnumType.STRING)
    private State state;

    private String openedBy;
    private Instant openedAt;
    private String savedBy;
    private Instant savedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rule_draft_writer", joinColumns = @JoinColumn(name = "draft_id"))
    @Column(name = "person")
    private Set<String> writers = new TreeSet<>();

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    @SuppressWarnings("NullAway.Init")
    Draft(String fileName, int base, String dmn, String by, Instant at) {
        this.fileName = fileName;
        this.base = base;
        this.dmn = dmn;
        this.revision = 1;
        this.state = State.OPEN;
        this.openedBy = by;
        this.openedAt = at;
        this.savedBy = by;
        this.savedAt = at;
        this.writers.add(by);
    }

    /**
     * Keeps what somebody wrote over the revision that they had before them.
     *
     * @throws Refusal where somebody else saved in between, or the draft is no longer open
     */
    void save(String text, int over, String by, Instant at) {
        writing(by, at);
        if (over != revision) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "%s ha salvato questa bozza il %s: confrontate i due testi prima di salvare il vostro."
                            .formatted(savedBy, moment()));
        }
        this.dmn = text;
        this.revision++;
        this.savedBy = by;
        this.savedAt = at;
    }

    /**
     * Somebody changes something of it, an example too.
     *
     * @throws Refusal where it is no longer open
     */
    public void writing(String by, Instant at) {
        if (state != State.OPEN) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "Questa bozza non si modifica più: è stata inviata, pubblicata o chiusa. Apritene una nuova.");
        }
        writers.add(by);
    }

    private String moment() {
        return "%s alle %s"
                .formatted(
                        Days.said(savedAt.atZone(Moments.ITALY).toLocalDate()),
                        LocalTime.ofInstant(savedAt, Moments.ITALY).format(DateTimeFormatter.ofPattern("HH:mm")));
    }

    /** @throws Refusal where it is not in the state that the step starts from */
    public void become(State next) {
        boolean possible =
                switch (next) {
                    case SUBMITTED, DISCARDED -> state == State.OPEN;
                    case OPEN, RELEASED, REJECTED -> state == State.SUBMITTED;
                };
        if (!possible) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "Questa bozza intanto è andata avanti: aggiornate la pagina e guardate dov'è.");
        }
        this.state = next;
    }

    public Long id() {
        return id;
    }

    public String file() {
        return fileName;
    }

    /** The number of the version that it started from. */
    public int base() {
        return base;
    }

    public String dmn() {
        return dmn;
    }

    public int revision() {
        return revision;
    }

    public State state() {
        return state;
    }

    public String openedBy() {
        return openedBy;
    }

    public String savedBy() {
        return savedBy;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** Everybody who changed something of it; none of them may approve it. */
    public Set<String> writers() {
        return Set.copyOf(writers);
    }
}
