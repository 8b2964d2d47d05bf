package it.accanto.supervision.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rules of alerts, those that are on and those that were. */
@Component
class AlertRules {

    private static final String ALL =
            """
            select r.id, r.territory, r.step, r.office, r.p90_days, r.days_to_18, r.set_by, r.set_at, r.ended_by, r.ended_at,
              (select count(*) from raised_alert a where a.rule_id = r.id and a.ended_at is null)
            from alert_rule r""";

    private final JdbcClient jdbc;

    AlertRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AlertRule> on() {
        return jdbc.sql(ALL + " where r.ended_at is null order by r.id")
                .query((row, at) -> rule(row))
                .list();
    }

    boolean any() {
        return jdbc.sql("select count(*) from alert_rule where ended_at is null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The newest first, those that are on before those that are off. */
    List<AlertRule> list(Set<String> territories, boolean on, int many) {
        if (territories.isEmpty()) {
            return List.of();
        }
        String order = on ? "r.id desc" : "r.ended_at desc, r.id desc";
        return jdbc.sql(
                        "%s where r.ended_at is %s null and r.territory in (:territories) order by %s fetch first :many rows only"
                                .formatted(ALL, on ? "" : "not", order))
                .param("territories", territories)
                .param("many", many)
                .query((row, at) -> rule(row))
                .list();
    }

    long count(Set<String> territories) {
        return territories.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from alert_rule where ended_at is null and territory in (:territories)")
                        .param("territories", territories)
                        .query(Long.class)
                        .single();
    }

    Optional<AlertRule> find(long id) {
        return jdbc.sql(ALL + " where r.id = :id")
                .param("id", id)
                .query((row, at) -> rule(row))
                .optional();
    }

    /** The rule that is on and watches the same. */
    Optional<AlertRule> same(Watched watched) {
        return jdbc.sql(ALL + " where r.on_as = :key")
                .param("key", watched.key())
                .query((row, at) -> rule(row))
                .optional();
    }

    /** @return the new rule's id */
    long add(Watched watched, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into alert_rule (territory, step, office, p90_days, days_to_18, set_by, set_at, on_as)
                        values (:territory, :step, :office, :p90, :eighteen, :by, :at, :key)""")
                .param("territory", watched.territory())
                .param("step", watched.step(), Types.VARCHAR)
                .param("office", watched.office(), Types.VARCHAR)
                .param("p90", watched.p90Days(), Types.INTEGER)
                .param("eighteen", watched.daysTo18(), Types.INTEGER)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("key", watched.key())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void switchOff(long id, String by, Instant at) {
        jdbc.sql("update alert_rule set ended_by = :by, ended_at = :at, on_as = null where id = :id")
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static AlertRule rule(ResultSet row) throws SQLException {
        return new AlertRule(
                row.getLong(1),
                new Watched(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, Integer.class),
                        row.getObject(6, Integer.class)),
                row.getString(7),
                Objects.requireNonNull(Alert.instant(row, 8)),
                row.getString(9),
                Alert.instant(row, 10),
                row.getInt(11));
    }
}
