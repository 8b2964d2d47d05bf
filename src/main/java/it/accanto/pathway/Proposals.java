package it.accanto.pathway;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a table proposed for a case, and sets its outputs as routing variables of the process, by their names: there the next
 * form finds them. What several evaluations of one task collect is kept as a union, with a comma between.
 */
class Proposals implements CheckedTables.Asked {

    private final TableHits hits;
    private final Decisions decisions;
    private final TablesInForce tables;
    private final Clock clock;

    Proposals(TableHits hits, Decisions decisions, TablesInForce tables, Clock clock) {
        this.hits = hits;
        this.decisions = decisions;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public void heard(
            DmnDecision decision,
            Map<String, Object> inputs,
            DmnDecisionResult result,
            DmnDecisionEvaluationEvent event) {
        ExecutionEntity execution = Context.getBpmnExecutionContext().getExecution();
        Map<String, Object> outputs = Outputs.of(result, event.getDecisionResult());
        Object day = execution.getVariable(Decisions.REFERENCE_DATE);
        decisions.keep(new Evaluation(
                execution.getProcessBusinessKey(),
                decision.getKey(),
                tables.number(decision.getKey(), ((DecisionDefinition) decision).getVersion()),
                day == null ? LocalDate.now(clock) : LocalDate.parse(day.toString()),
                Instant.now(clock),
                execution.getCurrentActivityId(),
                inputs,
                outputs,
                hits.rows(event),
                asking(execution)));
        boolean oneOfSeveral = execution.getVariable("loopCounter") != null;
        outputs.forEach((name, value) -> {
            Object before = oneOfSeveral ? execution.getVariable(name) : null;
            execution.getProcessInstance().setVariable(name, value instanceof Set<?> all ? joined(before, all) : value);
        });
    }

    /** Those asked for each of several things have one asking: their common parent's. */
    private static String asking(ExecutionEntity execution) {
        return execution.getActivity().getFlowScope() instanceof ActivityImpl scope
                        && scope.getActivityBehavior() instanceof MultiInstanceActivityBehavior
                ? execution.getParent().getActivityInstanceId()
                : execution.getActivityInstanceId();
    }

    static String joined(@Nullable Object before, Set<?> values) {
        Set<String> all = new LinkedHashSet<>();
        if (before != null && !before.toString().isEmpty()) {
            all.addAll(List.of(before.toString().split(",")));
        }
        values.forEach(value -> all.add(value.toString()));
        return String.join(",", all);
    }
}
