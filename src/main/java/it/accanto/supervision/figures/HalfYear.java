package it.accanto.supervision.figures;

import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The half-year that ends on a reference day: the ministry's ends on 30 June or 31 December, and any other day may be asked.
 *
 * @param before the last day of the half-year before
 * @param on the reference day
 */
record HalfYear(LocalDate before, LocalDate on) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    /**
     * @param text a day as 2026-12-31; where none is given the last reference day of the ministry up to today
     * @throws Refusal that says how a day is written
     */
    static HalfYear asked(@Nullable String text, LocalDate today) {
        return text == null || text.isBlank() ? to(lastBefore(today)) : to(day("on", text));
    }

    static HalfYear to(LocalDate on) {
        LocalDate monthsAgo = on.plusDays(1).minusMonths(6);
        return new HalfYear(monthsAgo.minusDays(1), on);
    }

    /** @throws Refusal that names the field */
    static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // told below
        }
        throw Refusal.of(field, "Scrivete il giorno come 2026-12-31, fra il 2000 e il 2200.");
    }

    /** Whether something happened within it. */
    boolean holds(LocalDate day) {
        return day.isAfter(before) && !day.isAfter(on);
    }

    private static LocalDate lastBefore(LocalDate today) {
        LocalDate june = LocalDate.of(today.getYear(), Month.JUNE, 30);
        LocalDate december = LocalDate.of(today.getYear(), Month.DECEMBER, 31);
        if (!today.isBefore(december)) {
            return december;
        }
        return today.isBefore(june) ? december.minusYears(1) : june;
    }
}
