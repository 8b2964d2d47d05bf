package it.accanto.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as staff read them. */
public final class Days {

    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("d/M/yyyy");

    private Days() {}

    public static String said(LocalDate day) {
        return ITALIAN.format(day);
    }
}
