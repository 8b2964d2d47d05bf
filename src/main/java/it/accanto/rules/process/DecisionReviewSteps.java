package it.accanto.rules.process;

import it.accanto.pathway.Answers;
import it.accanto.pathway.Moments;
import it.accanto.rules.change.DecisionReview;
import it.accanto.rules.change.Reviews;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code decision-review}: the same for every office. */
@Component
public class DecisionReviewSteps {

    private static final int DAYS = 15;
    private static final int REMINDED_AFTER = 7;

    private final Reviews reviews;

    DecisionReviewSteps(Reviews reviews) {
        this.reviews = reviews;
    }

    public Date reviewDue(DelegateExecution execution) {
        return Moments.endOf(reviewed(execution).openedOn().plusDays(DAYS));
    }

    public Date reviewReminder(DelegateExecution execution) {
        return Moments.morningOf(reviewed(execution).openedOn().plusDays(REMINDED_AFTER));
    }

    public void review(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        DecisionReview.Outcome outcome = DecisionReview.Outcome.valueOf(answers.text("outcome"));
        reviews.answer(id(execution), outcome, answers.textIf("words"));
        DecisionReviewProcess.REVIEWED.set(execution, outcome.name());
    }

    private DecisionReview reviewed(DelegateExecution execution) {
        return reviews.get(id(execution));
    }

    private static long id(DelegateExecution execution) {
        return Objects.requireNonNull(DecisionReviewProcess.REVIEW.in(execution));
    }
}
