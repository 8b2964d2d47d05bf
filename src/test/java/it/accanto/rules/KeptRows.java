package it.accanto.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts kept evaluations into the database as if a task had asked long ago, and takes them out again. */
public final class KeptRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int IDS_AT_ONCE = 50;

    private final JdbcTemplate sql;
    private final List<Object[]> waiting = new ArrayList<>();
    private final List<Long> written = new ArrayList<>();
    private long next;
    private long last = -1;

    public KeptRows(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** @param asking null as in rows from before askings were counted */
    public void add(
            String number, String decision, Map<String, Object> inputs, OffsetDateTime at, @Nullable String asking) {
        waiting.add(new Object[] {id(), number, decision, at.toLocalDate(), at, text(inputs), asking});
    }

    /** Ids as the application takes them: in blocks. */
    private long id() {
        if (next > last || last < 0) {
            last = sql.queryForObject("select nextval('evaluation_seq')", Long.class);
            next = last - IDS_AT_ONCE + 1;
        }
        written.add(next);
        return next++;
    }

    public void write() {
        sql.batchUpdate(
                """
                insert into evaluation (id, case_number, decision_key, table_version, reference_date, evaluated_at, element,
                  inputs, outputs, rows_hit, asking)
                values (?, ?, ?, 1, ?, ?, 'test', ?, '{}', '[]', ?)
                """,
                waiting);
        waiting.clear();
    }

    public void takeOut() {
        sql.batchUpdate(
                "delete from evaluation where id = ?",
                written.stream().map(id -> new Object[] {id}).toList());
        written.clear();
    }

    public static void close(JdbcTemplate sql, String number, LocalDate on) {
        sql.update("update case_file set closed_on = ? where number = ?", on, number);
    }

    private static String text(Map<String, Object> inputs) {
        try {
            return JSON.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
