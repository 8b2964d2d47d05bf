package it.accanto.plan.process;

import it.accanto.casefile.CaseNumber;
import it.accanto.pathway.Answers;
import it.accanto.pathway.Moments;
import it.accanto.plan.CompetenceReviews;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code competence-review}: its phases are due over the ten weeks that follow the pact. */
@Component
public class CompetenceReviewSteps {

    private final CompetenceReviews reviews;

    CompetenceReviewSteps(CompetenceReviews reviews) {
        this.reviews = reviews;
    }

    public void reviewOffered(DelegateExecution execution) {
        reviews.offer(number(execution));
    }

    public Date signPactDue(DelegateExecution execution) {
        return dueInWeek(execution, 2);
    }

    public Date signPactReminder(DelegateExecution execution) {
        return reminderInWeek(execution, 1);
    }

    public void signPact(DelegateExecution execution) {
        boolean signed = Answers.in(execution).yes("pactSigned");
        CompetenceReviewProcess.PACT_MADE.set(execution, signed);
        if (signed) {
            reviews.signPact(number(execution));
        }
    }

    public Date recordExplorationDue(DelegateExecution execution) {
        return dueInWeek(execution, 4);
    }

    public Date recordExplorationReminder(DelegateExecution execution) {
        return reminderInWeek(execution, 3);
    }

    public void recordExploration(DelegateExecution execution) {
        phase(execution);
    }

    public Date recordProjectDue(DelegateExecution execution) {
        return dueInWeek(execution, 8);
    }

    public Date recordProjectReminder(DelegateExecution execution) {
        return reminderInWeek(execution, 7);
    }

    public void recordProject(DelegateExecution execution) {
        phase(execution);
    }

    public Date recordRestitutionDue(DelegateExecution execution) {
        return dueInWeek(execution, 10);
    }

    public Date recordRestitutionReminder(DelegateExecution execution) {
        return reminderInWeek(execution, 9);
    }

    public void recordRestitution(DelegateExecution execution) {
        if (phase(execution)) {
            Answers answers = Answers.in(execution);
            reviews.deliver(number(execution), answers.date("deliveredOn"), answers.text("targetJob"));
        }
    }

    public void reviewDone(DelegateExecution execution) {
        reviews.finish(number(execution));
    }

    public void reviewDeclined(DelegateExecution execution) {
        reviews.decline(number(execution));
    }

    public void reviewWithdrawn(DelegateExecution execution) {
        reviews.withdraw(number(execution));
    }

    private boolean phase(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        boolean done = answers.text("step").equals("DONE");
        CompetenceReviewProcess.STOPPED.set(execution, !done);
        reviews.meet(
                number(execution),
                answers.numberIf("individualMeetings").orElse(0),
                answers.numberIf("groupMeetings").orElse(0));
        return done;
    }

    private Date dueInWeek(DelegateExecution execution, int week) {
        return Moments.endOf(reviews.startedOn(number(execution)).plusWeeks(week));
    }

    private Date reminderInWeek(DelegateExecution execution, int week) {
        return Moments.morningOf(reviews.startedOn(number(execution)).plusWeeks(week));
    }

    private static CaseNumber number(DelegateExecution execution) {
        return CaseNumber.of(execution.getProcessBusinessKey());
    }
}
