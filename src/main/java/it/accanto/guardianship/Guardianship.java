package it.accanto.guardianship;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to a guardian, from the request to the court to whoever takes office. The court names; candidates are suggestions. */
@Entity
@Table(name = "guardianship")
public class Guardianship {

    /** After so many days without a guardian the court is reminded (parameter GUARDIAN_ESCALATE_DAYS). */
    static final int ESCALATE_DAYS = 30;

    /** After so many candidates an institutional guardian is asked for. */
    static final int MAX_CANDIDATES = 3;

    /** How far the search got; NAMED waits for the acceptance. */
    public enum State {
        SOUGHT,
        SUGGESTED,
        NAMED,
        APPOINTED,
        INSTITUTIONAL_SOUGHT,
        INSTITUTIONAL,
        ENDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "guardianship_seq")
    @SequenceGenerator(name = "guardianship_seq", allocationSize = 50)
    private Long id;

    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private State state = State.SOUGHT;

    private LocalDate requestedOn;
    private String provisionalRepresentation;
    private LocalDate movedOn;
    private @Nullable LocalDate remindedOn;
    private @Nullable LocalDate institutionalRequestedOn;
    private @Nullable String kind;
    private @Nullable String guardianName;
    private @Nullable LocalDate namedOn;
    private @Nullable LocalDate since;

    @OneToMany(mappedBy = "guardianship", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Candidate> candidates = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Guardianship() {}

    @SuppressWarnings("NullAway.Init")
    Guardianship(CaseNumber number, LocalDate requestedOn, String provisionalRepresentation, LocalDate today) {
        this.caseNumber = number.value();
        this.requestedOn = requestedOn;
        this.provisionalRepresentation = provisionalRepresentation;
        this.movedOn = today;
    }

    /** Considers somebody of the list; {@code barred} when the law keeps them from being named. */
    public void describe(String name, boolean barred, LocalDate today) {
        candidates.add(new Candidate(this, name, barred));
        movedOn = today;
    }

    /** What the match was worth and why. */
    public void rate(int score, List<String> reasons) {
        candidate().rate(score, reasons);
    }

    /** A person's word on the candidacy, and whether the candidate is suggested to the court. */
    public void judge(String candidacy, boolean suggested, LocalDate today) {
        candidate().judge(candidacy);
        if (suggested) {
            candidate().suggest();
        } else {
            candidate().end(Candidate.Outcome.PASSED_OVER);
        }
        move(suggested ? State.SUGGESTED : State.SOUGHT, today);
    }

    /** The court named the suggested candidate or somebody else, or nobody. */
    public void decided(boolean named, Optional<String> other, LocalDate on, LocalDate today) {
        boolean theCandidate = named && other.isEmpty();
        candidate().end(theCandidate ? Candidate.Outcome.NAMED : Candidate.Outcome.NOT_NAMED);
        guardianName = named ? other.orElse(candidate().name()) : null;
        namedOn = named ? on : null;
        move(named ? State.NAMED : State.SOUGHT, today);
    }

    /** From this day the volunteer represents the minor. */
    String accept(LocalDate on, LocalDate today) {
        afterNaming(on);
        if (candidate().outcome() == Candidate.Outcome.NAMED) {
            candidate().end(Candidate.Outcome.IN_OFFICE);
        }
        kind = "VOLUNTEER";
        since = on;
        move(State.APPOINTED, today);
        return Objects.requireNonNull(guardianName);
    }

    public void decline(LocalDate on, String reason, LocalDate today) {
        afterNaming(on);
        candidate().decline(reason);
        guardianName = null;
        namedOn = null;
        move(State.SOUGHT, today);
    }

    private void afterNaming(LocalDate on) {
        if (namedOn != null && on.isBefore(namedOn)) {
            throw Refusal.of("acceptedOn", "La risposta precede la nomina del tribunale: controllate la data.");
        }
    }

    /** Another candidate may still be considered. */
    public boolean searchesOn() {
        return candidates.size() < MAX_CANDIDATES;
    }

    public void requestInstitutional(LocalDate on, LocalDate today) {
        institutionalRequestedOn = on;
        move(State.INSTITUTIONAL_SOUGHT, today);
    }

    void install(String kind, String name, LocalDate on, LocalDate today) {
        this.kind = kind;
        this.guardianName = name;
        this.namedOn = on;
        this.since = on;
        move(State.INSTITUTIONAL, today);
    }

    /** Guardianship is over at eighteen, found or not. */
    public void end(LocalDate today) {
        move(State.ENDED, today);
    }

    public void remind(LocalDate on) {
        remindedOn = on;
    }

    /** The day on which the court is reminded: of the request, or once more after the last reminder. */
    public LocalDate escalatesOn() {
        return Objects.requireNonNullElse(remindedOn, requestedOn).plusDays(ESCALATE_DAYS);
    }

    public LocalDate institutionalEscalatesOn() {
        return Objects.requireNonNullElse(institutionalRequestedOn, requestedOn).plusDays(ESCALATE_DAYS);
    }

    /** Until when a reminder that fell due is to be sent. */
    public LocalDate reminderDue() {
        return Objects.requireNonNullElse(remindedOn, requestedOn).plusDays(3);
    }

    public LocalDate institutionalReminderDue() {
        return institutionalEscalatesOn().plusDays(3);
    }

    /** The day of the latest step: internal targets count from it. */
    public LocalDate movedOn() {
        return movedOn;
    }

    private void move(State state, LocalDate today) {
        this.state = state;
        this.movedOn = today;
    }

    private Candidate candidate() {
        return candidates.get(candidates.size() - 1);
    }

    public State state() {
        return state;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    String provisionalRepresentation() {
        return provisionalRepresentation;
    }

    @Nullable
    LocalDate institutionalRequestedOn() {
        return institutionalRequestedOn;
    }

    @Nullable
    String kind() {
        return kind;
    }

    @Nullable
    String guardianName() {
        return guardianName;
    }

    @Nullable
    LocalDate since() {
        return since;
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }
}
