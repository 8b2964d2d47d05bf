package it.accanto.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An invented minor, and how far their case came.
 *
 * @param order tells one from the other
 * @param told what is known, by the columns of a caseload and by the names of form fields; left out is what nobody tells
 */
public record InventedMinor(long order, Map<String, String> told) {

    private static final List<String> REPORTED = List.of(
            "givenName",
            "familyName",
            "birthDate",
            "birthDateCertainty",
            "gender",
            "nationality",
            "languages",
            "province",
            "reportedOn",
            "reportedBy");

    /** What is told under a name, empty when nothing is. */
    public String text(String name) {
        return told.getOrDefault(name, "");
    }

    /** The day told under a name. */
    public @Nullable LocalDate day(String name) {
        return text(name).isBlank() ? null : LocalDate.parse(text(name));
    }

    public LocalDate reportedOn() {
        return LocalDate.parse(text("reportedOn"));
    }

    LocalDate enteredOn() {
        return LocalDate.parse(text("enteredFirstReceptionOn"));
    }

    public String territory() {
        return text("province").toLowerCase(Locale.ROOT);
    }

    boolean reached(String stage) {
        return text("stage").equals(stage);
    }

    /** The report form, filled in. */
    Map<String, Object> report() {
        Map<String, Object> report = new TreeMap<>();
        REPORTED.forEach(field -> report.put(field, text(field)));
        return report;
    }
}
