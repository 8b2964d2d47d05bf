package it.accanto.pathway;

import java.util.Date;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * What a task's follow-up date means: the day on which its model wants a reminder, or the day until which its worker laid it aside. The
 * task's owner, whom nobody else uses, tells which, since Tasklist's filters can ask for that.
 */
public final class FollowUps {

    /** The owner where the date is the model's reminder: the task is in the daily work all the same. */
    public static final String REMINDER = "promemoria";

    /** The owner where the date is a worker's: until then the task is not in the daily work. */
    public static final String LAID_ASIDE = "attesa";

    private FollowUps() {}

    static void layAside(TaskEntity task, Date until) {
        set(task, until, LAID_ASIDE);
    }

    /** Puts the task back into the daily work, with its model's reminder where that is still to come. */
    static void takeUp(TaskEntity task, Date now) {
        Expression model = task.getTaskDefinition().getFollowUpDateExpression();
        Date reminder = model == null ? null : (Date) model.getValue(task.getExecution());
        boolean toCome = reminder != null && reminder.after(now);
        set(task, toCome ? reminder : null, toCome ? REMINDER : null);
    }

    private static void set(TaskEntity task, @Nullable Date date, @Nullable String owner) {
        task.setFollowUpDate(date);
        task.setOwner(owner);
        task.triggerUpdateEvent();
    }
}
