package it.accanto.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What outside clients rely on: an input is "integer", "boolean" or the list of the words it may be. */
record DecisionContract(
        String decision, String file, String hit, Map<String, Object> inputs, Map<String, String> outputs) {

    private static final List<DecisionContract> ALL = read();

    static List<DecisionContract> all() {
        return ALL;
    }

    static DecisionContract of(String decision) {
        return all().stream()
                .filter(contract -> contract.decision().equals(decision))
                .findFirst()
                .orElseThrow();
    }

    List<String> words(String input) {
        return ((List<?>) inputs.get(input)).stream().map(String.class::cast).toList();
    }

    @Override
    public String toString() {
        return decision;
    }

    private static List<DecisionContract> read() {
        try (var json = DecisionContract.class.getResourceAsStream("/rules/contract.json")) {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
