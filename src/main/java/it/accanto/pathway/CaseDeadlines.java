package it.accanto.pathway;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The due dates and timers of a case, with the terms they carry: read off the engine and the models when asked. */
@Component
class CaseDeadlines {

    /**
     * One due date.
     *
     * @param codes the terms that the element carries, none for an internal target
     * @param state OPEN, OVERDUE, MET or MISSED
     */
    record Due(
            List<String> codes,
            String label,
            List<String> sources,
            String process,
            String element,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String state) {}

    private final HistoryService history;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ModelNotes notes;

    /** The element of each job definition, which never changes. */
    private final Map<String, String> elements = new ConcurrentHashMap<>();

    CaseDeadlines(HistoryService history, RuntimeService runtime, ManagementService management, ModelNotes notes) {
        this.history = history;
        this.runtime = runtime;
        this.management = management;
        this.notes = notes;
    }

    List<Due> of(CaseNumber number, LocalDate today) {
        List<Due> all = new ArrayList<>();
        for (HistoricTaskInstance task : history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()) {
            if (task.getDueDate() != null) {
                all.add(due(
                        task.getProcessDefinitionId(),
                        task.getProcessDefinitionKey(),
                        task.getTaskDefinitionKey(),
                        task.getDueDate(),
                        task.getEndTime(),
                        today));
            }
        }
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        if (!instances.isEmpty()) {
            management
                    .createJobQuery()
                    .processInstanceIds(instances)
                    .timers()
                    .list()
                    .forEach(timer -> all.add(timer(timer, today)));
        }
        all.sort(Comparator.comparing(Due::dueOn));
        return all;
    }

    private Due timer(Job timer, LocalDate today) {
        String element = elements.computeIfAbsent(timer.getJobDefinitionId(), id -> management
                .createJobDefinitionQuery()
                .jobDefinitionId(id)
                .singleResult()
                .getActivityId());
        return due(
                timer.getProcessDefinitionId(),
                timer.getProcessDefinitionKey(),
                element,
                timer.getDuedate(),
                null,
                today);
    }

    private Due due(
            String definitionId, String process, String element, Date due, @Nullable Date done, LocalDate today) {
        ModelNotes.Note note = notes.of(definitionId, element);
        LocalDate dueOn = Moments.dayOf(due);
        LocalDate doneOn = done == null ? null : Moments.dayOf(done);
        return new Due(
                note.deadlines().stream().map(Deadline::name).toList(),
                note.label(),
                note.deadlines().stream().map(Deadline::source).toList(),
                process,
                element,
                dueOn,
                doneOn,
                state(dueOn, doneOn, today));
    }

    private static String state(LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate today) {
        if (doneOn == null) {
            return today.isAfter(dueOn) ? "OVERDUE" : "OPEN";
        }
        return doneOn.isAfter(dueOn) ? "MISSED" : "MET";
    }
}
