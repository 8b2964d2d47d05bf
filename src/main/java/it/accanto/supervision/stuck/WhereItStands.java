package it.accanto.supervision.stuck;

import java.sql.Timestamp;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a case stands in the engine at this moment, for the acts that move it. */
@Component
class WhereItStands {

    /** A process that runs for a case. */
    record Running(String instance, String definition, String process) {}

    /** A token that no person, job or called process holds: it may wait for an event. */
    record Idle(String id, String activityInstance, String element) {}

    private static final String IDLE =
            """
            select e.ID_, e.ACT_INST_ID_, e.ACT_ID_
            from ACT_RU_EXECUTION e
            where e.PROC_INST_ID_ = ? and e.ACT_ID_ is not null and e.ACT_INST_ID_ is not null
              and not exists (select 1 from ACT_RU_EXECUTION c where c.PARENT_ID_ = e.ID_)
              and not exists (select 1 from ACT_RU_EXECUTION c where c.SUPER_EXEC_ = e.ID_)
              and not exists (select 1 from ACT_RU_TASK t where t.EXECUTION_ID_ = e.ID_)
              and not exists (select 1 from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_ where j.EXECUTION_ID_ = e.ID_ and d.ACT_ID_ = e.ACT_ID_)""";

    private final JdbcClient jdbc;

    WhereItStands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever moves the case at the same time waits until this transaction has ended. */
    void lock(String caseNumber) {
        jdbc.sql("select number from case_file where number = ? for update")
                .param(caseNumber)
                .query(String.class)
                .single();
    }

    boolean isJob(String id) {
        return jdbc.sql("select count(*) from ACT_RU_JOB where ID_ = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Outermost first. */
    List<Running> running(String caseNumber) {
        return jdbc.sql(
                        """
                        select p.ID_, d.ID_, d.KEY_
                        from ACT_RU_EXECUTION p
                        join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
                        where p.BUSINESS_KEY_ = ?
                        order by case when p.SUPER_EXEC_ is null then 0 else 1 end, d.KEY_, p.ID_""")
                .param(caseNumber)
                .query((row, at) -> new Running(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The instance in which a token stands. */
    Optional<String> instanceOf(String token) {
        return jdbc.sql("select PROC_INST_ID_ from ACT_RU_EXECUTION where ID_ = ?")
                .param(token)
                .query(String.class)
                .optional();
    }

    List<Idle> idle(String instance) {
        return jdbc.sql(IDLE)
                .param(instance)
                .query((row, at) -> new Idle(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The activity instances that stand at an element of an instance. */
    List<String> at(String instance, String element) {
        return jdbc.sql(
                        "select distinct ACT_INST_ID_ from ACT_RU_EXECUTION where PROC_INST_ID_ = ? and ACT_ID_ = ? and ACT_INST_ID_ is not null")
                .params(instance, element)
                .query(String.class)
                .list();
    }

    /** The version of a process that begins now. */
    Optional<String> newest(String process) {
        return jdbc
                .sql("select ID_ from ACT_RE_PROCDEF where KEY_ = ? order by VERSION_ desc")
                .param(process)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /** The moments of a case's timers by the jobs' ids. */
    Map<String, @Nullable Date> timers(String caseNumber) {
        return dates(
                """
                select j.ID_, j.DUEDATE_ from ACT_RU_JOB j join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                where j.TYPE_ = 'timer' and p.BUSINESS_KEY_ = ?""",
                caseNumber);
    }

    /** The due dates of a case's open tasks by their ids; null where nothing is due. */
    Map<String, @Nullable Date> dueDates(String caseNumber) {
        return dates(
                """
                select t.ID_, t.DUE_DATE_ from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
                where p.BUSINESS_KEY_ = ?""",
                caseNumber);
    }

    private Map<String, @Nullable Date> dates(String statement, String caseNumber) {
        Map<String, @Nullable Date> found = new HashMap<>();
        jdbc.sql(statement).param(caseNumber).query(row -> {
            Timestamp at = row.getTimestamp(2);
            found.put(row.getString(1), at == null ? null : new Date(at.getTime()));
        });
        return found;
    }
}
