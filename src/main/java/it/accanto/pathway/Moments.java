package it.accanto.pathway;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

/** Days as the engine's due dates and timers want them, on the clocks of Italy. */
public final class Moments {

    public static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private Moments() {}

    /** The end of the last day of a term. */
    public static Date endOf(LocalDate day) {
        return Date.from(day.atTime(LocalTime.of(23, 59)).atZone(ITALY).toInstant());
    }

    /** The morning of a day, when reminders come. */
    public static Date morningOf(LocalDate day) {
        return Date.from(day.atTime(LocalTime.of(7, 0)).atZone(ITALY).toInstant());
    }

    /** The very start of a day, when a legal end takes effect. */
    public static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ITALY).toInstant());
    }

    public static LocalDate dayOf(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), ITALY);
    }
}
