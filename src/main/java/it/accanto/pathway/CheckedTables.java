package it.accanto.pathway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

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

    /** Holds the rows that the evaluation under way hits. */
    static class Hits implements DmnDecisionEvaluationListener {

        private final ThreadLocal<@Nullable DmnDecisionEvaluationEvent> latest = new ThreadLocal<>();

        @Override
        public void notify(DmnDecisionEvaluationEvent event) {
            latest.set(event);
        }

        @Nullable
        DmnDecisionEvaluationEvent take() {
            DmnDecisionEvaluationEvent event = latest.get();
            latest.remove();
            return event;
        }
    }

    private final TableReader reader;
    private final Hits hits;
    private final Asked asked;

    CheckedTables(DefaultDmnEngineConfiguration configuration, TableReader reader, Hits hits, Asked asked) {
        super(configuration);
        this.reader = reader;
        this.hits = hits;
        this.asked = asked;
    }

    @Override
    public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext variables) {
        Map<String, Object> inputs = checked(decision, variables);
        DmnDecisionResult result = super.evaluateDecision(decision, variables);
        DmnDecisionEvaluationEvent event = hits.take();
        if (Context.getBpmnExecutionContext() != null && event != null) {
            asked.heard(decision, inputs, result, event);
        }
        return result;
    }

    @Override
    public DmnDecisionTableResult evaluateDecisionTable(DmnDecision decision, VariableContext variables) {
        checked(decision, variables);
        try {
            return super.evaluateDecisionTable(decision, variables);
        } finally {
            hits.take();
        }
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
