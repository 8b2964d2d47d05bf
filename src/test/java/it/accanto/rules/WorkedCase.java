package it.accanto.rules;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.rules.BareTables.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A situation and the answer a table owes it: outputs by name or, from a collecting table, the set of its values. */
@JsonIgnoreProperties({"why", "source"})
record WorkedCase(
        String id, String decision, Map<String, Object> input, Map<String, String> parameters, Object expected) {

    WorkedCase {
        parameters = parameters == null ? Map.of() : parameters;
    }

    private static final List<WorkedCase> ALL = Stream.of("examples.json", "cases.json")
            .flatMap(file -> read(file).stream())
            .toList();

    static List<WorkedCase> all() {
        return ALL;
    }

    /** The answer in the shape of what is expected: the values of its first output, or its only row. */
    Object given(Answer answer) {
        if (expected instanceof Collection) {
            String output =
                    DecisionContract.of(decision).outputs().keySet().iterator().next();
            return answer.rows().stream().map(row -> row.get(output)).collect(toSet());
        }
        return answer.rows().size() == 1 ? answer.rows().get(0) : answer.rows();
    }

    Object owed() {
        return expected instanceof Collection<?> values ? Set.copyOf(values) : expected;
    }

    @Override
    public String toString() {
        return decision + " " + id;
    }

    private static List<WorkedCase> read(String file) {
        try (var json = WorkedCase.class.getResourceAsStream("/rules/" + file)) {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
