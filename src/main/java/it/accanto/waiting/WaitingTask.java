package it.accanto.waiting;

import it.accanto.pathway.Authority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of a case and on whom it waited: on the authority that its model names, but for the stretches for which its worker named one.
 *
 * @param caseNumber of an open task; null once it ended, since nobody asks any more
 * @param territory in lower case
 * @param ended the day on which it ended; null while it is open
 * @param model null where the model names nobody
 */
record WaitingTask(
        String id,
        @Nullable String caseNumber,
        String process,
        String step,
        String office,
        String territory,
        LocalDate opened,
        @Nullable LocalDate ended,
        @Nullable Authority model,
        List<Laid> laid) {

    /**
     * A stretch that the worker named.
     *
     * @param until the day on which it ends unless the task ends first
     */
    record Laid(Authority authority, LocalDate since, LocalDate until) {}

    /** Where the task waited until a day, in order; stretches of the same authority that touch are one. */
    List<Stretch> stretches(LocalDate today) {
        LocalDate end = ended == null ? today : ended;
        List<Stretch> found = new ArrayList<>();
        LocalDate reached = opened;
        boolean laidNow = false;
        for (Laid one : laid.stream().sorted(Comparator.comparing(Laid::since)).toList()) {
            LocalDate from = later(one.since(), reached);
            laidNow = ended == null && one.until().isAfter(today);
            LocalDate to = later(from, earlier(one.until(), end));
            add(found, model, reached, from, false);
            add(found, one.authority(), from, to, laidNow);
            reached = to;
        }
        if (!laidNow) {
            add(found, model, reached, end, ended == null);
        }
        return found;
    }

    private static void add(
            List<Stretch> found, @Nullable Authority authority, LocalDate from, LocalDate until, boolean running) {
        if (authority == null || !running && !from.isBefore(until)) {
            return;
        }
        Stretch next = new Stretch(authority, from, until, running);
        if (!found.isEmpty() && found.get(found.size() - 1).goesOnIn(next)) {
            next = found.remove(found.size() - 1).with(next);
        }
        found.add(next);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
