package it.accanto.supervision.path;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of a case, without a name of anybody but the user ids of staff.
 *
 * @param open whether any of its processes still runs
 * @param stages its process instances, in the order in which they began
 */
record CasePath(String number, String territory, boolean open, List<Stage> stages) {

    /** How something that began stands: it goes on, it came to its end, or something else ended it. */
    enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /**
     * One process instance of the case.
     *
     * @param instance the engine's id
     * @param version the version of the model that ran
     * @param end the label of the event it ended with; null while it runs and where it was ended from outside
     * @param seconds from its begin to its end, or to now
     * @param visits every step it came to, in order
     * @param flows ids of the sequence flows that were certainly taken; of the others nothing is said
     * @param totals what it spent at each element of the model that it came to
     */
    record Stage(
            String instance,
            @Nullable String calledBy,
            String process,
            String label,
            int version,
            Instant started,
            @Nullable Instant ended,
            State state,
            @Nullable String end,
            long seconds,
            List<Step> visits,
            List<String> flows,
            List<Total> totals) {}

    /**
     * One visit to an element of the model.
     *
     * @param type as the model names it: userTask, exclusiveGateway
     * @param seconds from its begin to its end, or to now
     * @param visit which visit to this element it is, from 1
     * @param office the office whose task it is; null where it is no task of people
     * @param assignee the user id of who has or had the task
     * @param due the day by which a task was to be done
     */
    record Step(
            String element,
            String label,
            String type,
            Instant started,
            @Nullable Instant ended,
            long seconds,
            int visit,
            State state,
            @Nullable String office,
            @Nullable String assignee,
            @Nullable Instant due) {}

    /** All visits to one element together: how many, how long, and how the last one stands, open before done before cancelled. */
    record Total(String element, String label, String type, int visits, long seconds, State state) {}
}
