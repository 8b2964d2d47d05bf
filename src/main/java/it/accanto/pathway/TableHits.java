package it.accanto.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which rows the latest evaluation of this thread hit, those of the required tables included. */
@Component
class TableHits implements DmnDecisionEvaluationListener {

    private final ThreadLocal<@Nullable DmnDecisionEvaluationEvent> latest = new ThreadLocal<>();
    private final TableReader reader;

    TableHits(TableReader reader) {
        this.reader = reader;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        latest.set(event);
    }

    DmnDecisionEvaluationEvent take() {
        DmnDecisionEvaluationEvent event = Objects.requireNonNull(latest.get());
        latest.remove();
        return event;
    }

    List<Evaluation.Row> rows(DmnDecisionEvaluationEvent event) {
        List<Evaluation.Row> rows = new ArrayList<>();
        event.getRequiredDecisionResults().forEach(required -> add(required, rows));
        add(event.getDecisionResult(), rows);
        return rows;
    }

    private void add(DmnDecisionLogicEvaluationEvent event, List<Evaluation.Row> rows) {
        if (event instanceof DmnDecisionTableEvaluationEvent table) {
            table.getMatchingRules().forEach(rule -> rows.add(reader.row(table.getDecisionTable(), rule.getId())));
        }
    }
}
