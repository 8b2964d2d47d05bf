package it.accanto.transition;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.Deadline;
import it.accanto.casefile.Refusal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ministry's opinion on a conversion (DPR 394/1999 art. 14-bis): silence is no consent since DL 20/2023. */
@Embeddable
public class MinistryOpinion {

    /** What the ministry answered. */
    public enum Answer {
        POSITIVE,
        NEGATIVE,
        NOT_ARRIVED,
        NOT_REQUESTED
    }

    private @Nullable LocalDate opinionRequestedOn;
    private @Nullable String opinionProtocol;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer opinion;

    private @Nullable LocalDate opinionOn;
    private @Nullable LocalDate opinionChasedOn;
    private @Nullable String withoutOpinionReason;

    protected MinistryOpinion() {}

    /** It was asked for, not before its window opens. */
    public void ask(LocalDate on, String protocol, AgeClock age) {
        if (on.isBefore(Deadline.T17.from(age.majorityOn()))) {
            throw Refusal.of(
                    "opinionRequestedOn",
                    "Il parere si chiede da novanta giorni prima dei diciotto anni: aspettate quel giorno, o correggete la data.");
        }
        this.opinionRequestedOn = on;
        this.opinionProtocol = protocol;
        this.opinion = null;
    }

    /** @return whether the way is free: only a positive opinion frees it, silence never does */
    public boolean receive(Answer answer, @Nullable LocalDate on) {
        LocalDate asked = opinionRequestedOn;
        if (on != null && asked != null && on.isBefore(asked)) {
            throw Refusal.of("opinionOn", "Il parere precede la richiesta: controllate la data.");
        }
        this.opinion = answer;
        this.opinionOn = on;
        return answer == Answer.POSITIVE;
    }

    /** The ministry was pressed for an answer that is late. */
    public void chase(LocalDate on) {
        this.opinionChasedOn = on;
    }

    /** Why the application goes, or does not go, without a positive opinion. */
    void doWithout(String why) {
        this.withoutOpinionReason = why;
    }

    public Optional<LocalDate> requestedOn() {
        return Optional.ofNullable(opinionRequestedOn);
    }

    public Optional<Answer> answer() {
        return Optional.ofNullable(opinion);
    }

    PermitConversions.Opinion shown(boolean references) {
        return new PermitConversions.Opinion(
                opinionRequestedOn,
                references ? opinionProtocol : null,
                opinion,
                opinionOn,
                opinionChasedOn,
                references ? withoutOpinionReason : null);
    }
}
