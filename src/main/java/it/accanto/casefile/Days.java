package it.accanto.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as staff read them. */
public final class Days {

    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("d/M/yyyy");

    private Days() {}

    /** Whether anything of a case can fall on it: another year is a slip of the pen. */
    public static boolean possible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2200;
    }

    public static String said(LocalDate day) {
        return ITALIAN.format(day);
    }
}
