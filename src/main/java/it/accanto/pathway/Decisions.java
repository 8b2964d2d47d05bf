package it.accanto.pathway;

import it.accanto.casefile.Audit;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Component;

/** What tables proposed for cases, and what people made of it. */
@Component
public class Decisions {

    /** Transient: the day the table's version was chosen for. */
    static final String REFERENCE_DATE = "legalReferenceDate";

    /** A table was asked again because the birth date was corrected; {@code outputs} is what it says now. */
    public record Reevaluated(CaseNumber number, String decisionKey, Map<String, Object> outputs) {}

    /**
     * A table was asked anew for a decision that still waits for a person.
     *
     * @param routing what the process knows by which the stage finds its own record
     */
    public record Reproposed(
            CaseNumber number, String decisionKey, Map<String, Object> outputs, Map<String, Object> routing) {}

    /**
     * What a table proposed for a case, with what is needed to ask it again.
     *
     * @param closed whether the case is closed
     */
    public record OfACase(Evaluation evaluation, LocalDate birthDate, String territory, boolean closed) {}

    interface Rows extends JpaRepository<Evaluation, Long> {
        List<Evaluation> findByCaseNumberOrderById(String caseNumber);

        List<Evaluation> findByCaseNumberAndDecisionKeyAndConfirmedAtIsNull(String caseNumber, String decisionKey);

        List<Evaluation> findByCaseNumberAndDecisionKeyInOrderById(String caseNumber, Set<String> decisionKeys);

        List<Evaluation> findByDecisionKeyOrderByIdDesc(String decisionKey, Pageable page);

        @Query("select e.decisionKey, count(e) from Evaluation e where e.evaluatedAt >= :since group by e.decisionKey")
        List<Object[]> askedSince(Instant since);

        @Query(
                """
                select new it.accanto.pathway.Decisions$OfACase(e, f.birthDate, f.territory, f.closedOn is not null)
                from Evaluation e, CaseFile f
                where f.number = e.caseNumber and e.decisionKey in :keys
                  and e.confirmedAt is null and f.closedOn is null
                  and not exists (select 1 from Evaluation later
                    where later.caseNumber = e.caseNumber and later.decisionKey = e.decisionKey and later.id > e.id
                      and (e.asking is null or later.asking is null or later.asking <> e.asking))
                  and coalesce(e.asking, cast(e.id as string)) > :after
                order by coalesce(e.asking, cast(e.id as string)), e.id
                """)
        List<OfACase> unconfirmed(Set<String> keys, String after, Limit limit);

        @Query(
                """
                select new it.accanto.pathway.Decisions$OfACase(e, f.birthDate, f.territory, f.closedOn is not null)
                from Evaluation e, CaseFile f
                where f.number = e.caseNumber and e.decisionKey in :keys and e.tableVersion = :version
                  and (e.confirmedAt is not null or not exists (select 1 from Evaluation later
                    where later.caseNumber = e.caseNumber and later.decisionKey = e.decisionKey
                      and later.element = e.element and later.id > e.id
                      and (e.asking is null or later.asking is null or later.asking <> e.asking)))
                  and coalesce(e.asking, cast(e.id as string)) > :after
                order by coalesce(e.asking, cast(e.id as string)), e.id
                """)
        List<OfACase> underVersion(Set<String> keys, int version, String after, Limit limit);

        Optional<Evaluation> findFirstByCaseNumberAndDecisionKeyOrderByIdDesc(String caseNumber, String decisionKey);
    }

    private final Rows rows;
    private final TablesInForce tables;
    private final Audit audit;
    private final Clock clock;

    Decisions(Rows rows, TablesInForce tables, Audit audit, Clock clock) {
        this.rows = rows;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** The version that a business rule task is to evaluate, on its legal reference date. */
    public int inForce(DelegateExecution execution, String decisionKey, LocalDate referenceDate) {
        execution.setVariable(REFERENCE_DATE, Variables.stringValue(referenceDate.toString(), true));
        return tables.version(decisionKey, referenceDate);
    }

    /**
     * A named person confirms the latest proposal of a table, or changes it with a reason; both are kept.
     *
     * @param as what the person decided, by output name
     * @throws Refusal when it differs from the proposal and no reason is given
     */
    public void confirm(
            DelegateExecution execution, String decisionKey, Map<String, Object> as, Optional<String> reason) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        confirm(number, latest(number, decisionKey).orElseThrow(), as, reason);
    }

