package it.accanto.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One invented minor of the caseload, and how far their case came. */
record DemoCase(CSVRecord row) {

    String text(String column) {
        return row.get(column);
    }

    @Nullable
    LocalDate day(String column) {
        return text(column).isBlank() ? null : LocalDate.parse(text(column));
    }

    LocalDate reportedOn() {
        return LocalDate.parse(text("reportedOn"));
    }

    LocalDate enteredOn() {
        return LocalDate.parse(text("enteredFirstReceptionOn"));
    }

    String territory() {
        return text("province").toLowerCase(Locale.ROOT);
    }

    boolean reached(String stage) {
        return text("stage").equals(stage);
    }

    /** The report form, filled in. */
    Map<String, Object> report() {
        return Map.of(
                "givenName", text("givenName"),
                "familyName", text("familyName"),
                "birthDate", text("birthDate"),
                "birthDateCertainty", text("birthDateCertainty"),
                "gender", text("gender"),
                "nationality", text("nationality"),
                "languages", text("languages"),
                "province", text("province"),
                "reportedOn", text("reportedOn"),
                "reportedBy", text("reportedBy"));
    }
}
