package it.accanto.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a draft would change, counted by hand: every row read plainly, both texts asked on Camunda's own engine as it comes. */
final class Recount {

    /** A value that no table knows: it is refused before any table is asked, which the bare engine does not do. */
    static final String UNKNOWN = "MARTIAN";

    /** What was counted; outcomes as "decision: before -> after". */
    static final class Counts {
        int evaluations;
        int changed;
        long moneyBefore;
        long moneyAfter;
        final Map<String, Integer> outcomes = new TreeMap<>();
        final Map<String, Integer> territories = new TreeMap<>();
        final List<String> numbers = new ArrayList<>();
    }

    private record Row(
            long id,
            String number,
            String decision,
            Map<String, Object> inputs,
            @Nullable String asking,
            OffsetDateTime at,
            String territory,
            LocalDate birthDate,
            boolean open) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate sql;
    private final Set<String> decisions;
    private final Map<String, DmnDecision> before;
    private final Map<String, DmnDecision> after;
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    Recount(JdbcTemplate sql, Set<String> decisions, String inForce, String draft) {
        this.sql = sql;
        this.decisions = decisions;
        this.before = parsed(inForce);
        this.after = parsed(draft);
    }

    private Map<String, DmnDecision> parsed(String dmn) {
        Map<String, DmnDecision> parsed = new HashMap<>();
        engine.parseDecisions(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)))
                .forEach(decision -> parsed.put(decision.getKey(), decision));
        return parsed;
    }

    int openCases() {
        return sql.queryForObject("select count(*) from case_file where closed_on is null", Integer.class);
    }

    /** Open cases with an evaluation of one of the decisions. */
    int asked(Set<String> some) {
        Set<String> numbers = new HashSet<>();
        rows(row -> row.open() && some.contains(row.decision())).forEach(row -> numbers.add(row.number()));
        return numbers.size();
    }

    Counts open(LocalDate day) {
        Map<String, List<Row>> byQuestion = new TreeMap<>();
        rows(Row::open).forEach(row -> byQuestion
                .computeIfAbsent(row.number() + row.decision(), key -> new ArrayList<>())
                .add(row));
        Counts counts = new Counts();
        byQuestion.values().forEach(rows -> {
            Row newest = rows.stream().max(Comparator.comparing(Row::id)).orElseThrow();
            rows.stream()
                    .filter(row -> row == newest
                            || newest.asking() != null && newest.asking().equals(row.asking()))
                    .forEach(row -> count(counts, row, aged(row, day)));
        });
        return counts;
    }

    Counts taken(OffsetDateTime since, OffsetDateTime until) {
        Counts counts = new Counts();
        rows(row -> !row.at().isBefore(since) && !row.at().isAfter(until))
                .forEach(row -> count(counts, row, row.inputs()));
        return counts;
    }

    private static Map<String, Object> aged(Row row, LocalDate day) {
        Map<String, Object> aged = new HashMap<>(row.inputs());
        if (aged.containsKey("ageYears")) {
            aged.put("ageYears", Period.between(row.birthDate(), day).getYears());
        }
        if (aged.containsKey("daysTo18")) {
            aged.put("daysTo18", (int)
                    ChronoUnit.DAYS.between(day, row.birthDate().plusYears(18)));
        }
        return aged;
    }

    private void count(Counts counts, Row row, Map<String, Object> inputs) {
        Map<String, Object> given = answer(before.get(row.decision()), inputs);
        Map<String, Object> would = answer(after.get(row.decision()), inputs);
        counts.evaluations++;
        counts.moneyBefore += ((Number) given.getOrDefault("amountEUR", 0)).longValue();
        counts.moneyAfter += ((Number) would.getOrDefault("amountEUR", 0)).longValue();
        if (!given.equals(would)) {
            counts.changed++;
            counts.numbers.add(row.number());
            counts.territories.merge(row.territory(), 1, Integer::sum);
            counts.outcomes.merge(row.decision() + ": " + given + " -> " + would, 1, Integer::sum);
        }
    }

    private Map<String, Object> answer(DmnDecision decision, Map<String, Object> inputs) {
        if (inputs.containsValue(UNKNOWN)) {
            return Map.of();
        }
        DmnDecisionResult result = engine.evaluateDecision(decision, inputs);
        if (decision.getKey().equals("vulnerability-referrals")) {
            return Map.of("referral", List.copyOf(new TreeSet<>(result.<String>collectEntries("referral"))));
        }
        return new TreeMap<>(result.getSingleResult().getEntryMap());
    }

    private List<Row> rows(Predicate<Row> wanted) {
        return sql
                .query(
                        """
                        select e.id, e.case_number, e.decision_key, e.inputs, e.asking, e.evaluated_at, c.territory, c.birth_date,
                          c.closed_on
                        from evaluation e, case_file c where c.number = e.case_number order by e.id
                        """,
                        (row, at) -> new Row(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                read(row.getString(4)),
                                row.getString(5),
                                row.getObject(6, OffsetDateTime.class),
                                row.getString(7),
                                row.getObject(8, LocalDate.class),
                                row.getDate(9) == null))
                .stream()
                .filter(row -> decisions.contains(row.decision()))
                .filter(wanted)
                .toList();
    }

    private static Map<String, Object> read(String inputs) {
        try {
            return JSON.readValue(inputs, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
