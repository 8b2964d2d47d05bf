package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Completes a task with answers that were checked against its form. It stands in for the engine's own commands of completing and of
 * submitting a form, so that both pass the same checks and no answer is ever stored by the engine.
 */
class AnsweredTask implements Command<VariableMap> {

    private final String taskId;
    private final Map<String, Object> answers;
    private final Forms forms;
    private final Clock clock;

    AnsweredTask(String taskId, @Nullable Map<String, Object> answers, Forms forms, Clock clock) {
        this.taskId = taskId;
        this.answers = answers == null ? Map.of() : answers;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public VariableMap execute(CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getExecutionId() != null && task.getExecution() == null) {
            throw StaleTask.refused(taskId, context);
        }
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        if (task.isSuspended()) {
            throw Refusal.of(Refusal.Kind.STALE, "Questo compito è sospeso: riattivatelo prima di completarlo.");
        }
        forms.of(task, context)
                .checked(answers, LocalDate.now(clock))
                .forEach((name, value) -> Answers.put(task.getExecution(), name, value));
        task.logUserOperation(UserOperationLogEntry.OPERATION_TYPE_COMPLETE);
        task.complete();
        return Variables.createVariables();
    }
}
