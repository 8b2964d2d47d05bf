package it.accanto.supervision;

import it.accanto.supervision.Bottleneck.Trend;
import it.accanto.supervision.Bottleneck.Week;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Works out, step by step and territory by territory, how the work stands. */
final class Bottlenecks {

    private static final long NINETY_DAYS = 90L * 86_400_000;

    private record Place(Step step, String territory) {}

    private record Work(List<OpenWork> open, List<DoneWork> done) {

        Work() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Instant now;
    private final Weeks weeks;

    private Bottlenecks(Instant now) {
        this.now = now;
        this.weeks = Weeks.until(now);
    }

    /** Those with most days past their terms first. */
    static List<Bottleneck> of(Instant now, List<OpenWork> open, List<DoneWork> done) {
        Map<Place, Work> places = new HashMap<>();
        open.forEach(task -> at(places, task.step(), task.territory()).open().add(task));
        done.forEach(task -> at(places, task.step(), task.territory()).done().add(task));
        Bottlenecks figures = new Bottlenecks(now);
        return places.entrySet().stream()
                .map(place -> figures.figure(place.getKey(), place.getValue()))
                .sorted(worstFirst())
                .toList();
    }

    private static Work at(Map<Place, Work> places, Step step, String territory) {
        return places.computeIfAbsent(new Place(step, territory), place -> new Work());
    }

    private static Comparator<Bottleneck> worstFirst() {
        return Comparator.comparingDouble(Bottleneck::lateDays)
                .thenComparingDouble(place -> place.age().p90())
                .thenComparingInt(Bottleneck::open)
                .reversed()
                .thenComparing(place -> place.step().key())
                .thenComparing(Bottleneck::territory);
    }

    private Bottleneck figure(Place place, Work work) {
        List<OpenWork> open = work.open();
        WeeklyWork weekly = new WeeklyWork(weeks);
        open.forEach(weekly::open);
        work.done().forEach(weekly::ended);
        List<Week> told = weekly.told();
        Trend trend = Trends.of(told);
        int overdue = count(open.stream().filter(task -> task.overdue(now)).count());
        int paused = count(open.stream().filter(task -> task.pausedAt(now)).count());
        return new Bottleneck(
                place.step(),
                place.territory(),
                Spans.ofMillis(open.stream().map(task -> task.age(now)).toList()),
                overdue,
                Spans.inDays(open.stream().mapToLong(task -> task.late(now)).sum()),
                count(open.stream().filter(task -> task.assignee() == null).count()),
                paused,
                target(open),
                Spans.ofMillis(work.done().stream()
                        .filter(task -> task.completed() && task.until() >= now.toEpochMilli() - NINETY_DAYS)
                        .map(DoneWork::lasted)
                        .toList()),
                told,
                trend,
                open.isEmpty() ? null : Trends.worseSince(told),
                new Causes(place.step(), open, paused).of(trend, told, overdue));
    }

    /** The middle of the terms given to tasks, in days; null where none has a term. */
    static @Nullable Double target(List<OpenWork> open) {
        Spans terms = Spans.ofMillis(open.stream()
                .filter(task -> task.due() != null)
                .map(task -> Objects.requireNonNull(task.due()).toEpochMilli()
                        - task.since().toEpochMilli())
                .toList());
        return terms.count() == 0 ? null : terms.p50();
    }

    private static int count(long count) {
        return Math.toIntExact(count);
    }
}
