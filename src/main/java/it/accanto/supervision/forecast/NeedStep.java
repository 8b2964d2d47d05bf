package it.accanto.supervision.forecast;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to what a case needs: a wait with a beginning and an end.
 *
 * @param at its place among all steps; those it follows have smaller ones
 * @param name as staff read it
 * @param office who does it; null where an authority is waited for
 * @param authority who is waited for; null where it is an office's own work
 * @param tasks the tasks in which it is done, by process and id, the first that opens first
 * @param notBefore how many days before eighteen it can begin; null for any day
 * @param after the places of the steps that must be done before
 * @param branches the ways on which alone it is needed
 * @param prior how long it takes where no history says it, by median and ninetieth centile in days
 * @param source where the prior is from
 */
record NeedStep(
        int at,
        String id,
        Need need,
        String name,
        @Nullable String office,
        @Nullable String authority,
        List<String> tasks,
        @Nullable Integer notBefore,
        List<Integer> after,
        Set<Branch> branches,
        WaitTimes prior,
        String source) {

    /** The task ids without their process. */
    List<String> taskIds() {
        return tasks.stream().map(task -> task.substring(task.indexOf('.') + 1)).toList();
    }
}
