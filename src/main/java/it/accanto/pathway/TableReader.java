package it.accanto.pathway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Reads off a table, as the engine takes it in, what the engine itself leaves out: allowed values and the rows' sources. */
@Component
class TableReader implements DmnTransformListener {

    private final Map<DmnDecisionTableInputImpl, TableColumn> columns =
            Collections.synchronizedMap(new WeakHashMap<>());
    private final Map<DmnDecision, List<TableColumn>> inputs = Collections.synchronizedMap(new WeakHashMap<>());
    private final Map<DmnDecisionTableRuleImpl, String> sources = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl column) {
        String type = input.getInputExpression().getTypeRef();
        String values = input.getInputValues() == null
                ? null
                : input.getInputValues().getText().getTextContent();
        columns.put(
                column, TableColumn.of(column.getExpression().getExpression(), type == null ? "string" : type, values));
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl row) {
        sources.put(
                row,
                rule.getDescription() == null
                        ? ""
                        : rule.getDescription().getTextContent().strip());
    }

    /** The inputs of a decision and of those it requires, less what these answer themselves. */
    List<TableColumn> inputsOf(DmnDecision decision) {
        return inputs.computeIfAbsent(decision, this::collected);
    }

    private List<TableColumn> collected(DmnDecision decision) {
        Map<String, TableColumn> collected = new LinkedHashMap<>();
        collect(decision, collected);
        return List.copyOf(collected.values());
    }

    private void collect(DmnDecision decision, Map<String, TableColumn> collected) {
        decision.getRequiredDecisions().forEach(required -> collect(required, collected));
        Set<String> answered = decision.getRequiredDecisions().stream()
                .map(DmnDecision::getDecisionLogic)
                .filter(DmnDecisionTableImpl.class::isInstance)
                .map(DmnDecisionTableImpl.class::cast)
                .flatMap(table -> table.getOutputs().stream())
                .map(DmnDecisionTableOutputImpl::getOutputName)
                .collect(Collectors.toSet());
        if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            table.getInputs().stream()
                    .map(columns::get)
                    .filter(column -> column != null && !answered.contains(column.name()))
                    .forEach(column -> collected.putIfAbsent(column.name(), column));
        }
    }

    Evaluation.Row row(DmnDecision decision, String ruleId) {
        return ((DmnDecisionTableImpl) decision.getDecisionLogic())
                .getRules().stream()
                        .filter(rule -> rule.getId().equals(ruleId))
                        .findFirst()
                        .map(rule -> new Evaluation.Row(ruleId, sources.getOrDefault(rule, "")))
                        .orElseThrow();
    }

    @Override
    public void transformDecision(Decision decision, DmnDecision transformed) {
        // read by column and by row
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {
        // outputs are told by the engine
    }

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph transformed) {
        // graphs are told by the engine
    }
}
