package it.accanto.supervision;

import it.accanto.pathway.Pathways;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of the deployed models of cases, each version read once: the newest version tells a step's name, earlier ones those that are gone. */
@Component
public class StepCatalogue {

    /** Processes that are about tables, not about a case's way. */
    public static final Set<String> OF_TABLES = Set.of("rule-change", "decision-review");

    private final RepositoryService repository;
    private final Pathways pathways;
    private final Map<String, List<Step>> read = new ConcurrentHashMap<>();

    StepCatalogue(RepositoryService repository, Pathways pathways) {
        this.repository = repository;
        this.pathways = pathways;
    }

    /** Every step by its key. */
    public Map<String, Step> all() {
        return pathways.seenByTheHouse(() -> {
            Map<String, Step> all = new HashMap<>();
            repository.createProcessDefinitionQuery().orderByProcessDefinitionVersion().asc().list().stream()
                    .filter(version -> !OF_TABLES.contains(version.getKey()))
                    .flatMap(version -> read.computeIfAbsent(version.getId(), id -> read(version)).stream())
                    .forEach(step -> all.put(step.key(), step));
            return all;
        });
    }

    private List<Step> read(ProcessDefinition version) {
        Collection<UserTask> tasks =
                repository.getBpmnModelInstance(version.getId()).getModelElementsByType(UserTask.class);
        return tasks.stream().map(task -> step(version, task)).toList();
    }

    private static Step step(ProcessDefinition version, UserTask task) {
        return new Step(
                version.getKey(),
                task.getId(),
                Objects.requireNonNullElse(version.getName(), version.getKey()),
                Objects.requireNonNullElse(task.getName(), task.getId()),
                Objects.requireNonNullElse(task.getCamundaCandidateGroups(), ""),
                property(task, "waitsOn"));
    }

    private static @Nullable String property(BaseElement element, String name) {
        if (element.getExtensionElements() == null) {
            return null;
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }
}
