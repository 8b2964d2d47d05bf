package it.accanto.supervision.stuck;

import it.accanto.casefile.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands still in the engine, in all territories, straight off its tables. */
@Component
class StuckRead {

    /** So long the engine may take to come to a timer whose moment has passed. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String FAILED_JOBS =
            """
            select j.ID_, p.BUSINESS_KEY_, p.TENANT_ID_, i.INCIDENT_TIMESTAMP_, j.PROCESS_DEF_ID_, d.ACT_ID_, j.EXCEPTION_MSG_
            from ACT_RU_JOB j
            join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
            left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
            left join ACT_RU_INCIDENT i on i.CONFIGURATION_ = j.ID_ and i.INCIDENT_TYPE_ = 'failedJob'
            where j.RETRIES_ <= 0 and p.TENANT_ID_ is not null""";

    private static final String OTHER_INCIDENTS =
            """
            select i.ID_, p.BUSINESS_KEY_, p.TENANT_ID_, i.INCIDENT_TIMESTAMP_, i.PROC_DEF_ID_, i.ACTIVITY_ID_, i.INCIDENT_TYPE_
            from ACT_RU_INCIDENT i
            join ACT_RU_EXECUTION p on p.ID_ = i.PROC_INST_ID_
            where i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_ and p.TENANT_ID_ is not null
              and i.INCIDENT_TYPE_ <> 'failedJob'""";

    private static final String PAST_TIMERS =
            """
            select j.ID_, p.BUSINESS_KEY_, p.TENANT_ID_, j.DUEDATE_, j.PROCESS_DEF_ID_, d.ACT_ID_, j.SUSPENSION_STATE_
            from ACT_RU_JOB j
            join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
            left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
            where j.TYPE_ = 'timer' and j.RETRIES_ > 0 and j.DUEDATE_ < ? and p.TENANT_ID_ is not null""";

    /**
     * Tokens that neither a task, a job, an event, a called process nor another program can move on. What the process as a whole listens to beside them
     * does not count: it stands on the same execution, at another activity.
     */
    private static final String IDLE_TOKENS =
            """
            select e.ID_, p.BUSINESS_KEY_, p.TENANT_ID_, null, e.PROC_DEF_ID_, e.ACT_ID_, e.PROC_INST_ID_
            from ACT_RU_EXECUTION e
            join ACT_RU_EXECUTION p on p.ID_ = e.PROC_INST_ID_
            where p.TENANT_ID_ is not null and e.ACT_ID_ is not null
              and not exists (select 1 from ACT_RU_EXECUTION c where c.PARENT_ID_ = e.ID_)
              and not exists (select 1 from ACT_RU_EXECUTION c where c.SUPER_EXEC_ = e.ID_)
              and not exists (select 1 from ACT_RU_TASK t where t.EXECUTION_ID_ = e.ID_)
              and not exists (select 1 from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_ where j.EXECUTION_ID_ = e.ID_ and d.ACT_ID_ = e.ACT_ID_)
              and not exists (select 1 from ACT_RU_EVENT_SUBSCR s where s.EXECUTION_ID_ = e.ID_ and s.ACTIVITY_ID_ = e.ACT_ID_)
              and not exists (select 1 from ACT_RU_EXT_TASK x where x.EXECUTION_ID_ = e.ID_)""";

    private static final String HALTED_CASES =
            """
            select f.number, f.number, f.territory, null, null, null, count(p.ID_)
            from case_file f
            left join ACT_RU_EXECUTION p on p.BUSINESS_KEY_ = f.number
            where f.closed_on is null
              and not exists (select 1 from ACT_RU_EXECUTION x join ACT_RU_TASK t on t.PROC_INST_ID_ = x.ID_ where x.BUSINESS_KEY_ = f.number)
              and not exists (select 1 from ACT_RU_EXECUTION x join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = x.ID_ where x.BUSINESS_KEY_ = f.number)
            group by f.number, f.territory""";

    /** A row as the engine has it: {@code more} is what each statement tells beside. */
    record Row(
            String id,
            String caseNumber,
            String territory,
            @Nullable Instant at,
            @Nullable String definition,
            @Nullable String element,
            @Nullable String more) {}

    private final JdbcClient jdbc;

    StuckRead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> failedJobs() {
        return ofCases(FAILED_JOBS);
    }

    List<Row> otherIncidents() {
        return ofCases(OTHER_INCIDENTS);
    }

    List<Row> pastTimers(Instant now) {
        return ofCases(PAST_TIMERS, Timestamp.from(now.minus(PATIENCE)));
    }

    List<Row> idleTokens() {
        return ofCases(IDLE_TOKENS);
    }

    /** Open cases without a task or a job of any kind; {@code more} counts the processes that run for them. */
    List<Row> haltedCases() {
        return ofCases(HALTED_CASES);
    }

    private List<Row> ofCases(String statement, Object... given) {
        RowMapper<Row> row = (found, at) -> row(found);
        return jdbc.sql(statement).params(given).query(row).list().stream()
                .filter(one -> CaseNumber.in(one.caseNumber()).isPresent())
                .toList();
    }

    private static Row row(ResultSet found) throws SQLException {
        Timestamp at = found.getTimestamp(4);
        return new Row(
                found.getString(1),
                Objects.requireNonNullElse(found.getString(2), ""),
                found.getString(3),
                at == null ? null : at.toInstant(),
                found.getString(5),
                found.getString(6),
                found.getString(7));
    }
}
