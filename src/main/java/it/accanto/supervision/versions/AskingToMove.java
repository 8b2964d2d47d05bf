package it.accanto.supervision.versions;

import it.accanto.casefile.Refusal;
import it.accanto.supervision.Because;
import it.accanto.supervision.Supervisors;
import it.accanto.supervision.versions.Way.Between;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what a supervisor asks for, tries it out, or writes it down to be carried out. */
@Component
class AskingToMove {

    private final Supervisors supervisors;
    private final DeployedVersions versions;
    private final VersionMoves store;
    private final MovedCases cases;
    private final Way way;
    private final Trial trial;

    AskingToMove(
            Supervisors supervisors,
            DeployedVersions versions,
            VersionMoves store,
            MovedCases cases,
            Way way,
            Trial trial) {
        this.supervisors = supervisors;
        this.versions = versions;
        this.store = store;
        this.cases = cases;
        this.way = way;
        this.trial = trial;
    }

    /** What a move is about. */
    private record Wanted(DeployedVersion from, DeployedVersion to, Set<String> territories, Between between) {}

    /** @throws Refusal where what is asked for makes no sense */
    Tried tryOut(Asked asked) {
        Wanted wanted = wanted(asked);
        return trial.of(wanted.from(), wanted.to(), wanted.territories(), wanted.between());
    }

    /**
     * Writes a move down.
     *
     * @return its id
     * @throws Refusal where nothing runs there, or a move of the stage runs in one of the territories already
     */
    @Transactional
    long move(Asked asked) {
        Wanted wanted = wanted(asked);
        String reason = Because.given(asked.reason(), "Scrivete perché spostate questi casi.");
        Set<String> territories = store.territoriesOf(wanted.from().definition(), wanted.territories());
        if (territories.isEmpty()) {
            throw Refusal.of("from", "Nessun caso è sulla versione %d: aggiornate la pagina.".formatted(asked.from()));
        }
        long move =
                store.add(wanted.from(), wanted.to(), asked.renames(), territories, reason, supervisors.person(), null);
        occupy(move, wanted.from(), territories);
        cases.takeAll(move, wanted.from().definition(), territories);
        return move;
    }

    /**
     * Writes down that the cases of a move go back.
     *
     * @throws Refusal where they did already, or the move still runs
     */
    @Transactional
    long undo(VersionMove made) {
        if (made.undoOf() != null || made.undone()) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "Questo spostamento è già stato annullato, o era esso stesso un ritorno.");
        }
        if (made.finishedAt() == null) {
            throw Refusal.of(Refusal.Kind.STALE, "Questo spostamento è ancora in corso: aspettate che finisca.");
        }
        Set<String> theirs = supervisors.territories();
        List<DeployedVersion> all = versions.in(theirs);
        DeployedVersion from = DeployedVersions.one(all, made.process(), made.to());
        DeployedVersion to = DeployedVersions.one(all, made.process(), made.from());
        Map<String, String> back =
                made.renamed().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        long move = add(from, to, back, made);
        occupy(move, from, made.territories());
        cases.takeBack(move, made.id());
        return move;
    }

    private long add(DeployedVersion from, DeployedVersion to, Map<String, String> back, VersionMove made) {
        try {
            return store.add(from, to, back, made.territories(), made.reason(), supervisors.person(), made.id());
        } catch (DuplicateKeyException | ConcurrencyFailureException second) {
            throw Refusal.of(Refusal.Kind.STALE, "Qualcuno ha appena annullato questo spostamento.");
        }
    }

    private void occupy(long move, DeployedVersion version, Set<String> territories) {
        try {
            store.occupy(move, version.process(), territories);
        } catch (DuplicateKeyException | ConcurrencyFailureException second) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "Uno spostamento di «%s» è già in corso in uno di questi territori: aspettate che finisca."
                            .formatted(version.name()));
        }
    }

    private Wanted wanted(Asked asked) {
        Set<String> territories = new TreeSet<>(supervisors.territories(asked.territory()));
        List<DeployedVersion> all = versions.in(territories);
        DeployedVersion from = DeployedVersions.one(all, asked.stage(), asked.from());
        DeployedVersion to = DeployedVersions.one(all, asked.stage(), asked.to());
        if (from.version() == to.version()) {
            throw Refusal.of("to", "Scegliete due versioni diverse.");
        }
        return new Wanted(
                from, to, territories, way.between(from.definition(), to.definition(), to.version(), asked.renames()));
    }
}
