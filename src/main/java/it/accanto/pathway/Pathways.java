package it.accanto.pathway;

import it.accanto.casefile.Audit;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Days;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The processes of a case, told of what happens outside them. */
@Component
public class Pathways {

    private final ProcessEngineConfigurationImpl engine;
    private final Audit audit;
    private final CaseFiles files;
    private final Forms forms;

    Pathways(ProcessEngine engine, Audit audit, CaseFiles files, Forms forms) {
        this.files = files;
        this.forms = forms;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.audit = audit;
    }

    /**
     * Delivers a message to the process of the case that waits for it; that none waits is no failure of who asks.
     *
     * @return false when none waits
     */
    @Transactional
    public boolean deliver(CaseNumber number, String message, Map<String, Object> routing) {
        return asHouse(context -> !engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .setVariables(routing)
                .correlateAllWithResult()
                .isEmpty());
    }

    /**
     * Starts a process that is not the trunk's: one of the house, or one beside a case. Who asks was let in already.
     *
     * @return the id of the instance
     */
    @Transactional
    public String begin(String process, String businessKey, Map<String, Object> routing) {
        return asHouse(context -> engine.getRuntimeService()
                .startProcessInstanceByKey(process, businessKey, routing)
                .getProcessInstanceId());
    }

    /** The same, of a process that begins with a message. */
    @Transactional
    public void beginBy(String message, String businessKey, Map<String, Object> routing) {
        asHouse(context -> engine.getRuntimeService().startProcessInstanceByMessage(message, businessKey, routing));
    }

    /** Tells a process of the house what it waits for; that it waits no longer is no failure. */
    @Transactional
    public void tell(String businessKey, String message) {
        asHouse(context -> engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAllWithResult());
    }

    /** The same to one instance; that it has ended is no failure. */
    @Transactional
    public void tellInstance(String instanceId, String message) {
        everywhere(context -> engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instanceId)
                .correlateAllWithResult());
    }

    /** The id of the open task of a process, where there is one. */
    public Optional<String> openTask(String businessKey) {
        return seenByTheHouse(
                () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .map(Task::getId)
                        .findFirst());
    }

    /** Moves every open due date and timer of a case to where its model puts it now, and says what moved. */
    @Transactional
    public void replan(CaseNumber number, String why) {
        int priority = EveryTask.priority(files.get(number).ageClock().majorityOn());
        replanTimers(number, why);
        asHouse(context -> {
            engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(number.value())
                    .list()
                    .forEach(task -> moveDueDate((TaskEntity) task, number, priority, why));
            return true;
        });
    }

    /** Moves the open timers only, from within a step whose fact they depend on. */
    @Transactional
    public void replanTimers(CaseNumber number, String why) {
        asHouse(context -> {
            Set<String> instances = engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .collect(Collectors.toSet());
            if (!instances.isEmpty()) {
                moveTimers(context, number, instances, why);
            }
            return true;
        });
    }

    private void moveTimers(CommandContext context, CaseNumber number, Set<String> instances, String why) {
        for (Job timer : engine.getManagementService()
                .createJobQuery()
                .processInstanceIds(instances)
                .timers()
                .list()) {
            Date before = timer.getDuedate();
            new RecalculateJobDuedateCmd(timer.getId(), false).execute(context);
            Date after = context.getJobManager().findJobById(timer.getId()).getDuedate();
            say(number, "Temporizzatore", before, after, why);
        }
    }

    private void moveDueDate(TaskEntity task, CaseNumber number, int priority, String why) {
        task.setPriority(priority);
        Expression due = task.getTaskDefinition().getDueDateExpression();
        if (due == null) {
            return;
        }
        Date before = task.getDueDate();
        Date after = (Date) due.getValue(task.getExecution());
        if (!Objects.equals(before, after)) {
            task.setDueDate(after);
            task.triggerUpdateEvent();
        }
        say(number, "Scadenza di «%s»".formatted(task.getName()), before, after, why);
    }

    private void say(CaseNumber number, String what, @Nullable Date before, @Nullable Date after, String why) {
        if (!Objects.equals(before, after)) {
            audit.write(
                    number, Who.acts(), "%s spostata dal %s al %s: %s.".formatted(what, day(before), day(after), why));
        }
    }

    private static String day(@Nullable Date date) {
        return date == null ? "—" : Days.said(Moments.dayOf(date));
    }

    /** Reads with the application's own eyes, where who asks was already let in. */
    public <T> T seenByTheHouse(Supplier<T> reading) {
        return asHouse(context -> reading.get());
    }

    /** What stands open when a person opens a task; the fence says whether they may. */
    TaskOpened.Opened opened(String taskId) {
        return engine.getCommandExecutorTxRequired().execute(new TaskOpened(taskId, forms));
    }

    /** The same in every territory: what a change of the rules asks of cases, whoever made it. */
    <T> T everywhere(Function<CommandContext, T> act) {
        return asHouse(context -> {
            boolean before = context.isTenantCheckEnabled();
            context.disableTenantCheck();
            try {
                return act.apply(context);
            } finally {
                if (before) {
                    context.enableTenantCheck();
                }
            }
        });
    }

    /** Does what no person may ask of the engine, where who asks was already let in. */
    <T> T asHouse(Function<CommandContext, T> act) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> act.apply(context)));
    }
}
