package it.accanto.waiting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** A quarter of the calendar, by its first day. */
record Quarter(LocalDate from) {

    static Quarter of(LocalDate day) {
        return new Quarter(day.with(IsoFields.DAY_OF_QUARTER, 1));
    }

    Quarter before() {
        return of(from.minusDays(1));
    }

    /** The first day after it. */
    LocalDate until() {
        return from.plusMonths(3);
    }

    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until()));
    }

    /** Its days that are over before a day, all of them at most. */
    int daysOver(LocalDate today) {
        LocalDate end = today.isBefore(until()) ? today : until();
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, end)));
    }

    String label() {
        return "%dº trimestre %d".formatted(from.get(IsoFields.QUARTER_OF_YEAR), from.getYear());
    }
}
