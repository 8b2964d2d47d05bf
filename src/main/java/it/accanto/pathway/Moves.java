package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves what runs of a case to another version of its model, as the house: no person may ask that of the engine, and who asks was let in before.
 * Dates, people and variables stay what they are; a task takes on the name that the other version gives it.
 */
@Component
public class Moves {

    /**
     * An element of a version.
     *
     * @param kind as the model calls it: {@code userTask}
     * @param within the part of the process that it stands in, empty where it stands in none
     * @param office the group's id, of a task
     */
    public record Element(
            String id,
            String name,
            String kind,
            String within,
            @Nullable String office) {}

    private static final String TASK = "userTask";

    private final ProcessEngineConfigurationImpl engine;
    private final Pathways pathways;

    Moves(ProcessEngine engine, Pathways pathways) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.pathways = pathways;
    }

    /** The elements of a version by their ids. */
    public Map<String, Element> elements(String definition) {
        return pathways.seenByTheHouse(() -> {
            Map<String, Element> found = new HashMap<>();
            collect(deployed(definition), found);
            return Map.copyOf(found);
        });
    }

    private static void collect(ScopeImpl scope, Map<String, Element> found) {
        String within = scope instanceof ProcessDefinitionImpl ? "" : scope.getId();
        for (ActivityImpl activity : scope.getActivities()) {
            String id = activity.getId();
            found.put(id, new Element(id, name(activity), kind(activity), within, office(activity)));
            collect(activity, found);
        }
    }

    private static String name(ActivityImpl activity) {
        String name = (String) activity.getProperty("name");
        return name == null || name.isBlank() ? activity.getId() : name.strip();
    }

    private static String kind(ActivityImpl activity) {
        return Objects.requireNonNullElse(activity.getProperties().get(BpmnProperties.TYPE), "");
    }

    private static @Nullable String office(ActivityImpl activity) {
        TaskDefinition task = TASK.equals(kind(activity))
                ? ((ProcessDefinitionEntity) activity.getProcessDefinition())
                        .getTaskDefinitions()
                        .get(activity.getId())
                : null;
        return task == null ? null : TaskOffices.of(task);
    }

    /**
     * How to get from one version to another: what is equal is mapped, and each task that was given another id to its new one, with the events
     * that hang on it.
     *
     * @param renamed ids of the one version to ids of the other
     * @throws Refusal where one of them cannot become the other
     */
    public MigrationPlan plan(String from, String to, Map<String, String> renamed) {
        return pathways.everywhere(context -> {
            MigrationPlanBuilder builder =
                    engine.getRuntimeService().createMigrationPlan(from, to).mapEqualActivities();
            renamed.forEach((before, after) -> {
                builder.mapActivities(before, after);
                hangingOn(from, before, to, after).forEach(event -> builder.mapActivities(event, event));
            });
            try {
                return builder.build();
            } catch (MigrationPlanValidationException refused) {
                throw Refusal.of(
                        "renamed",
                        "Uno dei passi scelti non può prendere il posto dell'altro: sceglietene uno diverso.");
            }
        });
    }

    private List<String> hangingOn(String from, String before, String to, String after) {
        Set<String> there = events(to, after);
        return events(from, before).stream().filter(there::contains).toList();
    }

    private Set<String> events(String definition, String task) {
        ActivityImpl activity = deployed(definition).findActivity(task);
        return activity == null
                ? Set.of()
                : activity.getEventActivities().stream()
                        .map(ActivityImpl::getId)
                        .collect(Collectors.toSet());
    }

    /**
     * Moves one instance, within the transaction that runs.
     *
     * @throws CannotMove where it stays; the transaction is lost then
     */
    public void move(MigrationPlan plan, String instance) {
        pathways.everywhere(context -> {
            try {
                engine.getRuntimeService()
                        .newMigration(plan)
                        .processInstanceIds(instance)
                        .execute();
            } catch (MigratingProcessInstanceValidationException refused) {
                throw CannotMove.of(refused.getValidationReport());
            }
            settle(context, plan, instance);
            return true;
        });
    }

    private void settle(CommandContext context, MigrationPlan plan, String instance) {
        Map<String, TaskDefinition> before =
                deployed(plan.getSourceProcessDefinitionId()).getTaskDefinitions();
        Map<String, TaskDefinition> after =
                deployed(plan.getTargetProcessDefinitionId()).getTaskDefinitions();
        Map<String, String> origins = plan.getInstructions().stream()
                .collect(Collectors.toMap(
                        MigrationInstruction::getTargetActivityId, MigrationInstruction::getSourceActivityId));
        for (TaskEntity task : context.getTaskManager().findTasksByProcessInstanceId(instance)) {
            String origin = origins.getOrDefault(task.getTaskDefinitionKey(), "");
            settle(task, origin, before.get(origin), after.get(task.getTaskDefinitionKey()));
        }
    }

    /** A task keeps its office: who has it in hand would lose it half done. */
    private static void settle(
            TaskEntity task, String origin, @Nullable TaskDefinition before, @Nullable TaskDefinition after) {
        if (before == null || after == null) {
            return;
        }
        if (!TaskOffices.of(before).equals(TaskOffices.of(after))) {
            throw CannotMove.because(origin, CannotMove.Why.OTHER_OFFICE);
        }
        Expression name = after.getNameExpression();
        if (name != null && !name.getExpressionText().equals(task.getName())) {
            task.setName(name.getExpressionText());
            task.triggerUpdateEvent();
        }
    }

    private ProcessDefinitionEntity deployed(String definition) {
        return engine.getDeploymentCache().findDeployedProcessDefinitionById(definition);
    }
}
