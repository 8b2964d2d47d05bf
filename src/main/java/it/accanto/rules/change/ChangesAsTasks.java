package it.accanto.rules.change;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.OtherThanCases;
import it.accanto.rules.Asking;
import it.accanto.rules.RuleVersions;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Who may take the approval of a change on, and what stands at its head. */
@Component
class ChangesAsTasks implements OtherThanCases {

    private final RuleChanges changes;
    private final RuleNames names;
    private final RuleVersions versions;
    private final Asking asking;

    ChangesAsTasks(RuleChanges changes, RuleNames names, RuleVersions versions, Asking asking) {
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
}
