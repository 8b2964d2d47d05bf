package it.accanto.pathway;

import it.accanto.casefile.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/** Which office a task belongs to: the one candidate group that its model names. Nothing is asked of the database for it. */
@Component
public class TaskOffices {

    /** A task of a case, open or done: {@code element} is process and task as the forms are named, {@code office} a group's id. */
    public record CaseTask(String id, String element, String name, String office) {}

    private final ProcessEngineConfigurationImpl engine;
    private final HistoryService history;
    private final Pathways pathways;

    /** The office of each task of each version of a model, which never changes. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    TaskOffices(ProcessEngine engine, HistoryService history, Pathways pathways) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.history = history;
        this.pathways = pathways;
    }

    /** The group's id of a task of a deployed process. */
    public String of(String processDefinitionId, String taskDefinitionKey) {
        return known.computeIfAbsent(
                processDefinitionId + "." + taskDefinitionKey, id -> read(processDefinitionId, taskDefinitionKey));
    }

    private String read(String processDefinitionId, String taskDefinitionKey) {
        return pathways.seenByTheHouse(() -> of(Objects.requireNonNull(engine.getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId)
                .getTaskDefinitions()
                .get(taskDefinitionKey))));
    }

    /** The same, of a task's definition as the engine holds it. */
    public static String of(TaskDefinition definition) {
        return definition.getCandidateGroupIdExpressions().iterator().next().getExpressionText();
    }

    /** Every task that a case has or had. */
    public List<CaseTask> everIn(CaseNumber number) {
        return pathways.seenByTheHouse(() ->
                history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .map(task -> new CaseTask(
                                task.getId(),
                                task.getProcessDefinitionKey() + "." + task.getTaskDefinitionKey(),
                                task.getName(),
                                of(task.getProcessDefinitionId(), task.getTaskDefinitionKey())))
                        .toList());
    }
}
