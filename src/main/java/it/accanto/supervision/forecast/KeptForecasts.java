package it.accanto.supervision.forecast;

import it.accanto.supervision.forecast.Reading.TurnedEighteen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest forecast, so that the page is there at once, and one record a month to be held against what then happened. */
@Component
class KeptForecasts {

    /**
     * A run that was kept.
     *
     * @param recordOf the first of the month whose record it is, or null
     * @param draws how often each case was played
     */
    record Run(
            long id,
            LocalDate madeOn,
            Instant madeAt,
            @Nullable LocalDate recordOf,
            int draws,
            int cases,
            long tookMillis) {}

    /** How many cases a list has, and how many of them are to be expected to be missed. */
    record Sum(long cases, double expected) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    KeptForecasts(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Keeps a run; those before it go, but for the records of a month. */
    @Transactional
    void keep(LocalDate madeOn, Instant madeAt, @Nullable LocalDate recordOf, List<Kept> forecasts, long tookMillis) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into forecast_run (made_on, made_at, record_of, draws, cases, took_millis)
                        values (:on, :at, :record, :draws, :cases, :took)
                        """)
                .param("on", madeOn)
                .param("at", madeAt.atOffset(ZoneOffset.UTC))
                .param("record", recordOf, Types.DATE)
                .param("draws", Simulation.DRAWS)
                .param("cases", forecasts.size())
                .param("took", tookMillis)
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        template.batchUpdate(
                """
                insert into forecast (run_id, case_number, territory, majority_on, probability, needs, push, gain, sureness,
                  known_from, sure_step, histories, plain_rule) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                forecasts.stream().map(kept -> kept.columns(id)).toList());
        forgetBefore(id);
    }

    private void forgetBefore(long id) {
        jdbc.sql(
                        "delete from forecast where run_id in (select id from forecast_run where record_of is null and id < :id)")
                .param("id", id)
                .update();
        jdbc.sql("delete from forecast_run where record_of is null and id < :id")
                .param("id", id)
                .update();
    }

    Optional<Run> newest() {
        return jdbc.sql(
                        """
                        select id, made_on, made_at, record_of, draws, cases, took_millis from forecast_run
                        order by id desc fetch first 1 row only
                        """)
                .query((row, at) -> run(row))
                .optional();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                row.getInt(6),
                row.getLong(7));
    }

    /** Whether a month has its record. */
    boolean recorded(LocalDate firstOfMonth) {
        return jdbc.sql("select count(*) from forecast_run where record_of = :month")
                        .param("month", firstOfMonth)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Sum sum(long run, Collection<String> territories) {
        return jdbc.sql(
                        """
                        select count(*), coalesce(sum(probability), 0) from forecast
                        where run_id = :run and territory in (:territories)
                        """)
                .param("run", run)
                .param("territories", territories)
                .query((row, at) -> new Sum(row.getLong(1), row.getDouble(2)))
                .single();
    }

    /** Most at risk first; among equals whoever turns eighteen first. */
    List<Kept> list(long run, Collection<String> territories, long from, int many) {
        return jdbc.sql(
                        """
                        select * from forecast where run_id = :run and territory in (:territories)
                        order by probability desc, majority_on, case_number offset :from rows fetch next :many rows only
                        """)
                .param("run", run)
                .param("territories", territories)
                .param("from", from)
                .param("many", many)
                .query((row, at) -> Kept.read(row))
                .list();
    }

    /** Writes beside the records what happened; who left before the birthday is decided without either. */
    @Transactional
    void decide(List<TurnedEighteen> cases, LocalDate today) {
        template.batchUpdate(
                """
                update forecast set decided_on = ?, missed = ? where case_number = ? and decided_on is null
                  and majority_on <= ? and run_id in (select id from forecast_run where record_of is not null)
                """,
                cases.stream()
                        .map(one ->
                                new Object[] {today, missed(one), one.facts().number(), today})
                        .toList());
    }

    private static @Nullable Boolean missed(TurnedEighteen one) {
        LocalDate closed = one.facts().closedOn();
        boolean left = closed != null && closed.isBefore(one.facts().age().majorityOn());
        return left ? null : one.state().remaining().length > 0;
    }
}
