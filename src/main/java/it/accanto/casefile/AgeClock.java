package it.accanto.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * All age arithmetic of the product, from one birth date.
 *
 * <p>A person attains an age at the start of the birthday (c.c. art. 2 and administrative practice; AGE_ATTAINMENT). Who is born on
 * 29 February has the birthday on 28 February in other years (c.c. art. 2963: a missing day is the last of the month;
 * LEAP_DAY_BIRTHDAY). {@code Period} and {@code ChronoUnit.YEARS} disagree on that day, hence this one helper.
 */
public record AgeClock(LocalDate birthDate) {

    public static final int MAJORITY = 18;

    /** The day on which the age is attained. */
    public LocalDate turns(int years) {
        return birthDate.plusYears(years);
    }

    public LocalDate majorityOn() {
        return turns(MAJORITY);
    }

    /** Completed years on a day. */
    public int yearsOn(LocalDate day) {
        int years = day.getYear() - birthDate.getYear();
        return turns(years).isAfter(day) ? years - 1 : years;
    }

    /** Days to the eighteenth birthday: 0 on the day, negative after. */
    public int daysTo18On(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day, majorityOn()));
    }

    public boolean adultOn(LocalDate day) {
        return !day.isBefore(majorityOn());
    }
}
