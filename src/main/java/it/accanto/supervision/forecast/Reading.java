package it.accanto.supervision.forecast;

import it.accanto.supervision.forecast.Spells.Spell;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads all that a forecast rests on, as it stood at one moment. */
@Component
class Reading {

    /** What began earlier says little of how long things take today. */
    private static final int YEARS = 3;

    /**
     * What was read.
     *
     * @param states the open cases of minors
     */
    record Read(LocalDate today, Needs needs, Paces paces, List<CaseState> states) {

        Simulation simulation() {
            return new Simulation(needs, paces, today.toEpochDay());
        }
    }

    /** A case that has turned eighteen, with what was still missing on the morning of the birthday. */
    record TurnedEighteen(Facts facts, CaseState state) {}

    private final Needs needs = Needs.catalogue();
    private final Spells spells;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    Reading(Spells spells, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.spells = spells;
        this.jdbc = jdbc;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    Needs needs() {
        return needs;
    }

    /** Whether a forecast would have anybody in it. */
    boolean anybody(Collection<String> territories, LocalDate today) {
        Which which = Which.openMinors(today, territories);
        return jdbc.sql("select count(*) from (%s) minors".formatted(which.numbers()))
                        .params(which.parameters())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Read of(Collection<String> territories, LocalDate today) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            Paces paces = new Paces(needs, spells.since(today.minusYears(YEARS), today), spells.shares(today));
            return new Read(today, needs, paces, states(Which.openMinors(today, territories), today));
        }));
    }

    private List<CaseState> states(Which which, LocalDate today) {
        Map<String, List<Spell>> theirs = spells(which);
        return facts(which).stream()
                .map(facts -> StateOfCase.on(today, needs, facts, theirs.getOrDefault(facts.number(), List.of())))
                .filter(state -> state.daysTo18() > 0)
                .toList();
    }

    /** Those of whom a record was made, each as it stood when the birthday began. */
    List<TurnedEighteen> turnedEighteen(LocalDate today) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            Which which = Which.turnedEighteen(today);
            Map<String, List<Spell>> theirs = spells(which);
            return facts(which).stream()
                    .filter(facts -> facts.age().adultOn(today))
                    .map(facts -> new TurnedEighteen(
                            facts,
                            StateOfCase.on(
                                    facts.age().majorityOn().minusDays(1),
                                    needs,
                                    facts,
                                    theirs.getOrDefault(facts.number(), List.of()))))
                    .toList();
        }));
    }

    private Map<String, List<Spell>> spells(Which which) {
        return spells.of(which).stream().collect(Collectors.groupingBy(Spell::caseNumber));
    }

    private List<Facts> facts(Which which) {
        return jdbc.sql(Facts.sql(which))
                .params(which.parameters())
                .query((row, at) -> Facts.read(row))
                .list();
    }
}
