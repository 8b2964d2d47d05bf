package it.accanto.rules;

import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers and days as they are sent, told apart from what only looks like one. */
public final class Numbers {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private Numbers() {}

    /** @throws Refusal that names the field */
    public static int whole(String field, @Nullable String text) {
        try {
            return Integer.parseInt(Objects.requireNonNullElse(text, ""));
        } catch (NumberFormatException notANumber) {
            throw Refusal.of(field, "Scrivete un numero intero.");
        }
    }

    /** @throws Refusal that names the field */
    public static long id(String field, @Nullable String text) {
        try {
            return Long.parseLong(Objects.requireNonNullElse(text, ""));
        } catch (NumberFormatException notANumber) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "Quello che cercate non c'è: controllate l'indirizzo.");
        }
    }

    /** @throws Refusal that names the field */
    public static LocalDate day(String field, @Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(Objects.requireNonNullElse(text, ""));
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // told below
        }
        throw Refusal.of(field, "Scrivete il giorno come 2027-03-01, fra il 1990 e il 2100.");
    }
}
