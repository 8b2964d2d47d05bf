package it.accanto.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A look at the plan together with the young person. */
@Entity
@Table(name = "plan_review")
class PlanReview {

    /** How the plan goes on. */
    enum Outcome {
        CONTINUE,
        UPDATE,
        END
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_review_seq")
    @SequenceGenerator(name = "plan_review_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_number")
    private IndividualPlan plan;

    private LocalDate reviewedOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String note;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected PlanReview() {}

    @SuppressWarnings("NullAway.Init")
    PlanReview(IndividualPlan plan, LocalDate reviewedOn, Outcome outcome, String note, @Nullable String reason) {
        this.plan = plan;
        this.reviewedOn = reviewedOn;
        this.outcome = outcome;
        this.note = note;
        this.reason = reason;
    }

    LocalDate reviewedOn() {
        return reviewedOn;
    }

    Outcome outcome() {
        return outcome;
    }

    String note() {
        return note;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
