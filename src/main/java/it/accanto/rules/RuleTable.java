package it.accanto.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision's table as policy staff see it: columns, and rows with their source.
 *
 * @param hitPolicy whether the first row that fits decides, the one that fits, or all of them
 * @param needs the keys of the decisions that it asks
 */
record RuleTable(
        String decision,
        String label,
        HitPolicy hitPolicy,
        List<Column> inputs,
        List<Answer> outputs,
        List<Row> rows,
        List<String> needs) {

    /** An output with its cells, one a row. */
    record Answer(String name, String type, List<Cell> cells) {}

    /** A row: its id, its source, and its texts by column, inputs before outputs. */
    record Row(String id, String source, List<String> texts) {}

    static Optional<RuleTable> of(Decision decision) {
        return decision.getExpression() instanceof DecisionTable table
                ? Optional.of(of(decision, table))
                : Optional.empty();
    }

    private static RuleTable of(Decision decision, DecisionTable table) {
        List<Rule> rules = List.copyOf(table.getRules());
        List<Column> inputs = new ArrayList<>();
        for (Input input : table.getInputs()) {
            int at = inputs.size();
            inputs.add(new Column(
                    input.getInputExpression().getText().getTextContent().strip(),
                    Objects.requireNonNullElse(input.getInputExpression().getTypeRef(), "string"),
                    allowed(input),
                    rules.stream()
                            .map(rule -> Cell.condition(text(rule.getInputEntries(), at)))
                            .toList()));
        }
        List<Answer> outputs = new ArrayList<>();
        for (Output output : table.getOutputs()) {
            int at = outputs.size();
            outputs.add(new Answer(
                    output.getName(),
                    Objects.requireNonNullElse(output.getTypeRef(), "string"),
                    rules.stream()
                            .map(rule -> Cell.answer(answer(rule.getOutputEntries(), at)))
                            .toList()));
        }
        return new RuleTable(
                decision.getId(),
                decision.getName(),
                table.getHitPolicy(),
                inputs,
                outputs,
                rules.stream().map(RuleTable::row).toList(),
                decision.getInformationRequirements().stream()
                        .map(need -> need.getRequiredDecision().getId())
                        .toList());
    }

    private static List<String> allowed(Input input) {
        return input.getInputValues() == null
                ? List.of()
                : Arrays.stream(input.getInputValues()
                                .getText()
                                .getTextContent()
                                .split(","))
                        .map(value -> value.strip().replace("\"", ""))
                        .toList();
    }

    private static String text(Collection<InputEntry> entries, int at) {
        InputEntry entry = new ArrayList<>(entries).get(at);
        return entry.getText() == null ? "" : entry.getText().getTextContent().strip();
    }

    private static String answer(Collection<OutputEntry> entries, int at) {
        OutputEntry entry = new ArrayList<>(entries).get(at);
        return entry.getText() == null ? "" : entry.getText().getTextContent().strip();
    }

    private static Row row(Rule rule) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rule.getInputEntries().size(); i++) {
            texts.add(text(rule.getInputEntries(), i));
        }
        for (int i = 0; i < rule.getOutputEntries().size(); i++) {
            texts.add(answer(rule.getOutputEntries(), i));
        }
        return new Row(
                rule.getId(),
                rule.getDescription() == null
                        ? ""
                        : rule.getDescription().getTextContent().strip(),
                texts);
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
