package it.accanto.rules.change;

import it.accanto.casefile.Refusal;
import it.accanto.rules.Asking;
import it.accanto.rules.Draft;
import it.accanto.rules.Drafts;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersion.Account;
import it.accanto.rules.RuleVersion.Origin;
import it.accanto.rules.RuleVersions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A second person of the policy office answers a change, whatever way the answer came. */
@Component
public class Deciding {

    private final RuleChanges changes;
    private final Drafts drafts;
    private final RuleVersions versions;
    private final Gates gates;
    private final Asking asking;
    private final Clock clock;

    Deciding(RuleChanges changes, Drafts drafts, RuleVersions versions, Gates gates, Asking asking, Clock clock) {
        this.changes = changes;
        this.drafts = drafts;
        this.versions = versions;
        this.gates = gates;
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * Whoever asks answers.
     *
     * @param words why, owed where they do not approve
     * @throws Refusal where they wrote any of it or are of another office; where the text no longer passes, or another version was decided
     */
    @Transactional
    public RuleChange decide(RuleChange change, RuleChange.Answer answer, Optional<String> words) {
        if (!asking.writesRules()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "Una modifica delle regole la decide l'ufficio regole.");
        }
        change.decide(asking.person(), answer, words, Instant.now(clock));
        Draft draft = drafts.get(change.file(), change.draft());
        if (answer == RuleChange.Answer.APPROVE) {
            release(change, draft);
        }
        drafts.become(draft, answer.draft());
        return changes.keep(change);
    }

    private void release(RuleChange change, Draft draft) {
        gates.pass(draft);
        versions.lock(change.file());
        LocalDate from = change.beginOn(versions.today());
        gates.checkStillNewest(change.file(), change.base(), from);
        RuleVersion version = versions.add(change.file(), change.dmn(), from, Origin.RELEASE, account(change), null);
        change.become(version.number());
        gates.applyExamples(draft, asking.person());
    }

    private Account account(RuleChange change) {
        return new Account(change.submittedBy(), asking.person(), change.norm(), change.reason());
    }
}
