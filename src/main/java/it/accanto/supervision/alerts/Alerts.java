package it.accanto.supervision.alerts;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of alerts. Many change in one statement each time somebody looks. */
@Component
class Alerts {

    /** How many last, and how many of those nobody has taken. */
    record Sum(int open, int free) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Alerts(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** All that last, for the next round. */
    List<Round.Open> open() {
        return jdbc.sql("select id, open_as, step, value_now from raised_alert where ended_at is null")
                .query((row, at) ->
                        new Round.Open(row.getLong(1), row.getString(2), row.getString(3), row.getDouble(4)))
                .list();
    }

    void keep(Round round, Instant now) {
        raise(round.raised(), now);
        template.batchUpdate(
                "update raised_alert set step = ?, value_now = ? where id = ?",
                round.renewed().stream()
                        .map(one -> new Object[] {one.step(), one.value(), one.id()})
                        .toList());
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        template.batchUpdate(
                "update raised_alert set ended_at = ?, ended_how = ?, open_as = null where id = ?",
                round.over().stream()
                        .map(one -> new Object[] {at, one.how().name(), one.id()})
                        .toList());
    }

    void raise(List<Sighting> seen, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        template.batchUpdate(
                """
                insert into raised_alert (rule_id, kind, territory, step, case_number, since, value_then, value_now, open_as)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                seen.stream()
                        .map(one -> new Object[] {
                            one.rule(),
                            one.kind().name(),
                            one.territory(),
                            one.step(),
                            one.caseNumber(),
                            at,
                            one.value(),
                            one.value(),
                            one.key()
                        })
                        .toList());
    }

    /** @return how many were over with their rule */
    int endAll(long rule, Instant now) {
        return jdbc.sql(
                        "update raised_alert set ended_at = :at, ended_how = :how, open_as = null where rule_id = :rule and ended_at is null")
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("how", Ending.RULE_OFF.name())
                .param("rule", rule)
                .update();
    }

    Sum sum(Set<String> territories) {
        return territories.isEmpty()
                ? new Sum(0, 0)
                : jdbc.sql(
                                "select count(*), count(*) - count(taken_by) from raised_alert where ended_at is null and territory in (:territories)")
                        .param("territories", territories)
                        .query((row, at) -> new Sum(row.getInt(1), row.getInt(2)))
                        .single();
    }

    /** What nobody has taken first, then the cases nearest to eighteen, then the oldest work. */
    List<Alert> list(Set<String> territories, long from, int many) {
        return some(
                "is null",
                "case when a.taken_by is null then 0 else 1 end, a.kind, case a.kind when 'P90' then -a.value_now else a.value_now end, a.id",
                territories,
                from,
                many);
    }

    /** The last that were over first. */
    List<Alert> over(Set<String> territories, int many) {
        return some("is not null", "a.ended_at desc, a.id desc", territories, 0, many);
    }

    private List<Alert> some(String ended, String order, Set<String> territories, long from, int many) {
        return territories.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "%s where a.ended_at %s and a.territory in (:territories) order by %s offset :from rows fetch next :many rows only"
                                        .formatted(Alert.ALL, ended, order))
                        .param("territories", territories)
                        .param("from", from)
                        .param("many", many)
                        .query((row, at) -> Alert.read(row))
                        .list();
    }

    Optional<Alert> find(long id) {
        return jdbc.sql(Alert.ALL + " where a.id = :id")
                .param("id", id)
                .query((row, at) -> Alert.read(row))
                .optional();
    }

    /**
     * Puts an alert into somebody's hands, if it lasts and is nobody's or still in the hands from which it is taken.
     *
     * @return whether it is theirs now: of two at once one
     */
    boolean take(long id, String by, @Nullable String from, Instant now) {
        return jdbc.sql(
                                "update raised_alert set taken_by = :by, taken_at = :at where id = :id and ended_at is null and (taken_by is null or taken_by = :from)")
                        .param("by", by)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("from", from, Types.VARCHAR)
                        .update()
                == 1;
    }

    /** @return whether it was theirs and lasted */
    boolean release(long id, String by) {
        return jdbc.sql(
                                "update raised_alert set taken_by = null, taken_at = null where id = :id and ended_at is null and taken_by = :by")
                        .param("id", id)
                        .param("by", by)
                        .update()
                == 1;
    }
}
