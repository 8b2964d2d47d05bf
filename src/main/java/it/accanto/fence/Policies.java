package it.accanto.fence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** For whom each endpoint is open, as {@code fence/endpoints.csv} says: one row an endpoint, no wildcards, and no row is a refusal. */
final class Policies {

    private static final String TABLE = "/fence/endpoints.csv";
    private static final Policies STATED = new Policies();

    private final Map<Endpoint, Audience> rows = new HashMap<>();

    private Policies() {
        try (InputStream table = Policies.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            read(table);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The one table. */
    static Policies stated() {
        return STATED;
    }

    /** For whom an endpoint is open; null where nothing is stated. */
    @Nullable
    Audience of(Endpoint endpoint) {
        return rows.get(endpoint);
    }

    Set<Endpoint> endpoints() {
        return rows.keySet();
    }

    private void read(InputStream table) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (CSVRecord row : parser) {
                add(row);
            }
        }
    }

    private void add(CSVRecord row) {
        Endpoint endpoint =
                new Endpoint(Endpoint.Application.of(row.get("application")), row.get("method"), row.get("path"));
        if (row.get("why").isBlank() || rows.put(endpoint, Audience.valueOf(row.get("who"))) != null) {
            throw new IllegalStateException(TABLE + " says twice, or without a reason, for whom it opens " + endpoint);
        }
    }
}
