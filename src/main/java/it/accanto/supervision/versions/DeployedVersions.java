package it.accanto.supervision.versions;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Moments;
import it.accanto.supervision.Lately;
import it.accanto.supervision.StepCatalogue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The versions of the models of cases, with what runs on each: an instance belongs to the stage whose model it runs, also where another
 * process called it. Processes of tables belong to no territory and end on the version on which they began.
 */
@Component
class DeployedVersions {

    private static final String ALL =
            """
            select d.KEY_, d.NAME_, d.ID_, d.VERSION_, p.DEPLOY_TIME_,
              case when d.VERSION_ = l.LATEST then 1 else 0 end
            from ACT_RE_PROCDEF d
            join ACT_RE_DEPLOYMENT p on p.ID_ = d.DEPLOYMENT_ID_
            join (select KEY_, max(VERSION_) as LATEST from ACT_RE_PROCDEF group by KEY_) l on l.KEY_ = d.KEY_
            where d.KEY_ not in (:tables)
            order by d.NAME_, d.KEY_, d.VERSION_ desc
            """;

    private static final String RUNNING =
            """
            select PROC_DEF_ID_, TENANT_ID_, count(*) from ACT_RU_EXECUTION
            where PROC_INST_ID_ = ID_ and TENANT_ID_ is not null
            group by PROC_DEF_ID_, TENANT_ID_""";

    /** Instances that are counted in a tenth of a second. */
    private static final int FEW = 20_000;

    private static final Duration OLD = Duration.ofSeconds(30);

    private record Running(String definition, String territory, int instances) {}

    private final JdbcClient jdbc;
    private final Lately<List<Running>> running;

    DeployedVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.running = new Lately<>(
                clock,
                OLD,
                now -> running(),
                found -> found.stream().mapToInt(Running::instances).sum() > FEW);
    }

    private List<Running> running() {
        return jdbc.sql(RUNNING)
                .query((row, at) -> new Running(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** By stage, the newest first; what runs on each is at most half a minute old in a large installation. */
    List<DeployedVersion> in(Set<String> territories) {
        Map<String, Integer> counted = running.now().stream()
                .filter(one -> territories.contains(one.territory()))
                .collect(Collectors.toMap(Running::definition, Running::instances, Integer::sum));
        return jdbc.sql(ALL)
                .param("tables", StepCatalogue.OF_TABLES)
                .query((row, at) -> version(row, counted))
                .list();
    }

    /** @throws Refusal where there is none */
    static DeployedVersion one(List<DeployedVersion> all, String process, int version) {
        return all.stream()
                .filter(one -> one.process().equals(process) && one.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.NOT_FOUND, "Questa versione non c'è: aggiornate la pagina e riprovate."));
    }

    private static DeployedVersion version(ResultSet row, Map<String, Integer> counted) throws SQLException {
        return new DeployedVersion(
                row.getString(1),
                Objects.requireNonNullElse(row.getString(2), row.getString(1)),
                row.getString(3),
                row.getInt(4),
                row.getTimestamp(5).toInstant().atZone(Moments.ITALY).toLocalDate(),
                counted.getOrDefault(row.getString(3), 0),
                row.getInt(6) == 1);
    }
}
