package it.accanto.supervision.versions;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.CannotMove;
import it.accanto.pathway.CannotMove.Cause;
import it.accanto.pathway.CannotMove.Why;
import it.accanto.pathway.Moves;
import it.accanto.supervision.versions.Position.Running;
import it.accanto.supervision.versions.Tried.Choice;
import it.accanto.supervision.versions.Tried.Gone;
import it.accanto.supervision.versions.Tried.Group;
import it.accanto.supervision.versions.Way.Between;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries a move out. One instance of each position is moved by the engine in a transaction that is taken back, so what is told is what the
 * engine does; the others that stand there are treated alike.
 */
@Component
class Trial {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

    /** So many positions are tried in any case; beyond that, those only in which something stands as nothing did yet. */
    static final int TRIED_IN_ANY_CASE = 200;

    /** Somebody may complete a task meanwhile: so many others of the same position are asked then. */
    private static final int OTHERS = 3;

    private static final String NOT_TRIED = "Qualcuno ci sta lavorando: riprovate fra poco.";

    private final Positions positions;
    private final Moves moves;
    private final TransactionTemplate takenBack;

    Trial(Positions positions, Moves moves, PlatformTransactionManager transactions) {
        this.positions = positions;
        this.moves = moves;
        this.takenBack = new TransactionTemplate(transactions);
        this.takenBack.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Tried of(DeployedVersion from, DeployedVersion to, Set<String> territories, Between between) {
        Map<List<Object>, List<Running>> alike = new HashMap<>();
        Set<String> standing = new HashSet<>();
        Judged judged = new Judged();
        for (Position position : positions.on(from.definition(), territories)) {
            List<String> reasons = judged.of(position, between);
            List<String> stands = position.stands().stream()
                    .map(between.reasons()::name)
                    .sorted()
                    .toList();
            alike.computeIfAbsent(List.of(stands, reasons), unknown -> new ArrayList<>())
                    .addAll(position.running());
            standing.addAll(position.stands());
        }
        List<Group> groups = groups(alike);
        return new Tried(
                from.process(),
                from.name(),
                from.version(),
                to.version(),
                count(groups, true),
                count(groups, false),
                groups,
                gone(between, standing));
    }

    private static int count(List<Group> groups, boolean moving) {
        return groups.stream()
                .filter(group -> group.moves() == moving)
                .mapToInt(Group::count)
                .sum();
    }

    @SuppressWarnings("unchecked")
    private static List<Group> groups(Map<List<Object>, List<Running>> alike) {
        return alike.entrySet().stream()
                .map(one -> group(
                        (List<String>) one.getKey().get(0),
                        (List<String>) one.getKey().get(1),
                        one.getValue()))
                .sorted((one, other) -> other.count() - one.count())
                .toList();
    }

    private static Group group(List<String> stands, List<String> reasons, List<Running> running) {
        return new Group(
                reasons.isEmpty(),
                stands,
                reasons,
                running.size(),
                running.stream().map(Running::caseNumber).sorted().toList());
    }

    private static List<Gone> gone(Between between, Set<String> standing) {
        List<Choice> choices = between.come().stream()
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
        return between.gone().stream()
                .filter(one -> standing.contains(one.id()))
                .map(one -> new Gone(one.id(), one.name(), choices))
                .toList();
    }

    /** What was learnt of positions so far. */
    private class Judged {

        private final Set<String> seen = new HashSet<>();
        private final Map<String, Set<String>> staying = new HashMap<>();
        private int tried;

        /** Why instances of a position stay; nothing where they move. */
        List<String> of(Position position, Between between) {
            if (tried >= TRIED_IN_ANY_CASE && seen.containsAll(position.places())) {
                return inferred(position);
            }
            tried++;
            Optional<List<Cause>> outcome = outcome(position, between.plan());
            if (outcome.isEmpty()) {
                return List.of(NOT_TRIED);
            }
            seen.addAll(position.places());
            outcome.get().forEach(cause -> staying.computeIfAbsent(cause.element(), unknown -> new TreeSet<>())
                    .add(between.reasons().of(cause)));
            return between.reasons().of(outcome.get());
        }

        private List<String> inferred(Position position) {
            return position.elements().stream()
                    .flatMap(element -> staying.getOrDefault(element, Set.of()).stream())
                    .distinct()
                    .toList();
        }

        private Optional<List<Cause>> outcome(Position position, MigrationPlan plan) {
            return position.running().stream()
                    .limit(OTHERS)
                    .map(one -> outcome(one, plan))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        /** What is in the way, if anything; not known where somebody was at it just then. */
        private Optional<List<Cause>> outcome(Running one, MigrationPlan plan) {
            try {
                takenBack.executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    moves.move(plan, one.instance());
                });
                return Optional.of(List.of());
            } catch (CannotMove refused) {
                return Optional.of(refused.causes());
            } catch (Refusal | ConcurrencyFailureException meanwhile) {
                return Optional.empty();
            } catch (RuntimeException failed) {
                LOG.warn("A move could not be tried: {}", failed.getClass().getName());
                return Optional.of(List.of(new Cause("", Why.FAILED)));
            }
        }
    }
}
