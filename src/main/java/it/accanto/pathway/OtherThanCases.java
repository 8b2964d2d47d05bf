package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import org.jspecify.annotations.Nullable;

/** Tasks that are about no case, or about a case but not of its pathway: whoever has such a process says who may take them on, and what stands at their head. */
public interface OtherThanCases {

    /**
     * @param businessKey of the task's process
     * @param person user id of who wants to take the task on, or to whom somebody wants to give it
     * @throws Refusal where they may not, though they are of its office
     */
    void checkMayTake(String businessKey, String person);

    /** What a person of its office is shown when they open such a task. */
    Object head(String businessKey);

    /** What a task beside a case's own pathway adds to the head of the case: what it is about; null for any other task. */
    @Nullable
    Object more(TaskOpened.Opened task, Sight sight);
}
