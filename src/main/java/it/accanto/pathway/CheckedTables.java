package it.accanto.pathway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Stands in front of every evaluation: left to itself the engine lets a missing value fall through to the last row. What a business
 * rule task asks for a case is handed on to be kept.
 */
class CheckedTables extends DefaultDmnEngine {

    /** Hears what a case asked of a table, and the answer with the rows that made it. */
    interface Asked {
        void heard(
                DmnDecision decision,
                Map<String, Object> inputs,
                DmnDecisionResult result,
                DmnDecisionEvaluationEvent event);
    }

    private final TableReader reader;
    private final TableHits hits;
    private final Asked asked;

    CheckedTables(DefaultDmnEngineConfiguration configuration, TableReader reader, TableHits hits, Asked asked) {
        super(configuration);
        this.reader = reader;
        this.hits = hits;
        this.asked = asked;
    }

    @Override
    public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext variables) {
        Map<String, Object> inputs = checked(decision, variables);
        DmnDecisionResult result = super.evaluateDecision(decision, variables);
        if (askedByATask()) {
            asked.heard(decision, inputs, result, hits.take());
        }
        return result;
    }

    /** A table that is asked again from within another step, because a birth date changed, answers to who asked and not to that step. */
    private static boolean askedByATask() {
        BpmnExecutionContext context = Context.getBpmnExecutionContext();
        ActivityImpl activity = context == null ? null : context.getExecution().getActivity();
        return activity != null && activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior;
    }

    @Override
    public DmnDecisionTableResult evaluateDecisionTable(DmnDecision decision, VariableContext variables) {
        checked(decision, variables);
        return super.evaluateDecisionTable(decision, variables);
    }

    private Map<String, Object> checked(DmnDecision decision, VariableContext variables) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (TableColumn column : reader.inputsOf(decision)) {
            Object given = variables.containsVariable(column.name())
                    ? variables.resolve(column.name()).getValue()
                    : null;
            inputs.put(column.name(), column.checked(given));
        }
        return inputs;
    }
}
