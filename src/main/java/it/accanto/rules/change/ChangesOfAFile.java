package it.accanto.rules.change;

import it.accanto.rules.RuleNames;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.Submissions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The changes of a file beside its versions and drafts. */
@Component
class ChangesOfAFile implements Submissions {

    private final RuleChanges changes;
    private final RuleNames names;
    private final RuleVersions versions;

    ChangesOfAFile(RuleChanges changes, RuleNames names, RuleVersions versions) {
        this.changes = changes;
        this.names = names;
        this.versions = versions;
    }

    @Override
    public List<ChangeTold.Line> of(String file) {
        String name = names.of(file);
        return changes.of(file).stream()
                .map(change -> ChangeTold.Line.of(change, name, versions.today()))
                .toList();
    }
}
