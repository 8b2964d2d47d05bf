package it.accanto.rules.process;

import it.accanto.pathway.Answers;
import it.accanto.pathway.Moments;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.change.Deciding;
import it.accanto.rules.change.Questioning;
import it.accanto.rules.change.Reviews;
import it.accanto.rules.change.RuleChange;
import it.accanto.rules.change.RuleChanges;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code rule-change}. */
@Component
public class RuleChangeSteps {

    private static final int DAYS_TO_DECIDE = 7;

    /** How many tasks one job brings. */
    private static final int AT_ONCE = 50;

    private final RuleChanges changes;
    private final Deciding deciding;
    private final RuleVersions versions;
    private final Questioning questioning;
    private final Reviews reviews;

    RuleChangeSteps(
            RuleChanges changes, Deciding deciding, RuleVersions versions, Questioning questioning, Reviews reviews) {
        this.questioning = questioning;
        this.reviews = reviews;
        this.changes = changes;
        this.deciding = deciding;
        this.versions = versions;
    }

    /** Before the day from which it should decide, and within a week where that is further away. */
    public Date approveChangeDue(DelegateExecution execution) {
        LocalDate eve = change(execution).validFrom().minusDays(1);
        LocalDate week = versions.today().plusDays(DAYS_TO_DECIDE);
        LocalDate due = eve.isBefore(week) ? eve : week;
        return Moments.endOf(due.isBefore(versions.today()) ? versions.today() : due);
    }

    public Date approveChangeReminder(DelegateExecution execution) {
        return Moments.morningOf(versions.today().plusDays(2));
    }

    public void approveChange(DelegateExecution execution) {
        Answers answers = Answers.in(execution);
        RuleChange decided = deciding.decide(
                change(execution), RuleChange.Answer.valueOf(answers.text("approval")), answers.textIf("words"));
        RuleChangeProcess.DECIDED.set(execution, decided.state().name());
        decided.version().ifPresent(number -> {
            RuleChangeProcess.FILE.set(execution, decided.file());
            RuleChangeProcess.VERSION.set(execution, number);
        });
    }

    public Date dayCome(DelegateExecution execution) {
        LocalDate day = versions.get(file(execution), version(execution)).validFrom();
        return Moments.startOf(Objects.requireNonNull(day));
    }

    public void takeEffect(DelegateExecution execution) {
        versions.takeEffect(file(execution));
    }

    public void listDecisions(DelegateExecution execution) {
        questioning.list(file(execution), version(execution));
    }

    public void openReviews(DelegateExecution execution) {
        RuleChangeProcess.MORE.set(execution, reviews.openNext(file(execution), version(execution), AT_ONCE));
    }

    private RuleChange change(DelegateExecution execution) {
        return changes.of(execution.getProcessBusinessKey());
    }

    private static String file(DelegateExecution execution) {
        return Objects.requireNonNull(RuleChangeProcess.FILE.in(execution));
    }

    private static int version(DelegateExecution execution) {
        return Objects.requireNonNull(RuleChangeProcess.VERSION.in(execution));
    }
}
