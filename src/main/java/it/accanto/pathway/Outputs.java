package it.accanto.pathway;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.model.dmn.HitPolicy;

/** How a table answers: with one row, or with a set. */
final class Outputs {

    private Outputs() {}

    /** What it answered: one value for each output, or the set of those that its rows gave. */
    static Map<String, Object> of(DmnDecisionResult result, DmnDecisionLogicEvaluationEvent event) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        if (collects(event)) {
            for (DmnDecisionResultEntries row : result) {
                row.forEach((name, value) ->
                        ((Set<Object>) outputs.computeIfAbsent(name, key -> new LinkedHashSet<>())).add(value));
            }
            names(event).forEach(name -> outputs.putIfAbsent(name, new LinkedHashSet<>()));
        } else if (!result.isEmpty()) {
            outputs.putAll(result.getSingleResult());
        }
        return outputs;
    }

    private static boolean collects(DmnDecisionLogicEvaluationEvent event) {
        DmnDecisionTableImpl table = table(event);
        return table.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy() == HitPolicy.COLLECT
                && table.getHitPolicyHandler().getHitPolicyEntry().getAggregator() == null;
    }

    private static List<String> names(DmnDecisionLogicEvaluationEvent event) {
        return table(event).getOutputs().stream()
                .map(DmnDecisionTableOutputImpl::getOutputName)
                .toList();
    }

    private static DmnDecisionTableImpl table(DmnDecisionLogicEvaluationEvent event) {
        return (DmnDecisionTableImpl)
                ((DmnDecisionTableEvaluationEvent) event).getDecisionTable().getDecisionLogic();
    }
}
