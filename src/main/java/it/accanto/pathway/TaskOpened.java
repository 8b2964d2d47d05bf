package it.accanto.pathway;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** A person opens a task: which case, or what else, it is about, and its form. The fence admits it as it admits the reading of the form itself. */
public class TaskOpened implements Command<TaskOpened.Opened> {

    /**
     * What stands open.
     *
     * @param process the key of its process
     * @param instanceId of its process
     */
    public record Opened(String businessKey, String process, String instanceId, Form form) {}

    private final String taskId;
    private final Forms forms;

    TaskOpened(String taskId, Forms forms) {
        this.taskId = taskId;
        this.forms = forms;
    }

    public String taskId() {
        return taskId;
    }

    @Override
    public Opened execute(CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getTaskDefinition() == null) {
            throw StaleTask.refused(taskId, context);
        }
        ExecutionEntity instance = context.getExecutionManager().findExecutionById(task.getProcessInstanceId());
        return new Opened(
                instance.getBusinessKey(),
                instance.getProcessDefinition().getKey(),
                instance.getId(),
                forms.of(task, context));
    }
}
