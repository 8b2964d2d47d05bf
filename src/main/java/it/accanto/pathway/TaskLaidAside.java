package it.accanto.pathway;

import java.time.LocalDate;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** A worker lays a task of a case aside until the start of a day, or takes it up again. The fence admits it as it admits the task's form. */
public class TaskLaidAside implements Command<LaidAside.Seen> {

    private final String taskId;
    private final @Nullable LocalDate until;

    TaskLaidAside(String taskId, @Nullable LocalDate until) {
        this.taskId = taskId;
        this.until = until;
    }

    public String taskId() {
        return taskId;
    }

    @Override
    public LaidAside.Seen execute(CommandContext context) {
        TaskEntity task = TaskLookedAt.found(taskId, context);
        LaidAside.Seen seen = TaskLookedAt.seen(task, context);
        if (until == null) {
            FollowUps.takeUp(task, ClockUtil.getCurrentTime());
        } else {
            FollowUps.layAside(task, Moments.startOf(until));
        }
        return seen;
    }
}
