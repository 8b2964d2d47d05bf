package it.accanto.supervision.path;

import it.accanto.supervision.path.CasePath.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity instance as the engine's history has it.
 *
 * @param definition the version of the model under which it ran last: a migration moves what is open, not what has ended
 * @param scope the activity instance around it: the process, a subprocess, the body of what runs many times
 * @param element the element of the model
 * @param body whether it only holds together what runs many times
 */
record Visit(
        String instance,
        String definition,
        String scope,
        String element,
        boolean body,
        Instant started,
        @Nullable Instant ended,
        boolean cancelled,
        @Nullable String assignee,
        @Nullable Instant due) {

    private static final String BODY = "#multiInstanceBody";

    static String elementOf(String activity) {
        return activity.endsWith(BODY) ? activity.substring(0, activity.length() - BODY.length()) : activity;
    }

    static boolean bodyIn(String activity) {
        return activity.endsWith(BODY);
    }

    State state() {
        if (ended == null) {
            return State.OPEN;
        }
        return cancelled ? State.CANCELLED : State.DONE;
    }

    /** Whether it was left the way the model goes on, by a day and hour. */
    boolean leftBy(Instant moment) {
        return ended != null && !cancelled && !ended.isAfter(moment);
    }

    long seconds(Instant now) {
        return Math.max(
                0, Duration.between(started, ended == null ? now : ended).toSeconds());
    }
}
