package it.accanto.supervision.measures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts by plain SQL, at most once a minute however often it is asked. */
@Component
class CountsRead {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final String TASKS =
            """
            select l.GROUP_ID_, count(*), sum(case when t.DUE_DATE_ < ? then 1 else 0 end)
            from ACT_RU_TASK t join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
            where l.GROUP_ID_ is not null
            group by l.GROUP_ID_
            """;

    private static final String JOBS =
            """
            select sum(case when RETRIES_ = 0 then 1 else 0 end),
                   sum(case when RETRIES_ > 0 and (DUEDATE_ is null or DUEDATE_ <= ?) then 1 else 0 end),
                   sum(case when RETRIES_ > 0 and DUEDATE_ > ? then 1 else 0 end)
            from ACT_RU_JOB where SUSPENSION_STATE_ = 1
            """;

    private record Kept(Counts counts, Instant at) {}

    private record Jobs(long dead, long executable, long timers) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable Kept kept;

    CountsRead(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    synchronized Counts now() {
        Instant now = Instant.now(clock);
        if (kept == null || !now.isBefore(kept.at().plus(KEPT)) || now.isBefore(kept.at())) {
            kept = new Kept(counted(now), now);
        }
        return kept.counts();
    }

    private Counts counted(Instant now) {
        Map<String, Long> open = new HashMap<>();
        Map<String, Long> overdue = new HashMap<>();
        jdbc.sql(TASKS).param(Timestamp.from(now)).query(row -> {
            open.put(row.getString(1), row.getLong(2));
            overdue.put(row.getString(1), row.getLong(3));
        });
        Jobs jobs = jobs(Timestamp.from(now));
        return new Counts(
                open,
                overdue,
                count("case_file where closed_on is null"),
                count("ACT_RU_INCIDENT"),
                jobs.executable(),
                jobs.timers(),
                jobs.dead());
    }

    private Jobs jobs(Timestamp now) {
        return jdbc.sql(JOBS)
                .params(now, now)
                .query((row, at) -> new Jobs(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private long count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Long.class).single();
    }
}
