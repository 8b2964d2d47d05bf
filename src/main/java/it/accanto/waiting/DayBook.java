package it.accanto.waiting;

import it.accanto.pathway.Authority;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** How many tasks waited on each authority at the end of each day, from the first day of the last quarter until yesterday. */
class DayBook {

    /** Where days are booked; territory in lower case, office a group's id. */
    record Place(String territory, String office, Authority authority) {}

    private final LocalDate first;
    private final LocalDate today;
    private final Map<Place, int[]> changes = new HashMap<>();

    DayBook(LocalDate first, LocalDate today) {
        this.first = first;
        this.today = today;
    }

    void book(Place place, Stretch stretch) {
        int from = day(stretch.from());
        int until = day(stretch.until());
        if (from < until) {
            int[] change = changes.computeIfAbsent(place, none -> new int[day(today) + 1]);
            change[from]++;
            change[until]--;
        }
    }

    private int day(LocalDate day) {
        long since = ChronoUnit.DAYS.between(first, day);
        return Math.toIntExact(Math.max(0, Math.min(since, ChronoUnit.DAYS.between(first, today))));
    }

    /** The sums, by place, of how many waited at the end of each day before that day. */
    Map<Place, int[]> sums() {
        Map<Place, int[]> sums = new HashMap<>();
        changes.forEach((place, change) -> sums.put(place, summed(change)));
        return sums;
    }

    private static int[] summed(int[] change) {
        int[] sums = new int[change.length];
        int waiting = 0;
        for (int day = 0; day + 1 < change.length; day++) {
            waiting += change[day];
            sums[day + 1] = sums[day] + waiting;
        }
        return sums;
    }
}
