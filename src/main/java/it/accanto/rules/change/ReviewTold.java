package it.accanto.rules.change;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import it.accanto.pathway.ReservedTables;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A review as the API tells it. */
final class ReviewTold {

    /**
     * A line of the studio: without the person and their file; without number and answers where these tell a sign of vulnerability.
     *
     * @param reserved whether before and after are kept back
     */
    record Line(
            @Nullable CaseNumber number,
            String territory,
            String office,
            String decision,
            int versionBefore,
            int version,
            LocalDate referenceDate,
            boolean binding,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after,
            boolean reserved,
            DecisionReview.Why why,
            DecisionReview.State state,
            DecisionReview.@Nullable Outcome outcome) {

        static Line of(DecisionReview review) {
            boolean reserved = ReservedTables.telling(review.decisionKey());
            return new Line(
                    reserved ? null : review.number(),
                    review.territory(),
                    review.office(),
                    review.decisionKey(),
                    review.versionBefore(),
                    review.version(),
                    review.referenceDate(),
                    review.binding(),
                    reserved ? null : review.before(),
                    reserved ? null : review.after(),
                    reserved,
                    review.why(),
                    review.state() == DecisionReview.State.PROPOSED ? DecisionReview.State.OPEN : review.state(),
                    review.outcome());
        }
    }

    /**
     * What stands at the head of the task.
     *
     * @param waits whether the decision still waits for a person
     */
    record Head(
            String decision,
            DecisionReview.Why why,
            int versionBefore,
            int version,
            LocalDate versionFrom,
            LocalDate referenceDate,
            boolean binding,
            boolean waits,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {

        static Head of(DecisionReview review, boolean waits, Sight sight) {
            boolean told = !ReservedTables.telling(review.decisionKey()) || sight.signs(review.office());
            return new Head(
                    review.decisionKey(),
                    review.why(),
                    review.versionBefore(),
                    review.version(),
                    review.bindingOn(),
                    review.referenceDate(),
                    review.binding(),
                    waits,
                    told ? review.before() : null,
                    told ? review.after() : null);
        }
    }

    private ReviewTold() {}
}
