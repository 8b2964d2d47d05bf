package it.accanto.pathway;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.model.dmn.HitPolicy;

/** How a table answers: with one row, or with a set. */
final class Outputs {

    private Outputs() {}

    static boolean collects(DmnDecisionLogicEvaluationEvent event) {
        DmnDecisionTableImpl table = table(event);
        return table.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy() == HitPolicy.COLLECT
                && table.getHitPolicyHandler().getHitPolicyEntry().getAggregator() == null;
    }

    static List<String> names(DmnDecisionLogicEvaluationEvent event) {
        return table(event).getOutputs().stream()
                .map(DmnDecisionTableOutputImpl::getOutputName)
                .toList();
    }

    private static DmnDecisionTableImpl table(DmnDecisionLogicEvaluationEvent event) {
        return (DmnDecisionTableImpl)
                ((DmnDecisionTableEvaluationEvent) event).getDecisionTable().getDecisionLogic();
    }
}
