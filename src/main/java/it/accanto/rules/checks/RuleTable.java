package it.accanto.rules.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/**
 * A decision's table as policy staff see it: columns, and rows with their source.
 *
 * @param hitPolicy whether the first row that fits decides, the one that fits, or all of them
 * @param aggregation how the answers of several rows become one, null where they stay several
 * @param needs the keys of the decisions that it asks
 */
public record RuleTable(
        String decision,
        String label,
        HitPolicy hitPolicy,
        @Nullable BuiltinAggregator aggregation,
        List<Column> inputs,
        List<Answer> outputs,
        List<Row> rows,
        List<String> needs) {

    /** An output with its label, the values that it lists, and its cells, one a row. */
    public record Answer(String name, String label, String type, List<String> allowed, List<Cell> cells) {

        /** As staff read it. */
        String shown() {
            return label.isBlank() ? name : label;
        }
    }

    /** A row: its id, its source, and its texts by column, inputs before outputs. */
    public record Row(String id, String source, List<String> texts) {}

    static Optional<RuleTable> of(Decision decision) {
        return decision.getExpression() instanceof DecisionTable table
                ? Optional.of(of(decision, table))
                : Optional.empty();
    }

    private static RuleTable of(Decision decision, DecisionTable table) {
        int conditions = table.getInputs().size();
        List<Row> rows = table.getRules().stream()
                .map(rule -> row(rule, conditions, table.getOutputs().size()))
                .toList();
        List<Column> inputs = new ArrayList<>();
        for (Input input : table.getInputs()) {
            inputs.add(column(input, cells(rows, inputs.size(), Cell::condition)));
        }
        List<Answer> outputs = new ArrayList<>();
        for (Output output : table.getOutputs()) {
            outputs.add(answer(output, cells(rows, conditions + outputs.size(), Cell::answer)));
        }
        return new RuleTable(
                decision.getId(),
                Objects.requireNonNullElse(decision.getName(), decision.getId()),
                table.getHitPolicy(),
                table.getAggregation(),
                inputs,
                outputs,
                rows,
                needs(decision));
    }

    private static Column column(Input input, List<Cell> cells) {
        InputExpression asked = input.getInputExpression();
        return new Column(
                asked == null ? "" : text(asked.getText()),
                Objects.requireNonNullElse(input.getLabel(), ""),
                asked == null ? "" : Objects.requireNonNullElse(asked.getTypeRef(), "string"),
                allowed(input.getInputValues()),
                cells);
    }

    private static Answer answer(Output output, List<Cell> cells) {
        String name = Objects.requireNonNullElse(output.getName(), "");
        return new Answer(
                name,
                Objects.requireNonNullElse(output.getLabel(), name),
                Objects.requireNonNullElse(output.getTypeRef(), "string"),
                allowed(output.getOutputValues()),
                cells);
    }

    private static List<String> needs(Decision decision) {
        return decision.getInformationRequirements().stream()
                .map(InformationRequirement::getRequiredDecision)
                .filter(Objects::nonNull)
                .map(Decision::getId)
                .toList();
    }

    private static List<Cell> cells(List<Row> rows, int at, Function<String, Cell> read) {
        return rows.stream().map(row -> read.apply(row.texts().get(at))).toList();
    }

    private static List<String> allowed(@Nullable UnaryTests values) {
        String listed = values == null ? "" : text(values.getText());
        return listed.isEmpty()
                ? List.of()
                : Arrays.stream(listed.split(","))
                        .map(value -> value.strip().replace("\"", ""))
                        .toList();
    }

    /** A row that lacks cells, as no editor writes it, is read as if they were empty. */
    private static Row row(Rule rule, int conditions, int answers) {
        List<String> texts = new ArrayList<>();
        List<Text> asked =
                rule.getInputEntries().stream().map(InputEntry::getText).toList();
        List<Text> answered =
                rule.getOutputEntries().stream().map(OutputEntry::getText).toList();
        for (int at = 0; at < conditions; at++) {
            texts.add(at < asked.size() ? text(asked.get(at)) : "");
        }
        for (int at = 0; at < answers; at++) {
            texts.add(at < answered.size() ? text(answered.get(at)) : "");
        }
        String source =
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
        return new Row(Objects.requireNonNullElse(rule.getId(), ""), source.strip(), texts);
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    /** The tables that it asks, and those that these ask in turn. */
    public List<RuleTable> required(Map<String, RuleTable> graph) {
        Map<String, RuleTable> required = new LinkedHashMap<>();
        require(graph, required);
        return List.copyOf(required.values());
    }

    private void require(Map<String, RuleTable> graph, Map<String, RuleTable> required) {
        for (String key : needs) {
            RuleTable needed = graph.get(key);
            if (needed != null && required.putIfAbsent(key, needed) == null) {
                needed.require(graph, required);
            }
        }
    }
}
