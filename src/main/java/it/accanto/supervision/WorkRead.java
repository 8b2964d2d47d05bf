package it.accanto.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the tasks of cases, open and ended, of all territories, straight off the engine's tables: its own statistics ignore territories. */
@Component
class WorkRead {

    private static final int FETCHED_AT_ONCE = 5_000;

    private static final String OPEN =
            """
            select t.ID_, p.BUSINESS_KEY_, d.KEY_, t.TASK_DEF_KEY_, t.TENANT_ID_, t.CREATE_TIME_, t.DUE_DATE_, t.FOLLOW_UP_DATE_, t.ASSIGNEE_
            from ACT_RU_TASK t
            join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
            join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
            where t.TENANT_ID_ is not null""";

    private static final String DONE =
            """
            select PROC_DEF_KEY_, TASK_DEF_KEY_, TENANT_ID_, START_TIME_, END_TIME_, DELETE_REASON_
            from ACT_HI_TASKINST
            where END_TIME_ >= ? and END_TIME_ < ? and TENANT_ID_ is not null""";

    private final JdbcTemplate jdbc;

    WorkRead(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCHED_AT_ONCE);
    }

    List<OpenWork> open(Map<String, Step> steps) {
        List<OpenWork> found = new ArrayList<>();
        jdbc.query(OPEN, row -> {
            Step step = steps.get(row.getString(3) + "." + row.getString(4));
            if (step != null) {
                found.add(new OpenWork(
                        row.getString(1),
                        row.getString(2),
                        step,
                        row.getString(5).intern(),
                        Objects.requireNonNull(instant(row, 6)),
                        instant(row, 7),
                        instant(row, 8),
                        row.getString(9)));
            }
        });
        return found;
    }

    /** What ended from an instant on and before another. */
    List<DoneWork> done(Map<String, Step> steps, Instant from, Instant before) {
        List<DoneWork> found = new ArrayList<>();
        jdbc.query(
                DONE,
                row -> {
                    Step step = steps.get(row.getString(1) + "." + row.getString(2));
                    if (step != null) {
                        found.add(new DoneWork(
                                step,
                                row.getString(3).intern(),
                                row.getTimestamp(4).getTime(),
                                row.getTimestamp(5).getTime(),
                                "completed".equals(row.getString(6))));
                    }
                },
                Timestamp.from(from),
                Timestamp.from(before));
        return found;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp read = row.getTimestamp(column);
        return read == null ? null : read.toInstant();
    }
}
