package it.accanto.pathway;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks of cases that leave the daily work for a while: the engine's part of it. Due dates never move by this. */
@Component
public class LaidAside {

    /**
     * A task as whoever may look at it sees it.
     *
     * @param process the key of its process
     * @param step its id in the model
     * @param office the group's id
     * @param territory in lower case
     * @param dueOn the last day of its term; null where it has none
     * @param theirs whether the person who looks works on tasks of its office
     */
    public record Seen(
            String id,
            CaseNumber number,
            String process,
            String step,
            String name,
            String office,
            String territory,
            LocalDate openedOn,
            @Nullable LocalDate dueOn,
            boolean theirs) {}

    private final ProcessEngineConfigurationImpl engine;

    LaidAside(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** @throws Refusal where the task is not open, or not theirs to see */
    public Seen look(String taskId) {
        return engine.getCommandExecutorTxRequired().execute(new TaskLookedAt(taskId));
    }

    /**
     * Takes a task out of the daily work until the start of a day. Two at once: one of them is refused.
     *
     * @throws Refusal where the task is not open, or not theirs to work on
     */
    public Seen until(String taskId, LocalDate day) {
        return engine.getCommandExecutorTxRequired().execute(new TaskLaidAside(taskId, day));
    }

    /** Puts it back. */
    public Seen takeUp(String taskId) {
        return engine.getCommandExecutorTxRequired().execute(new TaskLaidAside(taskId, null));
    }
}
