package it.accanto.plan;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A minor's plan with all its versions, how closely it is followed and when it was last looked at. */
@Entity
@Table(name = "individual_plan")
class IndividualPlan {

    /** Being written for the first time, in force, or over. */
    enum State {
        DRAFT,
        IN_FORCE,
        ENDED
    }

    @Id
    private String caseNumber;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private @Nullable String intensity;
    private @Nullable Integer reviewEveryDays;
    private @Nullable LocalDate lookedAtOn;
    private @Nullable LocalDate recordedOn;
    private boolean qualificazioneAsked;
    private boolean occupazioneAsked;
    private @Nullable LocalDate endedOn;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("versionNumber")
    private List<PlanVersion> versions = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<PlanReview> reviews = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected IndividualPlan() {}

    @SuppressWarnings("NullAway.Init")
    IndividualPlan(CaseNumber number) {
        this.caseNumber = number.value();
    }

    /** A plan that was over goes on when the case comes back to it. */
    void reopen() {
        this.state = versions.stream().anyMatch(PlanVersion::inForce) ? State.IN_FORCE : State.DRAFT;
        this.endedOn = null;
    }

    /** Begins the next version from the needs of today; one not yet in force is begun afresh. */
    void assess(Needs needs, LocalDate today) {
        Optional<PlanVersion> open = latest().filter(last -> !last.inForce());
        open.ifPresentOrElse(
                last -> last.assess(needs, today),
                () -> versions.add(new PlanVersion(this, versions.size() + 1, needs, today)));
    }

    void draft(Draft draft, LocalDate today) {
        underWay().draft(draft, today);
    }

    void sign(Signer signer, Signature signature) {
        underWay().sign(signer, signature);
    }

    /** All were asked to sign: the version under way takes the place of the one before. */
    void enterInForce(LocalDate today) {
        PlanVersion version = underWay();
        version.enterInForce(today);
        follow(Objects.requireNonNull(version.intensity()), Objects.requireNonNull(version.reviewEveryDays()));
        this.state = State.IN_FORCE;
        looked(today, today);
    }

    /** Records a review; the next one counts from it. */
    void review(LocalDate on, PlanReview.Outcome outcome, String note, @Nullable String reason, LocalDate today) {
        if (lookedAtOn != null && on.isBefore(lookedAtOn)) {
            throw Refusal.of(
                    "reviewedOn",
                    "La verifica precede la firma o la verifica di prima: indicate un giorno successivo.");
        }
        if (outcome == PlanReview.Outcome.END && reason == null) {
            throw Refusal.of("reason", "Scrivete perché il piano si conclude.");
        }
        reviews.add(new PlanReview(this, on, outcome, note, reason));
        looked(on, today);
    }

    private void looked(LocalDate on, LocalDate today) {
        this.lookedAtOn = on;
        this.recordedOn = today;
    }

    /** How closely the plan is followed from now on. */
    void follow(String intensity, int everyDays) {
        this.intensity = intensity;
        this.reviewEveryDays = everyDays;
    }

    void end(LocalDate on) {
        this.state = State.ENDED;
        this.endedOn = on;
    }

    /** Whether a dote is still to be asked for; the plan asks for each type once. */
    boolean mayAskFor(Measure dote) {
        return switch (dote) {
            case CHECK_DOTE_QUALIFICAZIONE -> !qualificazioneAsked;
            case CHECK_DOTE_OCCUPAZIONE -> !occupazioneAsked;
            default -> false;
        };
    }

    void askedFor(Measure dote) {
        qualificazioneAsked |= dote == Measure.CHECK_DOTE_QUALIFICAZIONE;
        occupazioneAsked |= dote == Measure.CHECK_DOTE_OCCUPAZIONE;
    }

    /** The last look plus the cadence, never on the day the last look was written down. */
    LocalDate nextReviewOn() {
        LocalDate next = Objects.requireNonNull(lookedAtOn).plusDays(Objects.requireNonNull(reviewEveryDays));
        LocalDate soonest = Objects.requireNonNull(recordedOn).plusDays(1);
        return next.isBefore(soonest) ? soonest : next;
    }

    Optional<PlanVersion> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    Optional<PlanVersion> inForce() {
        return versions.stream()
                .filter(PlanVersion::inForce)
                .reduce((earlier, later) -> later)
                .filter(version -> state != State.ENDED);
    }

    private PlanVersion underWay() {
        return latest().filter(last -> !last.inForce()).orElseThrow();
    }

    State state() {
        return state;
    }

    @Nullable
    String intensity() {
        return intensity;
    }

    @Nullable
    Integer reviewEveryDays() {
        return reviewEveryDays;
    }

    @Nullable
    LocalDate lookedAtOn() {
        return lookedAtOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    List<PlanVersion> versions() {
        return List.copyOf(versions);
    }

    List<PlanReview> reviews() {
        return List.copyOf(reviews);
    }
}
