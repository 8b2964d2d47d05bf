package it.accanto.supervision.workload;

import it.accanto.access.Office;
import it.accanto.supervision.OpenWork;
import it.accanto.supervision.Spans;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open work of a person, or what nobody of an office took on. Ages are in days with one decimal.
 *
 * @param person the user id; null for what nobody took on
 * @param offices those of the person, or the one that the work belongs to
 * @param office the group's id of the first of them
 * @param dueSoon to be done within seven days, not overdue yet
 * @param lateDays days past the terms, summed
 * @param oldestDays age of the oldest
 */
record Load(
        @Nullable String person,
        String territory,
        List<String> offices,
        String office,
        int open,
        int overdue,
        int dueSoon,
        int paused,
        double lateDays,
        double p50Days,
        double oldestDays) {

    private static final Duration SOON = Duration.ofDays(7);

    static Load of(
            @Nullable String person, String territory, Collection<String> offices, List<OpenWork> open, Instant now) {
        Instant soon = now.plus(SOON);
        List<Long> ages = open.stream().map(task -> task.age(now)).toList();
        return new Load(
                person,
                territory,
                offices.stream().map(Load::label).toList(),
                offices.stream().findFirst().orElse(""),
                open.size(),
                (int) open.stream().filter(task -> task.overdue(now)).count(),
                (int) open.stream().filter(task -> task.dueWithin(now, soon)).count(),
                (int) open.stream().filter(task -> task.pausedAt(now)).count(),
                Spans.inDays(open.stream().mapToLong(task -> task.late(now)).sum()),
                Spans.ofMillis(ages).p50(),
                Spans.inDays(ages.stream().mapToLong(Long::longValue).max().orElse(0)));
    }

    private static String label(String office) {
        return Arrays.stream(Office.values())
                .filter(known -> known.id().equals(office))
                .map(Office::label)
                .findFirst()
                .orElse(office);
    }
}
