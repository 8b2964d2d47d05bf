package it.accanto.supervision.path;

import it.accanto.casefile.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine wrote down of a case, running or finished. */
@Component
class EngineHistory {

    /** One process instance. */
    record Instance(
            String id,
            @Nullable String calledBy,
            String definition,
            String process,
            int version,
            Instant started,
            @Nullable Instant ended,
            boolean completed,
            @Nullable String endElement) {}

    private final JdbcClient jdbc;

    EngineHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case that an instance of a process belongs to, as far as there is one. */
    Optional<CaseNumber> caseOf(String instance) {
        return jdbc.sql("select BUSINESS_KEY_ from ACT_HI_PROCINST where ID_ = ?")
                .param(instance)
                .query((row, at) -> Objects.requireNonNullElse(row.getString(1), ""))
                .optional()
                .flatMap(CaseNumber::in);
    }

    List<Instance> instances(CaseNumber number) {
        return jdbc.sql(
                        """
                        select i.ID_, i.SUPER_PROCESS_INSTANCE_ID_, i.PROC_DEF_ID_, d.KEY_, d.VERSION_, i.START_TIME_, i.END_TIME_, i.STATE_, i.END_ACT_ID_
                        from ACT_HI_PROCINST i
                        join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_
                        where i.BUSINESS_KEY_ = ?
                        order by i.START_TIME_, case when i.SUPER_PROCESS_INSTANCE_ID_ is null then 0 else 1 end, d.KEY_, i.ID_
                        """)
                .param(number.value())
                .query((row, at) -> new Instance(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        Objects.requireNonNull(instant(row, 6)),
                        instant(row, 7),
                        "COMPLETED".equals(row.getString(8)),
                        row.getString(9)))
                .list();
    }

    /** Every activity instance of the case, in the order in which they began. */
    List<Visit> visits(CaseNumber number) {
        return jdbc.sql(
                        """
                        select a.PROC_INST_ID_, a.PROC_DEF_ID_, a.PARENT_ACT_INST_ID_, a.ACT_ID_, a.START_TIME_, a.END_TIME_, a.ACT_INST_STATE_, a.ASSIGNEE_, t.DUE_DATE_
                        from ACT_HI_PROCINST i
                        join ACT_HI_ACTINST a on a.PROC_INST_ID_ = i.ID_
                        left join ACT_HI_TASKINST t on t.ID_ = a.TASK_ID_
                        where i.BUSINESS_KEY_ = ?
                        order by a.START_TIME_, a.SEQUENCE_COUNTER_, a.ID_
                        """)
                .param(number.value())
                .query((row, at) -> visit(row))
                .list();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        String activity = row.getString(4);
        return new Visit(
                row.getString(1),
                row.getString(2),
                Objects.requireNonNullElse(row.getString(3), row.getString(1)),
                Visit.elementOf(activity),
                Visit.bodyIn(activity),
                Objects.requireNonNull(instant(row, 5)),
                instant(row, 6),
                row.getInt(7) == CANCELLED,
                row.getString(8),
                instant(row, 9));
    }

    /** As the engine counts the states of an activity instance. */
    private static final int CANCELLED = 2;

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp read = row.getTimestamp(column);
        return read == null ? null : read.toInstant();
    }
}
