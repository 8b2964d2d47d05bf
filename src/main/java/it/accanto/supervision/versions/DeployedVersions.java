package it.accanto.supervision.versions;

import it.accanto.casefile.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The versions of the models of cases, with what runs on each: an instance belongs to the stage whose model it runs, also where another
 * process called it. Processes of tables belong to no territory and end on the version on which they began.
 */
@Component
class DeployedVersions {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final String ALL =
            """
            select d.KEY_, d.NAME_, d.ID_, d.VERSION_, p.DEPLOY_TIME_, coalesce(r.RUNNING, 0),
              case when d.VERSION_ = l.LATEST then 1 else 0 end
            from ACT_RE_PROCDEF d
            join ACT_RE_DEPLOYMENT p on p.ID_ = d.DEPLOYMENT_ID_
            join (select KEY_, max(VERSION_) as LATEST from ACT_RE_PROCDEF group by KEY_) l on l.KEY_ = d.KEY_
            left join (
              select PROC_DEF_ID_, count(*) as RUNNING from ACT_RU_EXECUTION
              where PROC_INST_ID_ = ID_ and TENANT_ID_ in (:territories)
              group by PROC_DEF_ID_) r on r.PROC_DEF_ID_ = d.ID_
            where d.KEY_ not in ('rule-change', 'decision-review')
            order by d.NAME_, d.KEY_, d.VERSION_ desc
            """;

    private final JdbcClient jdbc;

    DeployedVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By stage, the newest first. */
    List<DeployedVersion> in(Set<String> territories) {
        return jdbc.sql(ALL)
                .param("territories", territories)
                .query((row, at) -> version(row))
                .list();
    }

    /** @throws Refusal where there is none */
    DeployedVersion of(String process, int version, Set<String> territories) {
        return in(territories).stream()
                .filter(one -> one.process().equals(process) && one.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.NOT_FOUND, "Questa versione non c'è: aggiornate la pagina e riprovate."));
    }

    private static DeployedVersion version(ResultSet row) throws SQLException {
        return new DeployedVersion(
                row.getString(1),
                Objects.requireNonNullElse(row.getString(2), row.getString(1)),
                row.getString(3),
                row.getInt(4),
                row.getTimestamp(5).toInstant().atZone(ROME).toLocalDate(),
                row.getInt(6),
                row.getInt(7) == 1);
    }
}
