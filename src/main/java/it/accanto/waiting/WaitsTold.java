package it.accanto.waiting;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.Sight;
import it.accanto.pathway.Authority;
import it.accanto.pathway.LaidAside;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The waits of a task as the tab in Tasklist shows them.
 *
 * @param waitsOn on whom the model says that the task waits; null where it is the office's own work
 * @param dueOn the last day of its term, which no wait moves; null where it has none
 * @param mayLayAside whether the person who asks works on it
 * @param running the wait that runs now; null where the task is in the daily work
 * @param waits all, the oldest first
 */
record WaitsTold(
        String task,
        String caseNumber,
        String name,
        @Nullable Choice waitsOn,
        LocalDate today,
        @Nullable LocalDate dueOn,
        LocalDate majorityOn,
        boolean mayLayAside,
        @Nullable One running,
        List<One> waits,
        List<Choice> authorities,
        List<Choice> reasons) {

    /** A word of ours with what staff read. */
    record Choice(String code, String label) {

        static Choice of(Authority authority) {
            return new Choice(authority.name(), authority.label());
        }
    }

    /**
     * One wait.
     *
     * @param until the day on which the task comes, or came, back by itself
     * @param endedOn the day on which it did; null while it runs
     * @param days nights from its first day until it ended, or until today
     * @param words what was typed; null to whoever does not see names, and where nothing was
     * @param resumedBy who took it up before its day; null where nobody did
     */
    record One(
            Choice authority,
            Choice reason,
            Instant since,
            LocalDate until,
            @Nullable LocalDate endedOn,
            long days,
            @Nullable String words,
            String by,
            @Nullable String resumedBy) {

        static One of(Wait wait, Instant now, LocalDate today, Sight sight) {
            boolean running = wait.runsAt(now);
            LocalDate end = running ? today : wait.endsOn();
            boolean shown = sight.names() || sight.person().equals(wait.putBy());
            return new One(
                    Choice.of(wait.authority()),
                    new Choice(wait.reason().name(), wait.reason().label()),
                    wait.since(),
                    wait.untilOn(),
                    running ? null : end,
                    ChronoUnit.DAYS.between(wait.sinceOn(), end),
                    shown ? wait.words() : null,
                    wait.putBy(),
                    wait.resumedBy());
        }
    }

    static WaitsTold of(
            LaidAside.Seen task,
            @Nullable Authority model,
            AgeClock age,
            LocalDate today,
            @Nullable One running,
            List<One> waits) {
        return new WaitsTold(
                task.id(),
                task.number().value(),
                task.name(),
                model == null ? null : Choice.of(model),
                today,
                task.dueOn(),
                age.majorityOn(),
                task.theirs(),
                running,
                waits,
                Arrays.stream(Authority.values()).map(Choice::of).toList(),
                Arrays.stream(Reason.values())
                        .map(reason -> new Choice(reason.name(), reason.label()))
                        .toList());
    }
}
