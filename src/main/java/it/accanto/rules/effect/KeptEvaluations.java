package it.accanto.rules.effect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads kept evaluations with what is needed of their cases: one statement a population, row after row, however many there are. */
@Component
class KeptEvaluations {

    private static final int ROWS_AT_ONCE = 500;
    private static final int SECONDS = 60;

    /** What a case was asked last of a decision; several evaluations where the task asked several times together. */
    private static final String LATEST_ASKINGS =
            """
            from (select e.case_number, e.decision_key, max(e.id) as id
                  from evaluation e join case_file c on c.number = e.case_number
                  where c.closed_on is null and e.decision_key in (:keys)
                  group by e.case_number, e.decision_key) latest
            join evaluation newest on newest.id = latest.id
            join case_file c on c.number = latest.case_number
            join evaluation e on e.case_number = latest.case_number and e.decision_key = latest.decision_key
              and (e.id = newest.id or e.asking = newest.asking)
            """;

    private static final String IN_SPAN =
            """
            from evaluation e join case_file c on c.number = e.case_number
            where e.decision_key in (:keys) and e.evaluated_at >= :since and e.evaluated_at <= :until
            """;

    private static final String KEPT = "select e.decision_key, e.case_number, c.territory, c.birth_date, e.inputs ";

    /** How many cases were asked a decision, and how many evaluations that makes. */
    record Asked(long cases, long evaluations) {}

    /**
     * By which it shows that something was added, taken away, closed or corrected.
     *
     * @param versions how often open cases were written
     * @param newest the greatest id of an evaluation
     */
    record Mark(long cases, long versions, long evaluations, long newest) {}

    private final JdbcClient jdbc;

    KeptEvaluations(DataSource source) {
        JdbcTemplate template = new JdbcTemplate(source);
        template.setFetchSize(ROWS_AT_ONCE);
        template.setQueryTimeout(SECONDS);
        jdbc = JdbcClient.create(template);
    }

    Mark mark(Set<String> keys) {
        return jdbc.sql(
                        """
                        select c.many, c.versions, e.many, e.newest
                        from (select count(*) as many, coalesce(sum(version), 0) as versions
                              from case_file where closed_on is null) c,
                             (select count(*) as many, coalesce(max(id), 0) as newest
                              from evaluation where decision_key in (:keys)) e
                        """)
                .param("keys", keys)
                .query((row, at) -> new Mark(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** By decision. */
    Map<String, Asked> askedInOpenCases(Set<String> keys) {
        Map<String, Asked> asked = new TreeMap<>();
        jdbc.sql("select e.decision_key, count(distinct e.case_number), count(*) " + LATEST_ASKINGS
                        + " group by e.decision_key")
                .param("keys", keys)
                .query(row -> {
                    asked.put(row.getString(1), new Asked(row.getLong(2), row.getLong(3)));
                });
        return asked;
    }

    long openCases() {
        return jdbc.sql("select count(*) from case_file where closed_on is null")
                .query(Long.class)
                .single();
    }

    /** Open cases that were asked any of these decisions. */
    long openCasesAsked(Set<String> keys) {
        return jdbc.sql(
                        """
                        select count(*) from case_file c where c.closed_on is null and exists
                          (select 1 from evaluation e where e.case_number = c.number and e.decision_key in (:keys))
                        """)
                .param("keys", keys)
                .query(Long.class)
                .single();
    }

    void ofOpenCases(Set<String> keys, Consumer<Kept> each) {
        jdbc.sql(KEPT + LATEST_ASKINGS).param("keys", keys).query(handing(each));
    }

    long taken(Set<String> keys, Instant since, Instant until) {
        return span("select count(*) " + IN_SPAN, keys, since, until)
                .query(Long.class)
                .single();
    }

    void taken(Set<String> keys, Instant since, Instant until, Consumer<Kept> each) {
        span(KEPT + IN_SPAN, keys, since, until).query(handing(each));
    }

    private JdbcClient.StatementSpec span(String sql, Set<String> keys, Instant since, Instant until) {
        return jdbc.sql(sql)
                .param("keys", keys)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC));
    }

    private static RowCallbackHandler handing(Consumer<Kept> each) {
        return row -> each.accept(kept(row));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5));
    }
}
