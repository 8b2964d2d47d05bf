package it.accanto.pathway;

import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.pathway.OpenDecisions.Confirming;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A person lets a table answer anew where its proposal still waits: with the version in force on its legal reference date. The answer
 * takes the place of the one before in the open form, and is confirmed or changed there as any other.
 */
@Component
public class AskingAnew {

    private final Decisions decisions;
    private final TablesInForce tables;
    private final DecisionService engine;
    private final RuntimeService runtime;
    private final CaseFiles files;
    private final TableHits hits;
    private final Pathways pathways;
    private final ApplicationEventPublisher events;

    AskingAnew(
            Decisions decisions,
            TablesInForce tables,
            DecisionService engine,
            RuntimeService runtime,
            CaseFiles files,
            TableHits hits,
            Pathways pathways,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.tables = tables;
        this.engine = engine;
        this.runtime = runtime;
        this.files = files;
        this.hits = hits;
        this.pathways = pathways;
        this.events = events;
    }

    /**
     * @param together what was asked together
     * @param waits where its proposal waits
     */
    public void ask(List<Evaluation> together, Confirming waits) {
        Evaluation first = together.get(0);
        CaseFile file = files.get(first.caseNumber());
        String asking = UUID.randomUUID().toString();
        Map<String, Object> routing = new LinkedHashMap<>();
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (Evaluation last : together) {
            outputs = answer(file, last, asking);
            outputs.forEach(
                    (name, value) -> routing.merge(name, routed(null, value), (before, more) -> routed(before, value)));
        }
        Map<String, Object> known = route(waits.instanceId(), routing);
        events.publishEvent(new Decisions.Reproposed(file.number(), first.decisionKey(), outputs, known));
    }

    private Map<String, Object> answer(CaseFile file, Evaluation last, String asking) {
        LocalDate today = files.today();
        Map<String, Object> inputs = KeptInputs.on(today, last.decisionKey(), last.inputs(), file.ageClock());
        int version = tables.version(last.decisionKey(), last.referenceDate());
        DmnDecisionResult result = pathways.asHouse(context -> engine.evaluateDecisionByKey(last.decisionKey())
                .version(version)
                .variables(inputs)
                .evaluate());
        DmnDecisionEvaluationEvent event = hits.take();
        Map<String, Object> outputs = Outputs.of(result, event.getDecisionResult());
        int number = tables.number(last.decisionKey(), version);
        decisions.keepAgain(last, number, last.referenceDate(), inputs, outputs, hits.rows(event), asking);
        return outputs;
    }

    private static Object routed(@Nullable Object before, Object value) {
        return value instanceof Set<?> all ? Proposals.joined(before, all) : value;
    }

    /** Only what the process keeps is written: what it put away, so that no typed word is ever stored under its name, stays away. */
    private Map<String, Object> route(String instanceId, Map<String, Object> routing) {
        return pathways.everywhere(context -> {
            Map<String, Object> known = runtime.getVariables(instanceId);
            routing.forEach((name, value) -> {
                if (known.containsKey(name)) {
                    runtime.setVariable(instanceId, name, value);
                }
            });
            return known;
        });
    }
}
