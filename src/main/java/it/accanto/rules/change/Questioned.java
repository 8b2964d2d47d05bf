package it.accanto.rules.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.casefile.AgeClock;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.BareEngine;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Evaluation;
import it.accanto.pathway.KeptInputs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/**
 * What was asked together for a case, held against another version of its table.
 *
 * @param decided the last of what was asked together
 * @param before what was proposed
 * @param same what the version that proposed it says today
 * @param after what the other version says; empty where it has no answer
 * @param taken whether it was decided, and waits for nobody
 */
record Questioned(
        Evaluation decided,
        String territory,
        Map<String, Object> before,
        Map<String, Object> same,
        Map<String, Object> after,
        boolean taken) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What still waits is asked as of today; what was decided, as it was asked. */
    static Questioned of(
            List<Decisions.OfACase> together, boolean taken, LocalDate today, BareEngine then, BareEngine other) {
        Decisions.OfACase last = together.get(together.size() - 1);
        Map<String, Object> before = new LinkedHashMap<>();
        Map<String, Object> same = new LinkedHashMap<>();
        Map<String, Object> after = new LinkedHashMap<>();
        for (Decisions.OfACase one : together) {
            Evaluation kept = one.evaluation();
            Map<String, Object> inputs = taken
                    ? kept.inputs()
                    : KeptInputs.on(today, kept.decisionKey(), kept.inputs(), new AgeClock(one.birthDate()));
            join(before, kept.outputs());
            join(same, answer(then, kept.decisionKey(), inputs));
            join(after, answer(other, kept.decisionKey(), inputs));
        }
        return new Questioned(last.evaluation(), last.territory(), plain(before), plain(same), plain(after), taken);
    }

    /** It is the other version that makes the difference, and not the days gone by. */
    boolean changes() {
        return !after.equals(before) && !after.equals(same);
    }

    private static Map<String, Object> answer(BareEngine engine, String key, Map<String, Object> inputs) {
        try {
            return engine.answer(key, inputs).outputs();
        } catch (Refusal | DmnEngineException noAnswer) {
            return Map.of();
        }
    }

    /** What a table collects, it collects over all that was asked together. */
    private static void join(Map<String, Object> all, Map<String, Object> more) {
        more.forEach((name, value) -> all.merge(name, value, Questioned::joined));
    }

    private static Object joined(Object before, Object more) {
        if (!(before instanceof Collection<?> some && more instanceof Collection<?> others)) {
            return more;
        }
        List<Object> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    /** As it is kept, so that answers of an engine and kept ones compare; the order of a set says nothing. */
    private static Map<String, Object> plain(Map<String, Object> outputs) {
        Map<String, Object> sorted = new LinkedHashMap<>();
        outputs.forEach((name, value) -> sorted.put(
                name,
                value instanceof Collection<?> all
                        ? new TreeSet<>(all.stream().map(String::valueOf).toList())
                        : value));
        try {
            return JSON.readValue(JSON.writeValueAsString(sorted), new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
