package it.accanto.waiting;

import it.accanto.pathway.Moments;
import it.accanto.supervision.Step;
import it.accanto.waiting.DayBook.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On whom all territories wait, as it stood at an instant, with the days booked in this quarter and the last.
 *
 * @param steps all steps of the models by their keys
 * @param running what waits now, the longest first
 */
record Picture(
        Instant asOf, LocalDate today, Map<String, Step> steps, Map<Place, Standing> standings, List<Running> running) {

    private static final Comparator<Running> LONGEST = Comparator.comparing(
                    (Running one) -> one.stretch().from())
            .thenComparing(one -> String.valueOf(one.task().caseNumber()))
            .thenComparing(one -> one.task().id());

    /** A task that waits now. */
    record Running(WaitingTask task, Stretch stretch, Place place) {}

    /**
     * How a place stands.
     *
     * @param sums days booked before each day, counted from the first day of the last quarter
     * @param ages of what waits now
     * @param cases that wait now
     */
    record Standing(int[] sums, Ages ages, Set<String> cases) {}

    static Picture of(Instant asOf, Map<String, Step> steps, List<WaitingTask> tasks) {
        LocalDate today = LocalDate.ofInstant(asOf, Moments.ITALY);
        DayBook book = new DayBook(firstDay(today), today);
        List<Running> running = new ArrayList<>();
        for (WaitingTask task : tasks) {
            for (Stretch stretch : task.stretches(today)) {
                Place place = new Place(task.territory(), task.office(), stretch.authority());
                book.book(place, stretch);
                if (stretch.running()) {
                    running.add(new Running(task, stretch, place));
                }
            }
        }
        running.sort(LONGEST);
        return new Picture(asOf, today, steps, standings(book.sums(), running), running);
    }

    private static Map<Place, Standing> standings(Map<Place, int[]> sums, List<Running> running) {
        Map<Place, Standing> standings = new HashMap<>();
        sums.forEach((place, days) -> standings.put(place, new Standing(days, new Ages(), new HashSet<>())));
        running.forEach(one -> {
            Standing standing = standings.computeIfAbsent(
                    one.place(), none -> new Standing(new int[1], new Ages(), new HashSet<>()));
            standing.ages().add(one.stretch().days());
            standing.cases().add(String.valueOf(one.task().caseNumber()));
        });
        return standings;
    }

    static LocalDate firstDay(LocalDate today) {
        return Quarter.of(today).before().from();
    }

    Quarter quarter() {
        return Quarter.of(today);
    }

    /** Days booked at a place from a day of these two quarters on and before another. */
    int days(Place place, LocalDate from, LocalDate until) {
        Standing standing = standings.get(place);
        return standing == null ? 0 : at(standing.sums(), until) - at(standing.sums(), from);
    }

    private int at(int[] all, LocalDate day) {
        long since = ChronoUnit.DAYS.between(firstDay(today), day);
        return all[Math.toIntExact(Math.min(since, all.length - 1L))];
    }
}
