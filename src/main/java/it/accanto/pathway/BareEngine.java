package it.accanto.pathway;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Answers as a text of tables would, without the process engine knowing of it: for a draft, for a day to come, for a day gone by. It
 * serves several threads. Only a text that passed its checks belongs here.
 */
public final class BareEngine {

    /**
     * What a table answers.
     *
     * @param outputs by name; a set where the table collects
     * @param rows the rows hit with their sources, those of required tables included
     */
    public record Answer(Map<String, Object> outputs, List<Evaluation.Row> rows) {}

    private final TableReader reader = new TableReader();
    private final TableHits hits = new TableHits(reader);
    private final CheckedTables engine;
    private final Map<String, DmnDecision> decisions = new HashMap<>();

    private BareEngine(String dmn) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new FeelOnce());
        configuration.getTransformer().getTransformListeners().add(reader);
        configuration.setCustomPostDecisionEvaluationListeners(new ArrayList<>(List.of(hits)));
        configuration.buildEngine();
        engine = new CheckedTables(configuration, reader, hits, (decision, inputs, result, event) -> {});
        engine.parseDecisions(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)))
                .forEach(decision -> decisions.put(decision.getKey(), decision));
    }

    /** @param dmn a text that passed its checks */
    public static BareEngine of(String dmn) {
        return new BareEngine(dmn);
    }

    /**
     * Asks a decision.
     *
     * @throws it.accanto.casefile.Refusal that names the first input that is missing, unlisted or of another type
     */
    public Answer answer(String decisionKey, Map<String, Object> inputs) {
        DmnDecisionResult result = engine.evaluateDecision(
                Objects.requireNonNull(decisions.get(decisionKey)),
                Variables.fromMap(inputs).asVariableContext());
        DmnDecisionEvaluationEvent event = hits.take();
        return new Answer(Outputs.of(result, event.getDecisionResult()), hits.rows(event));
    }

    /** The inputs that a decision asks for, those of required tables included, in their order. */
    public List<TableColumn> inputsOf(String decisionKey) {
        return Optional.ofNullable(decisions.get(decisionKey))
                .map(reader::inputsOf)
                .orElse(List.of());
    }
}
