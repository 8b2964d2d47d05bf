package it.accanto.waiting;

import it.accanto.pathway.Moments;
import it.accanto.waiting.DayBook.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * On whom all territories wait, as it stood at an instant, with the days booked in this quarter and the last.
 *
 * @param sums days booked before each day, counted from the first day of the last quarter
 * @param running what waits now, the longest first
 */
record Picture(Instant asOf, LocalDate today, Map<Place, int[]> sums, List<Running> running) {

    private static final Comparator<Running> LONGEST = Comparator.comparing(
                    (Running one) -> one.stretch().from())
            .thenComparing(one -> String.valueOf(one.task().caseNumber()))
            .thenComparing(one -> one.task().id());

    /** A task that waits now. */
    record Running(WaitingTask task, Stretch stretch) {

        Place place() {
            return placeOf(task, stretch);
        }
    }

    static Picture of(Instant asOf, List<WaitingTask> tasks) {
        LocalDate today = LocalDate.ofInstant(asOf, Moments.ITALY);
        DayBook book = new DayBook(firstDay(today), today);
        List<Running> running = new ArrayList<>();
        for (WaitingTask task : tasks) {
            for (Stretch stretch : task.stretches(today)) {
                book.book(placeOf(task, stretch), stretch);
                if (stretch.running()) {
                    running.add(new Running(task, stretch));
                }
            }
        }
        running.sort(LONGEST);
        return new Picture(asOf, today, book.sums(), running);
    }

    static LocalDate firstDay(LocalDate today) {
        return Quarter.of(today).before().from();
    }

    private static Place placeOf(WaitingTask task, Stretch stretch) {
        return new Place(task.territory(), task.office(), stretch.authority());
    }

    Quarter quarter() {
        return Quarter.of(today);
    }

    /** Days booked at a place from a day of these two quarters on and before another. */
    int days(Place place, LocalDate from, LocalDate until) {
        int[] all = sums.get(place);
        return all == null ? 0 : all[at(all, until)] - all[at(all, from)];
    }

    private int at(int[] all, LocalDate day) {
        long since = ChronoUnit.DAYS.between(firstDay(today), day);
        return Math.toIntExact(Math.min(since, all.length - 1L));
    }
}
