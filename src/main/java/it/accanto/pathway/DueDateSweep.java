package it.accanto.pathway;

import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Once a day, what reached its reminder or went past its due date since the last time is written into the case's diary, once. Legal
 * ends have timers of their own in the models; everything else is a due date, which costs nothing until it passes.
 */
@Component
public class DueDateSweep {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CaseFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Pathways pathways;

    DueDateSweep(
            TaskService tasks,
            RuntimeService runtime,
            CaseFiles files,
            JdbcClient jdbc,
            Clock clock,
            Pathways pathways) {
        this.pathways = pathways;
        this.tasks = tasks;
        this.runtime = runtime;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sweeps from where the last sweep ended until now; the row stays locked, so that two nodes never sweep the same span. */
    @Scheduled(cron = "0 30 6 * * *", zone = "Europe/Rome")
    @Transactional
    public void run() {
        Instant now = Instant.now(clock);
        Instant last = jdbc.sql("select swept_until from due_date_sweep where id = 1 for update")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        if (!last.isBefore(now)) {
            return;
        }
        remind(
                open().taskOwner(FollowUps.REMINDER)
                        .followUpAfter(Date.from(last))
                        .followUpBefore(Date.from(now)),
                "Promemoria");
        comeBack(Date.from(now));
        remind(open().dueAfter(Date.from(last)).dueBefore(Date.from(now)), "Scadenza superata");
        jdbc.sql("update due_date_sweep set swept_until = ? where id = 1")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whoever looks finds a task back in the daily work without this; what is left is the diary's line and the model's reminder. */
    private void comeBack(Date now) {
        pathways.asHouse(context -> {
            open().taskOwner(FollowUps.LAID_ASIDE).followUpBefore(now).list().stream()
                    .map(TaskEntity.class::cast)
                    .forEach(task -> {
                        FollowUps.takeUp(task, now);
                        note(task, task.getProcessInstance().getBusinessKey(), "Attesa finita");
                    });
            return true;
        });
    }

    private TaskQuery open() {
        return tasks.createTaskQuery().active();
    }

    private void remind(TaskQuery query, String what) {
        List<Task> found = query.list();
        if (found.isEmpty()) {
            return;
        }
        Map<String, String> numbers = runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        found.forEach(task -> note(task, numbers.get(task.getProcessInstanceId()), what));
    }

    private void note(Task task, @Nullable String businessKey, String what) {
        CaseNumber.in(businessKey)
                .ifPresent(number -> files.note(number, Who.ACCANTO, "%s: %s.".formatted(what, task.getName())));
    }
}
