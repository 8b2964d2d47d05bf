package it.accanto.pathway;

import it.accanto.casefile.Refusal;

/** Tasks that are about no case: whoever has such a process says who may take them on, and what stands at their head. */
public interface OtherThanCases {

    /**
     * @param businessKey of the task's process
     * @param person user id of who wants to take the task on, or to whom somebody wants to give it
     * @throws Refusal where they may not, though they are of its office
     */
    void checkMayTake(String businessKey, String person);

    /** What a person of its office is shown when they open such a task. */
    Object head(String businessKey);
}
