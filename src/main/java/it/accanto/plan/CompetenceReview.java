package it.accanto.plan;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A review of competences (bilancio delle competenze): pact, exploration, project, restitution, over ten weeks. */
@Entity
@Table(name = "competence_review")
class CompetenceReview {

    /** Where the review stands; the last four are its ends. */
    enum State {
        OFFERED,
        UNDER_WAY,
        DONE,
        DECLINED,
        WITHDRAWN,
        INTERRUPTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "competence_review_seq")
    @SequenceGenerator(name = "competence_review_seq", allocationSize = 50)
    private Long id;

    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private State state = State.OFFERED;

    private LocalDate offeredOn;
    private @Nullable LocalDate pactOn;
    private int individualMeetings;
    private int groupMeetings;
    private @Nullable LocalDate deliveredOn;
    private @Nullable String targetJob;
    private @Nullable LocalDate endedOn;

    @SuppressWarnings("NullAway.Init")
    protected CompetenceReview() {}

    @SuppressWarnings("NullAway.Init")
    CompetenceReview(CaseNumber number, LocalDate offeredOn) {
        this.caseNumber = number.value();
        this.offeredOn = offeredOn;
    }

    void signPact(LocalDate on) {
        this.state = State.UNDER_WAY;
        this.pactOn = on;
        this.individualMeetings = 1;
    }

    void meet(int individual, int inGroup) {
        this.individualMeetings += individual;
        this.groupMeetings += inGroup;
    }

    /** The review is given back to the young person. */
    void deliver(LocalDate on, String targetJob) {
        if (on.isBefore(startedOn())) {
            throw Refusal.of("deliveredOn", "La restituzione precede il patto: indicate il giorno in cui è avvenuta.");
        }
        this.deliveredOn = on;
        this.targetJob = targetJob;
    }

    void end(State end, LocalDate on) {
        this.state = end;
        this.endedOn = on;
    }

    boolean open() {
        return state == State.OFFERED || state == State.UNDER_WAY;
    }

    /** The pact's day, before it the day of the offer: from it the phases count. */
    LocalDate startedOn() {
        return Objects.requireNonNullElse(pactOn, offeredOn);
    }

    State state() {
        return state;
    }

    LocalDate offeredOn() {
        return offeredOn;
    }

    @Nullable
    LocalDate pactOn() {
        return pactOn;
    }

    int individualMeetings() {
        return individualMeetings;
    }

    int groupMeetings() {
        return groupMeetings;
    }

    @Nullable
    LocalDate deliveredOn() {
        return deliveredOn;
    }

    @Nullable
    String targetJob() {
        return targetJob;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }
}
