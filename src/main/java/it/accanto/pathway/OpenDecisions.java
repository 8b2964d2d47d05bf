package it.accanto.pathway;

import it.accanto.casefile.CaseNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Which proposals wait for a person, and which office answers for which decision: read off the open tasks and their forms. */
@Component
public class OpenDecisions {

    /**
     * A task whose form shows a proposal.
     *
     * @param instanceId of the process that goes on from there
     */
    public record Confirming(String office, String instanceId) {}

    private final ProcessEngineConfigurationImpl engine;
    private final Pathways pathways;
    private final Forms forms;

    OpenDecisions(ProcessEngine engine, Pathways pathways, Forms forms) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.pathways = pathways;
        this.forms = forms;
    }

    /** Of each of these cases the decisions that wait for a person now, by key. */
    public Map<CaseNumber, Map<String, Confirming>> waiting(Collection<CaseNumber> cases) {
        Map<CaseNumber, Map<String, Confirming>> waiting = new HashMap<>();
        if (!cases.isEmpty()) {
            pathways.everywhere(context -> {
                collect(cases, waiting, context);
                return true;
            });
        }
        return waiting;
    }

    private void collect(
            Collection<CaseNumber> cases, Map<CaseNumber, Map<String, Confirming>> waiting, CommandContext context) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKeyIn(
                        cases.stream().map(CaseNumber::value).toArray(String[]::new))
                .list();
        Map<String, String> numbers = numbers(open);
        for (Task task : open) {
            CaseNumber number = CaseNumber.of(numbers.get(task.getProcessInstanceId()));
            TaskEntity entity = (TaskEntity) task;
            forms.of(entity, context).decisions().forEach(key -> waiting.computeIfAbsent(
                            number, first -> new HashMap<>())
                    .put(key, new Confirming(TaskOffices.of(entity.getTaskDefinition()), task.getProcessInstanceId())));
        }
    }

    private Map<String, String> numbers(List<Task> open) {
        Set<String> instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : engine.getRuntimeService().createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** The office that confirms each decision that any process of today puts before somebody. */
    public Map<String, String> offices() {
        return pathways.everywhere(context -> {
            Map<String, String> offices = new TreeMap<>();
            engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                    .map(found -> context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findDeployedProcessDefinitionById(found.getId()))
                    .forEach(definition -> offices(definition, offices, context));
            return offices;
        });
    }

    private void offices(ProcessDefinitionEntity definition, Map<String, String> offices, CommandContext context) {
        for (TaskDefinition task : definition.getTaskDefinitions().values()) {
            Optional.ofNullable(task.getFormKey())
                    .map(formKey -> forms.of(formKey.getExpressionText(), definition, context))
                    .ifPresent(form -> form.decisions().forEach(key -> offices.put(key, TaskOffices.of(task))));
        }
    }
}
