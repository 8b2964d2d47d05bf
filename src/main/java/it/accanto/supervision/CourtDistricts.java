package it.accanto.supervision;

import it.accanto.casefile.Provinces;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * Which juvenile court is competent for a territory on a day, as {@code supervision/court-districts.csv} says.
 *
 * <p>The court is a setting, since its reform was put off three times (D.lgs 149/2022, DL 92/2024, DL 117/2025): a row more with a later
 * first day, and the seat changes on that day. Every row is marked M: a lawyer confirms it before real files.
 */
@Component
class CourtDistricts {

    private static final String TABLE = "/supervision/court-districts.csv";

    private record Row(String territory, String court, LocalDate from) {}

    private final List<Row> rows = new ArrayList<>();

    CourtDistricts() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader table = new InputStreamReader(
                Objects.requireNonNull(CourtDistricts.class.getResourceAsStream(TABLE), TABLE),
                StandardCharsets.UTF_8)) {
            format.parse(table).forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(CSVRecord row) {
        rows.add(new Row(Provinces.territory(row.get("province")), row.get("court"), LocalDate.parse(row.get("from"))));
    }

    /** The seat of the court; the territory itself where nothing is stated. */
    String of(String territory, LocalDate day) {
        return rows.stream()
                .filter(row -> row.territory().equals(territory) && !row.from().isAfter(day))
                .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later)
                .map(Row::court)
                .orElse(territory.toUpperCase(Locale.ROOT));
    }
}
