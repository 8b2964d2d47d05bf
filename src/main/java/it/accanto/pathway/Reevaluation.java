package it.accanto.pathway;

import it.accanto.casefile.AuditLine;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks a table again for a case with the age of today, everything else as it was asked last; both answers are kept. */
@Component
class Reevaluation {

    private final Decisions decisions;
    private final TablesInForce tables;
    private final DecisionService engine;
    private final CaseFiles files;
    private final TableHits hits;
    private final ApplicationEventPublisher events;

    Reevaluation(
            Decisions decisions,
            TablesInForce tables,
            DecisionService engine,
            CaseFiles files,
            TableHits hits,
            ApplicationEventPublisher events) {
        this.hits = hits;
        this.decisions = decisions;
        this.tables = tables;
        this.engine = engine;
        this.files = files;
        this.events = events;
    }

    /** Does nothing where the table was never asked for the case. */
    void again(CaseNumber number, String decisionKey) {
        decisions.latest(number, decisionKey).ifPresent(last -> again(files.get(number), last));
    }

    private void again(CaseFile file, Evaluation last) {
        LocalDate today = files.today();
        Map<String, Object> inputs = KeptInputs.on(today, last.decisionKey(), last.inputs(), file.ageClock());
        int version = tables.version(last.decisionKey(), today);
        DmnDecisionResult result = engine.evaluateDecisionByKey(last.decisionKey())
                .version(version)
                .variables(inputs)
                .evaluate();
        DmnDecisionEvaluationEvent event = hits.take();
        Map<String, Object> outputs = Outputs.of(result, event.getDecisionResult());
        if (!outputs.equals(last.outputs())) {
            files.note(
                    file.number(),
                    Who.ACCANTO,
                    "La tabella %s ora propone %s.".formatted(last.decisionKey(), AuditLine.WORDS),
                    "%s invece di %s".formatted(outputs, last.outputs()));
        }
        decisions.keepAgain(
                last,
                tables.number(last.decisionKey(), version),
                today,
                inputs,
                outputs,
                hits.rows(event),
                UUID.randomUUID().toString());
        events.publishEvent(new Decisions.Reevaluated(file.number(), last.decisionKey(), outputs));
    }
}
