package it.accanto.pathway;

import it.accanto.casefile.CaseNumber;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/** Which office a task belongs to: the one candidate group that its model names. Nothing is asked of the database for it. */
@Component
public class TaskOffices {

    private final ProcessEngineConfigurationImpl engine;
    private final HistoryService history;
    private final Pathways pathways;

    TaskOffices(ProcessEngine engine, HistoryService history, Pathways pathways) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.history = history;
        this.pathways = pathways;
    }

    /** The group's id of a task of a deployed process. */
    public String of(String processDefinitionId, String taskDefinitionKey) {
        return pathways.seenByTheHouse(() -> of(Objects.requireNonNull(engine.getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId)
                .getTaskDefinitions()
                .get(taskDefinitionKey))));
    }

    /** The same, of a task's definition as the engine holds it. */
    public static String of(TaskDefinition definition) {
        return definition.getCandidateGroupIdExpressions().iterator().next().getExpressionText();
    }

    /** The groups' ids of every task that a case has or had. */
    public Set<String> everIn(CaseNumber number) {
        return pathways.seenByTheHouse(() ->
                history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .map(task -> of(task.getProcessDefinitionId(), task.getTaskDefinitionKey()))
                        .collect(Collectors.toSet()));
    }
}
