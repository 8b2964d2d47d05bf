package it.accanto.rules;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The packaged decisions as they are written, not as they are evaluated. */
final class DecisionModels {

    private static final Map<String, Decision> ALL = BareTables.files().stream()
            .flatMap(file -> in(file).stream())
            .collect(toMap(Decision::getId, decision -> decision));

    private DecisionModels() {}

    static List<Decision> all() {
        return List.copyOf(ALL.values());
    }

    static List<Decision> in(Path file) {
        return List.copyOf(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class));
    }

    static Decision of(String key) {
        return ALL.get(key);
    }

    static DecisionTable table(Decision decision) {
        return (DecisionTable) decision.getExpression();
    }

    static List<Rule> rows() {
        return all().stream()
                .flatMap(decision -> table(decision).getRules().stream())
                .toList();
    }

    /** What the caller must give: the inputs of all tables that take part, but for what one table hands another. */
    static List<Input> inputs(Decision decision) {
        Set<String> handedOn = handedOn(decision);
        return partsOf(decision).stream()
                .flatMap(part -> table(part).getInputs().stream())
                .filter(input -> !handedOn.contains(name(input)))
                .toList();
    }

    static Set<String> handedOn(Decision decision) {
        return partsOf(decision).stream()
                .filter(part -> part != decision)
                .flatMap(part -> table(part).getOutputs().stream())
                .map(Output::getName)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Every word that a row of the decision, or of a table it requires, writes as an answer. */
    static Set<String> answers(String key) {
        return partsOf(of(key)).stream()
                .flatMap(part -> words(part).stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Every word that a row of this very table writes as an answer. */
    static Set<String> words(Decision decision) {
        return table(decision).getRules().stream()
                .flatMap(row -> row.getOutputEntries().stream())
                .map(cell -> cell.getText().getTextContent())
                .filter(cell -> cell.startsWith("\""))
                .map(cell -> cell.replace("\"", ""))
                .collect(toCollection(LinkedHashSet::new));
    }

    static String name(Input input) {
        return input.getInputExpression().getText().getTextContent();
    }

    static Set<Decision> partsOf(Decision decision) {
        Set<Decision> parts = new LinkedHashSet<>();
        for (InformationRequirement requirement : decision.getInformationRequirements()) {
            parts.addAll(partsOf(requirement.getRequiredDecision()));
        }
        parts.add(decision);
        return parts;
    }
}
