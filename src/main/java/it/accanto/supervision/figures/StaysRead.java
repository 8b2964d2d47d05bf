package it.accanto.supervision.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads from the files whoever may have been present, come or gone in a half-year. */
@Component
class StaysRead {

    private static final int FETCHED_AT_ONCE = 5_000;

    /** Nobody born before is a minor when the half-year begins, whatever becomes of a birthday on 29 February. */
    private static final int YEARS = 18;

    private static final String TOUCHING =
            """
            select territory, gender, nationality, birth_date, reported_on, departed_on, closed_on, coalesce(outcome, proposed_outcome)
            from case_file
            where territory in (:territories) and reported_on <= :on
              and (closed_on is null and birth_date > :bornBefore or closed_on > :before)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    StaysRead(DataSource source) {
        JdbcTemplate template = new JdbcTemplate(source);
        template.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(template);
    }

    List<Stay> touching(HalfYear half, Set<String> territories) {
        if (territories.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                TOUCHING,
                Map.of(
                        "territories", territories,
                        "on", half.on(),
                        "before", half.before(),
                        "bornBefore", half.before().minusYears(YEARS).minusDays(1)),
                (row, at) -> stay(row));
    }

    private static Stay stay(ResultSet row) throws SQLException {
        return new Stay(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                day(row, 6),
                day(row, 7),
                row.getString(8));
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
