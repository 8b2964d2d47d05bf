package it.accanto.rules.change;

import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import it.accanto.pathway.OtherThanCases;
import it.accanto.pathway.TaskOpened;
import it.accanto.rules.Asking;
import it.accanto.rules.RuleNames;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.process.DecisionReviewProcess;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may take the approval of a change on, and what stands at the head of the studio's tasks. */
@Component
class StudioTasks implements OtherThanCases {

    private final RuleChanges changes;
    private final RuleNames names;
    private final RuleVersions versions;
    private final Reviews reviews;
    private final Asking asking;

    StudioTasks(RuleChanges changes, RuleNames names, RuleVersions versions, Reviews reviews, Asking asking) {
        this.reviews = reviews;
        this.changes = changes;
        this.names = names;
        this.versions = versions;
        this.asking = asking;
    }

    @Override
    public void checkMayTake(String businessKey, String person) {
        changes.find(businessKey).ifPresent(change -> change.checkSecondPerson(person));
    }

    @Override
    public ChangeTold.Head head(String businessKey) {
        RuleChange change = changes.find(businessKey)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "Questo compito non ha una pagina."));
        LocalDate today = versions.today();
        return new ChangeTold.Head(
                change.id(),
                names.of(change.file()),
                change.beginsOn(today),
                change.beginsOn(today).isAfter(change.askedFrom()),
                change.norm(),
                change.reason(),
                change.submittedBy(),
                change.authors().stream().sorted().toList(),
                asking.writesRules() && change.mayBeDecidedBy(asking.person()),
                today);
    }

    @Override
    public @Nullable Object more(TaskOpened.Opened task, Sight sight) {
        return task.process().equals(DecisionReviewProcess.KEY)
                ? reviews.ofInstance(task.instanceId())
                        .map(review ->
                                ReviewTold.Head.of(review, reviews.waits(review).isPresent(), sight))
                        .orElse(null)
                : null;
    }
}
