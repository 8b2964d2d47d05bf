package it.accanto.dote;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dote of one young person, from the request to the payment. Amounts are whole euros, as in the tables. */
@Entity
@Table(name = "dote")
public class Dote {

    private static final String NOT_ELIGIBLE = "NOT_ELIGIBLE";

    /** No internship is admitted: the provider's services alone are granted. */
    public static final String SERVICES_ONLY = "ELIGIBLE_SERVICES_ONLY";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dote_seq")
    @SequenceGenerator(name = "dote_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String caseNumber;
    private @Nullable String activeCase;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate askedOn;
    private @Nullable LocalDate requestedOn;

    @Embedded
    private @Nullable Project project;

    @Embedded
    private @Nullable Situation situation;

    private @Nullable String result;
    private @Nullable String eligibilityReason;

    @Embedded
    private Award award = new Award();

    @Embedded
    private @Nullable Course course = new Course();

    private @Nullable String refusalReason;
    private @Nullable String startReason;

    @SuppressWarnings("NullAway.Init")
    protected Dote() {}

    @SuppressWarnings("NullAway.Init")
    Dote(CaseNumber number, Kind kind, LocalDate today) {
        this.caseNumber = number.value();
        this.kind = kind;
        this.askedOn = today;
        become(State.REQUESTED);
    }

    /** The request is made: the person is profiled, and their signed plan may already aim at this dote. */
    public void request(Project project, Situation situation, boolean planSigned, LocalDate today) {
        project.possible(kind, today);
        this.project = project;
        this.situation = situation;
        this.requestedOn = today;
        become(planSigned ? State.PLAN_SIGNED : State.PROFILED);
    }

    /** The young person gives it up, before the request or before the start. */
    public void waive() {
        become(State.WAIVED);
    }

    /** What the table said last. */
    public void propose(String result, int amountEUR, String eligibilityReason) {
        this.result = result;
        award.propose(amountEUR);
        this.eligibilityReason = eligibilityReason;
    }

    /** Granted by a person, with a reason where that goes beyond what the table proposed. */
    void grant(String result, int amountEUR, LocalDate clearanceOn, Optional<String> reason, LocalDate today) {
        if (result.equals(NOT_ELIGIBLE) && reason.isEmpty()) {
            throw Refusal.of(
                    "reason", "Concedete la dote a chi non è ammesso: scrivete il motivo, oppure rifiutatela.");
        }
        award.grant(amountEUR, clearanceOn, reason, today);
        this.result = result;
        become(State.GRANTED);
    }

    /** Refused by a person; the reason is kept. */
    public void refuse(String result, String reason) {
        this.result = result;
        this.refusalReason = reason;
        become(State.REFUSED);
    }

    /** What it pays for has begun, and the facts are those of now; without a new end the planned one stays. */
    public void start(LocalDate on, @Nullable LocalDate endsOn, Situation now, LocalDate today) {
        course().begin(on, requestedOn(), today, kind.field("StartedOn"));
        this.project = project().endingOn(endsOn, on, kind);
        this.situation = now;
    }

    /** A person confirms that it goes on; without what is required at the start, only with a reason. */
    public void confirmStart(String result, Optional<String> reason) {
        if ((result.equals(NOT_ELIGIBLE) || result.equals(SERVICES_ONLY)) && reason.isEmpty()) {
            throw Refusal.of(
                    "reason", "All'inizio i requisiti mancano: scrivete perché la confermate, oppure revocatela.");
        }
        this.result = result;
        this.startReason = reason.orElse(null);
        become(State.RUNNING);
    }

    /** Revoked at the start; the reason is kept. */
    public void revoke(String result, String reason) {
        this.result = result;
        this.startReason = reason;
        become(State.REVOKED);
    }

    /**
     * What it pays for is over.
     *
     * @param field of the form, to name what is wrong with the day
     */
    public void end(Ending ending, LocalDate on, String field) {
        course().end(ending, on, requestedOn(), field);
        become(ending == Ending.WAIVED ? State.WAIVED : State.COMPLETED);
    }

    /** The contract's outcome; that it lasted can be told from its ninetieth day. */
    public void endContract(Ending ending, LocalDate on, LocalDate today) {
        if (ending == Ending.LASTED_90_DAYS) {
            course().lastedLongEnough(today);
        }
        end(ending, on, "endedOn");
    }

    /** Keeps back the share of the provider's fee that was due on result, when the result did not come. */
    public void settleResultShare(int providerEUR) {
        award.settleResultShare(providerEUR, !course().early());
    }

    /** What may be paid at most. */
    public int payableEUR() {
        return award.payableEUR();
    }

    public void pay(int paidEUR, LocalDate on) {
        award.pay(paidEUR, on);
        if (paidEUR > 0 && !course().early()) {
            become(State.RESULT_PAID);
        }
    }

    private void become(State state) {
        this.state = state;
        this.activeCase = state.active() ? caseNumber : null;
    }

    public Long id() {
        return id;
    }

    CaseNumber number() {
        return new CaseNumber(caseNumber);
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    /** The day of the request, until then the day on which the dote was asked for. */
    public LocalDate requestedOn() {
        return Objects.requireNonNullElse(requestedOn, askedOn);
    }

    public Project project() {
        return Objects.requireNonNull(project);
    }

    /** What was told at the request, then at the start, by the names of the tables' inputs. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>(project().facts());
        facts.putAll(situation().facts());
        return facts;
    }

    public Situation situation() {
        return Objects.requireNonNull(situation);
    }

    public Course course() {
        if (course == null) {
            course = new Course();
        }
        return course;
    }

    /** Whether a person is still to decide on what the table proposed. */
    boolean undecided() {
        return state.undecided() || state == State.GRANTED && course().begun();
    }

    Shown shown(boolean words) {
        return new Shown(
                kind,
                state,
                askedOn,
                requestedOn,
                project == null || words ? project : project.nameless(),
                result,
                eligibilityReason,
                award.amountEUR(),
                award.shown(words),
                course().shown(),
                words ? refusalReason : null,
                words ? startReason : null);
    }
}
