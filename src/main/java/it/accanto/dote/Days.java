package it.accanto.dote;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as staff read them. */
final class Days {

    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("d/M/yyyy");

    private Days() {}

    static String said(LocalDate day) {
        return ITALIAN.format(day);
    }
}
