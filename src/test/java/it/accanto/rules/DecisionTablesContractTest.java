package it.accanto.rules;

import static it.accanto.rules.DecisionModels.table;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTablesContractTest {

    static List<DecisionContract> contracts() {
        return DecisionContract.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void aDecisionStandsInItsFile(DecisionContract contract) {
        assertThat(DecisionModels.in(Path.of("dmn", contract.file() + ".dmn")))
                .extracting(Decision::getId)
                .contains(contract.decision());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void aDecisionAsksForExactlyItsInputs(DecisionContract contract) {
        Map<String, Object> asked = new LinkedHashMap<>();
        DecisionModels.inputs(DecisionModels.of(contract.decision()))
                .forEach(input -> asked.put(DecisionModels.name(input), type(input)));
        assertThat(asked).isEqualTo(contract.inputs());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void anInputMeansTheSameInEveryTableThatReadsIt(DecisionContract contract) {
        DecisionModels.inputs(DecisionModels.of(contract.decision())).forEach(input -> assertThat(type(input))
                .isEqualTo(contract.inputs().get(DecisionModels.name(input))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void aDecisionGivesExactlyItsOutputs(DecisionContract contract) {
        Map<String, String> given = table(DecisionModels.of(contract.decision())).getOutputs().stream()
                .collect(toMap(Output::getName, Output::getTypeRef));
        assertThat(given).isEqualTo(contract.outputs());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void aDecisionHitsAsItShould(DecisionContract contract) {
        DecisionTable table = table(DecisionModels.of(contract.decision()));
        assertThat(table.getHitPolicy() == HitPolicy.COLLECT)
                .isEqualTo(!contract.hit().equals("single"));
        assertThat(table.getAggregation())
                .isEqualTo(contract.hit().equals("collect sum") ? BuiltinAggregator.SUM : null);
    }

    private static Object type(Input input) {
        String type = input.getInputExpression().getTypeRef();
        return type.equals("string") ? words(input) : type;
    }

    private static List<String> words(Input input) {
        String listed = input.getInputValues().getText().getTextContent();
        return Arrays.stream(listed.split(","))
                .map(word -> word.replace("\"", "").trim())
                .toList();
    }
}