    /** The same for several tables with one reason. */
    public void confirm(DelegateExecution execution, Map<String, Map<String, Object>> as, Optional<String> reason) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Map<String, Evaluation> latest = new LinkedHashMap<>();
        rows.findByCaseNumberAndDecisionKeyInOrderById(number.value(), as.keySet())
                .forEach(kept -> latest.put(kept.decisionKey(), kept));
        as.forEach((decisionKey, decided) ->
                confirm(number, Optional.ofNullable(latest.get(decisionKey)).orElseThrow(), decided, reason));
    }

    private void confirm(CaseNumber number, Evaluation proposal, Map<String, Object> as, Optional<String> reason) {
        boolean changed = as.entrySet().stream()
                .anyMatch(entry -> !same(entry.getValue(), proposal.outputs().get(entry.getKey())));
        if (changed) {
            explained(number, proposal.decisionKey(), reason);
        }
        proposal.confirm(new LinkedHashMap<>(as), reason.orElse(null), Who.acts(), Instant.now(clock));
        rows.save(proposal);
    }

    /** The same for what several evaluations of one table collected: each is marked with what became of the union. */
    public void confirmUnion(
            DelegateExecution execution, String decisionKey, String output, List<String> as, Optional<String> reason) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        List<Evaluation> open =
                latestAsking(rows.findByCaseNumberAndDecisionKeyAndConfirmedAtIsNull(number.value(), decisionKey));
        Set<String> proposed = open.stream()
                .flatMap(kept -> ((List<?>) kept.outputs().getOrDefault(output, List.of())).stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
        if (!proposed.equals(Set.copyOf(as))) {
            explained(number, decisionKey, reason);
        }
        open.forEach(kept -> kept.confirm(Map.of(output, as), reason.orElse(null), Who.acts(), Instant.now(clock)));
    }

    /** Those asked together last: what was asked again took the place of what was asked before. */
    static List<Evaluation> latestAsking(List<Evaluation> asked) {
        Optional<String> latest =
                asked.stream().max(Comparator.comparing(Evaluation::id)).map(Evaluation::asking);
        return asked.stream()
                .filter(one -> latest.filter(one.asking()::equals).isPresent())
                .toList();
    }

    /** A changed proposal needs its reason, and a line in the diary. */
    private void explained(CaseNumber number, String decisionKey, Optional<String> reason) {
        if (reason.isEmpty()) {
            throw Refusal.of(
                    "reason",
                    "Avete cambiato la proposta della tabella: scrivete il motivo, oppure confermate la proposta.");
        }
        audit.write(number, Who.acts(), "Proposta della tabella %s cambiata con motivazione.".formatted(decisionKey));
    }

    private static boolean same(Object decided, @Nullable Object proposed) {
        return proposed instanceof List<?> list
                ? List.copyOf(list).stream()
                        .map(Object::toString)
                        .sorted()
                        .toList()
                        .equals(List.of(decided.toString().split(",")).stream()
                                .filter(s -> !s.isEmpty())
                                .sorted()
                                .toList())
                : Objects.equals(decided.toString(), String.valueOf(proposed));
    }

    /**
     * Proposals of open cases that nobody confirmed and none took the place of; of what was asked together all or none.
     *
     * @param after the asking after which to go on, empty to begin
     */
    public List<OfACase> unconfirmed(Set<String> decisionKeys, String after, int most) {
        return whole(rows.unconfirmed(decisionKeys, after, Limit.of(most)), most);
    }

    /** The same, of what was decided, or still waits, under one version of a file, closed cases included. */
    public List<OfACase> underVersion(Set<String> decisionKeys, int version, String after, int most) {
        return whole(rows.underVersion(decisionKeys, version, after, Limit.of(most)), most);
    }

    /** A page may end within what was asked together: that comes with the next one. */
    private static List<OfACase> whole(List<OfACase> page, int most) {
        if (page.size() < most) {
            return page;
        }
        String cut = page.get(page.size() - 1).evaluation().asking();
        return page.stream()
                .filter(one -> !one.evaluation().asking().equals(cut))
                .toList();
    }

    /** What was proposed together with an evaluation, itself included. */
    public List<Evaluation> together(long evaluation) {
        Evaluation one = rows.findById(evaluation).orElseThrow();
        return rows
                .findByCaseNumberAndDecisionKeyInOrderById(one.caseNumber().value(), Set.of(one.decisionKey()))
                .stream()
                .filter(other -> other.asking().equals(one.asking()))
                .toList();
    }

    public List<Evaluation> of(CaseNumber number) {
        return rows.findByCaseNumberOrderById(number.value());
    }

    /** A page of what a table answered, newest first, whoever's case it was. */
    public List<Evaluation> past(String decisionKey, int page, int size) {
        return rows.findByDecisionKeyOrderByIdDesc(decisionKey, PageRequest.of(page, size));
    }

    public Optional<Evaluation> kept(long id) {
        return rows.findById(id);
    }

    /** How often each table was asked for a case, by its key. */
    public Map<String, Long> askedSince(Instant since) {
        return rows.askedSince(since).stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    public Optional<Evaluation> latest(CaseNumber number, String decisionKey) {
        return rows.findFirstByCaseNumberAndDecisionKeyOrderByIdDesc(number.value(), decisionKey);
    }

    /** Keeps what a table answered when it was asked again outside a business rule task. */
    void keepAgain(
            Evaluation last,
            int version,
            LocalDate referenceDate,
            Map<String, Object> inputs,
            Map<String, Object> outputs,
            List<Evaluation.Row> hit,
            String asking) {
        rows.save(last.again(version, referenceDate, Instant.now(clock), inputs, outputs, hit, asking));
    }

    void keep(Evaluation evaluation) {
        rows.save(evaluation);
    }
}
