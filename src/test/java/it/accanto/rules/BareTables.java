package it.accanto.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** The packaged tables on Camunda's own DMN engine, as it comes: no Spring and no process engine. */
public final class BareTables implements DmnDecisionTableEvaluationListener {

    static final Path FOLDER = Path.of("dmn");

    private final DmnEngine engine;
    private final Map<String, DmnDecision> decisions = new HashMap<>();
    private final List<String> hitRows = new ArrayList<>();

    /** One row of outputs for each row hit, and the ids of all rows hit, those of required tables included. */
    record Answer(List<Map<String, Object>> rows, List<String> hitRows) {}

    BareTables() {
        this(Map.of());
    }

    /** The tables with another FEEL than the engine's own. */
    BareTables(FeelEngineFactory feel) {
        this(Map.of(), feel);
    }

    /** The tables as they would answer if policy staff set these parameters, by output name, to these cells. */
    BareTables(Map<String, String> parameters) {
        this(parameters, null);
    }

    private BareTables(Map<String, String> parameters, @Nullable FeelEngineFactory feel) {
        engine = engine(feel);
        for (Path file : files()) {
            DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
            model.getModelElementsByType(DecisionTable.class).forEach(table -> set(parameters, table));
            engine.parseDecisions(model).forEach(decision -> decisions.put(decision.getKey(), decision));
        }
    }

    public static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer answer(String decision, Map<String, Object> input) {
        hitRows.clear();
        DmnDecisionResult result = engine.evaluateDecision(decisions.get(decision), input);
        return new Answer(result.stream().map(BareTables::row).toList(), List.copyOf(hitRows));
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(hitRows::add);
    }

    private DmnEngine engine(@Nullable FeelEngineFactory feel) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        if (feel != null) {
            configuration.setFeelEngineFactory(feel);
        }
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this);
        return configuration.buildEngine();
    }

    private static void set(Map<String, String> parameters, DecisionTable table) {
        if (!table.getInputs().isEmpty()) {
            return;
        }
        Iterator<OutputEntry> cell =
                table.getRules().iterator().next().getOutputEntries().iterator();
        for (Output output : table.getOutputs()) {
            Text text = cell.next().getText();
            text.setTextContent(parameters.getOrDefault(output.getName(), text.getTextContent()));
        }
    }

    private static Map<String, Object> row(DmnDecisionResultEntries entries) {
        return new LinkedHashMap<>(entries.getEntryMap());
    }
}
