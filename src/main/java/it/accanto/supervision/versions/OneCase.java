package it.accanto.supervision.versions;

import it.accanto.casefile.Audit;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.CannotMove;
import it.accanto.pathway.Moves;
import it.accanto.supervision.versions.VersionMove.Case;
import it.accanto.supervision.versions.VersionMove.State;
import it.accanto.supervision.versions.Way.Between;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves one case in a transaction of its own: it moves as a whole, with the line in its diary, or stays untouched and says why. */
@Component
class OneCase {

    private static final Logger LOG = LoggerFactory.getLogger(OneCase.class);
    private static final int ATTEMPTS = 3;
    private static final int LONGEST = 1000;

    private static final String ENDED = "Il processo è finito nel frattempo.";
    private static final String ELSEWHERE = "Il caso è già su un'altra versione.";
    private static final String BUSY = "Qualcuno ci stava lavorando: riprovate fra poco.";

    private final MovedCases cases;
    private final Moves moves;
    private final Audit audit;
    private final TransactionTemplate transaction;

    OneCase(MovedCases cases, Moves moves, Audit audit, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.moves = moves;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    void move(VersionMove move, Between between, Case one, String stage) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                transaction.executeWithoutResult(begun -> tryTo(move, between, one, stage));
                return;
            } catch (CannotMove refused) {
                stays(move, one, String.join(" ", between.reasons().of(refused.causes())));
                return;
            } catch (Refusal | ConcurrencyFailureException meanwhile) {
                LOG.debug("A case was worked on while it was to move: attempt {}", attempt);
            } catch (RuntimeException failed) {
                LOG.warn("A case could not be moved: {}", failed.getClass().getName());
                stays(move, one, Reasons.FAILED);
                return;
            }
        }
        stays(move, one, BUSY);
    }

    private void tryTo(VersionMove move, Between between, Case one, String stage) {
        if (!cases.take(move.id(), one.instance())) {
            return;
        }
        Optional<String> definition = cases.definitionOf(one.instance());
        if (definition.filter(move.fromDefinition()::equals).isEmpty()) {
            cases.done(move.id(), one.instance(), State.STAYED, definition.isEmpty() ? ENDED : ELSEWHERE);
            return;
        }
        moves.move(between.plan(), one.instance());
        cases.done(move.id(), one.instance(), State.MOVED, null);
        audit.write(
                CaseNumber.of(one.caseNumber()),
                move.madeBy(),
                "«%s» %s dalla versione %d alla versione %d del percorso, dal coordinamento"
                        .formatted(stage, move.undoOf() == null ? "passato" : "riportato", move.from(), move.to()));
    }

    private void stays(VersionMove move, Case one, String why) {
        String told = why.length() > LONGEST ? why.substring(0, LONGEST) : why;
        transaction.executeWithoutResult(begun -> cases.done(move.id(), one.instance(), State.STAYED, told));
    }
}
