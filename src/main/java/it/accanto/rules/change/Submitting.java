package it.accanto.rules.change;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Pathways;
import it.accanto.rules.Draft;
import it.accanto.rules.Drafts;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.process.RuleChangeProcess;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft is sent to be approved by somebody else. */
@Component
public class Submitting {

    private final Drafts drafts;
    private final RuleVersions versions;
    private final Gates gates;
    private final RuleChanges changes;
    private final Pathways pathways;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Submitting(
            Drafts drafts,
            RuleVersions versions,
            Gates gates,
            RuleChanges changes,
            Pathways pathways,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.gates = gates;
        this.changes = changes;
        this.pathways = pathways;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What takes long is looked at first, in nobody's way; the draft is then sent as it was looked at, or not at all.
     *
     * @throws Refusal where a check or an example fails, where the draft changes nothing, or where another version was decided meanwhile
     */
    RuleChange submit(String file, long draft, Submission.Given given, String by) {
        Submission submission = given.on(versions.today());
        Draft looked = drafts.get(file, draft);
        checkOpen(looked);
        checkChangesSomething(looked);
        gates.checkStillNewest(file, looked.base(), submission.from());
        gates.pass(looked);
        return transaction.execute(status -> {
            versions.lock(file);
            return send(drafts.get(file, draft), looked.revision(), submission, by);
        });
    }

    private static void checkOpen(Draft draft) {
        if (draft.state() != Draft.State.OPEN) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "Questa bozza è già stata inviata o chiusa: aggiornate la pagina e guardate dov'è.");
        }
    }

    private void checkChangesSomething(Draft draft) {
        RuleVersion base = versions.get(draft.file(), draft.base());
        if (Difference.between(base.dmn(), draft.dmn()).same()) {
            throw Refusal.of(
                    "dmn",
                    "La bozza è uguale alla versione %d: cambiate qualcosa prima di inviarla.".formatted(draft.base()));
        }
    }

    private RuleChange send(Draft draft, int revision, Submission submission, String by) {
        if (draft.revision() != revision) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "%s ha salvato questa bozza mentre la inviavate: rileggetela e inviatela di nuovo."
                            .formatted(draft.savedBy()));
        }
        gates.checkStillNewest(draft.file(), draft.base(), submission.from());
        drafts.become(draft, Draft.State.SUBMITTED);
        RuleChange change = changes.keep(new RuleChange(draft, submission, by, Instant.now(clock)));
        pathways.begin(RuleChangeProcess.KEY, RuleChanges.key(change), Map.of());
        return change;
    }
}
