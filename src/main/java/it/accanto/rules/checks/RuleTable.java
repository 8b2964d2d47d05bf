package it.accanto.rules.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
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
 * @param needs the keys of the decisions that it asks
 */
public record RuleTable(
        String decision,
        String label,
        HitPolicy hitPolicy,
        List<Column> inputs,
        List<Answer> outputs,
        List<Row> rows,
        List<String> needs) {

    /** An output with its label, the values that it lists, and its cells, one a row. */
    public record Answer(String name, String label, String type, List<String> allowed, List<Cell> cells) {}

    /** A row: its id, its source, and its texts by column, inputs before outputs. */
    public record Row(String id, String source, List<String> texts) {}

    static Optional<RuleTable> of(Decision decision) {
        return decision.getExpression() instanceof DecisionTable table
                ? Optional.of(of(decision, table))
                : Optional.empty();
    }

    private static RuleTable of(Decision decision, DecisionTable table) {
        List<Row> rows = table.getRules().stream().map(RuleTable::row).toList();
        List<Column> inputs = new ArrayList<>();
        for (Input input : table.getInputs()) {
            int at = inputs.size();
            inputs.add(new Column(
                    input.getInputExpression().getText().getTextContent().strip(),
                    Objects.requireNonNullElse(input.getLabel(), ""),
                    Objects.requireNonNullElse(input.getInputExpression().getTypeRef(), "string"),
                    allowed(input.getInputValues()),
                    cells(rows, at, Cell::condition)));
        }
        List<Answer> outputs = new ArrayList<>();
        for (Output output : table.getOutputs()) {
            int at = inputs.size() + outputs.size();
            outputs.add(new Answer(
                    output.getName(),
                    Objects.requireNonNullElse(output.getLabel(), output.getName()),
                    Objects.requireNonNullElse(output.getTypeRef(), "string"),
                    allowed(output.getOutputValues()),
                    cells(rows, at, Cell::answer)));
        }
        return new RuleTable(
                decision.getId(),
                decision.getName(),
                table.getHitPolicy(),
                inputs,
                outputs,
                rows,
                decision.getInformationRequirements().stream()
                        .map(need -> need.getRequiredDecision().getId())
                        .toList());
    }

    private static List<Cell> cells(List<Row> rows, int at, Function<String, Cell> read) {
        return rows.stream().map(row -> read.apply(row.texts().get(at))).toList();
    }

    private static List<String> allowed(@Nullable UnaryTests values) {
        return values == null
                ? List.of()
                : Arrays.stream(values.getText().getTextContent().split(","))
                        .map(value -> value.strip().replace("\"", ""))
                        .toList();
    }

    private static Row row(Rule rule) {
        Stream<@Nullable Text> conditions = rule.getInputEntries().stream().map(InputEntry::getText);
        Stream<@Nullable Text> answers = rule.getOutputEntries().stream().map(OutputEntry::getText);
        return new Row(
                rule.getId(),
                rule.getDescription() == null
                        ? ""
                        : rule.getDescription().getTextContent().strip(),
                Stream.concat(conditions, answers)
                        .map(text -> text == null ? "" : text.getTextContent().strip())
                        .toList());
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

    /** What it answers when it asks for nothing: a list of parameters with one set of values a row. */
    List<Map<String, Cell>> answersByRow() {
        List<Map<String, Cell>> answers = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<String, Cell> answer = new LinkedHashMap<>();
            for (Answer output : outputs) {
                answer.put(output.name(), output.cells().get(row));
            }
            answers.add(answer);
        }
        return answers;
    }
}
