package it.accanto.supervision.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is kept, values and threshold in days.
 *
 * @param step key of the step
 * @param valueThen when it was raised
 * @param valueNow when somebody looked last, or looked last before it was over
 */
record Alert(
        long id,
        Kind kind,
        String territory,
        String step,
        @Nullable String caseNumber,
        int threshold,
        Instant since,
        double valueThen,
        double valueNow,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending) {

    /** Its columns, in the order in which {@link #read} takes them. */
    static final String ALL =
            """
            select a.id, a.kind, a.territory, a.step, a.case_number, case a.kind when 'P90' then r.p90_days else r.days_to_18 end,
              a.since, a.value_then, a.value_now, a.taken_by, a.taken_at, a.ended_at, a.ended_how
            from raised_alert a join alert_rule r on r.id = a.rule_id""";

    boolean takenBy(String person) {
        return person.equals(takenBy);
    }

    static Alert read(ResultSet row) throws SQLException {
        String ending = row.getString(13);
        return new Alert(
                row.getLong(1),
                Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                Objects.requireNonNull(instant(row, 7)),
                row.getDouble(8),
                row.getDouble(9),
                row.getString(10),
                instant(row, 11),
                instant(row, 12),
                ending == null ? null : Ending.valueOf(ending));
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime read = row.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }
}
