package it.accanto.supervision;

import it.accanto.access.Office;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A step at which work waits: a user task of a process of a case, as its newest model tells it.
 *
 * @param process the process's id
 * @param element the task's id in it
 * @param stage the process's name, as staff read it
 * @param name the task's name, as staff read it
 * @param office the group whose people do it
 * @param waitsOn the authority that the model says it waits for; null where the work is the office's own
 */
public record Step(
        String process,
        String element,
        String stage,
        String name,
        String office,
        @Nullable String waitsOn) {

    /** Process and task as forms are named: {@code intake.holdInterview}. */
    public String key() {
        return process + "." + element;
    }

    /** The office as staff call it. */
    public String officeName() {
        return Arrays.stream(Office.values())
                .filter(known -> known.id().equals(office))
                .map(Office::label)
                .findFirst()
                .orElse(office);
    }
}
