package it.accanto.pathway;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** A person looks at a task of a case without opening its form. The fence admits its office, and who supervises its territory. */
public class TaskLookedAt implements Command<LaidAside.Seen> {

    private final String taskId;

    TaskLookedAt(String taskId) {
        this.taskId = taskId;
    }

    public String taskId() {
        return taskId;
    }

    @Override
    public LaidAside.Seen execute(CommandContext context) {
        return seen(found(taskId, context), context);
    }

    static TaskEntity found(String taskId, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getTaskDefinition() == null) {
            throw StaleTask.refused(taskId, context);
        }
        return task;
    }

    static LaidAside.Seen seen(TaskEntity task, CommandContext context) {
        CaseNumber number = CaseNumber.in(task.getProcessInstance().getBusinessKey())
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.BAD_INPUT, "Questo compito non riguarda un caso: non si mette in attesa."));
        String office = TaskOffices.of(task.getTaskDefinition());
        return new LaidAside.Seen(
                task.getId(),
                number,
                task.getProcessInstance().getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                office,
                Objects.requireNonNull(task.getTenantId()),
                Moments.dayOf(task.getCreateTime()),
                task.getDueDate() == null ? null : Moments.dayOf(task.getDueDate()),
                worksFor(office, context.getAuthentication()));
    }

    private static boolean worksFor(String office, Authentication person) {
        return person.getGroupIds() != null
                && (person.getGroupIds().contains(office)
                        || person.getGroupIds().contains(Groups.CAMUNDA_ADMIN));
    }
}
