package it.accanto.waiting;

import it.accanto.pathway.Authority;
import it.accanto.pathway.Moments;
import it.accanto.supervision.Step;
import it.accanto.waiting.WaitingTask.Laid;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the tasks that wait, or waited since a day, in all territories: the engine's tasks at steps that wait, and whatever was laid aside. */
@Component
class WaitingTasks {

    private static final String OPEN =
            """
            select t.ID_, p.BUSINESS_KEY_, d.KEY_, t.TASK_DEF_KEY_, t.TENANT_ID_, t.CREATE_TIME_
            from ACT_RU_TASK t
            join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
            join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
            where t.TENANT_ID_ is not null""";

    /** Two statements rather than one that says "or": each has an index to go by. */
    private static final List<String> ENDED = List.of(
            """
            select ID_, PROC_DEF_KEY_, TASK_DEF_KEY_, TENANT_ID_, START_TIME_, END_TIME_
            from ACT_HI_TASKINST
            where END_TIME_ >= :from and TENANT_ID_ is not null and TASK_DEF_KEY_ in (:steps)""",
            """
            select h.ID_, h.PROC_DEF_KEY_, h.TASK_DEF_KEY_, h.TENANT_ID_, h.START_TIME_, h.END_TIME_
            from (select distinct task_id from task_wait where until_on > :day) w
            join ACT_HI_TASKINST h on h.ID_ = w.task_id
            where h.END_TIME_ >= :from and h.TENANT_ID_ is not null""");

    private static final String LAID =
            """
            select id, task_id, authority, since, until_on, resumed_at from task_wait where until_on > :day
            union
            select w.id, w.task_id, w.authority, w.since, w.until_on, w.resumed_at from task_wait w join ACT_RU_TASK t on t.ID_ = w.task_id
            order by since""";

    private final NamedParameterJdbcTemplate jdbc;

    WaitingTasks(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param steps all steps of the models by their keys
     * @param from a day before which nothing needs to be counted
     */
    List<WaitingTask> since(LocalDate from, Map<String, Step> steps) {
        Map<String, List<Laid>> laid = laid(from);
        Map<String, WaitingTask> found = new HashMap<>();
        MapSqlParameterSource given = new MapSqlParameterSource("steps", waiting(steps))
                .addValue("from", Timestamp.from(Moments.startOf(from).toInstant()))
                .addValue("day", Date.valueOf(from));
        jdbc.query(OPEN, Map.of(), row -> {
            Step step = steps.get(row.getString(3) + "." + row.getString(4));
            if (step != null && (waits(step) || laid.containsKey(row.getString(1)))) {
                found.put(row.getString(1), task(row, row.getString(2), step, row.getString(5), 6, 0, laid));
            }
        });
        ENDED.forEach(statement -> jdbc.query(statement, given, row -> {
            Step step = steps.get(row.getString(2) + "." + row.getString(3));
            if (step != null) {
                found.put(row.getString(1), task(row, null, step, row.getString(4), 5, 6, laid));
            }
        }));
        return List.copyOf(found.values());
    }

    private static Set<String> waiting(Map<String, Step> steps) {
        Set<String> waiting = steps.values().stream()
                .filter(WaitingTasks::waits)
                .map(Step::element)
                .collect(Collectors.toSet());
        return waiting.isEmpty() ? Set.of("-") : waiting;
    }

    private static boolean waits(Step step) {
        return Authority.named(step.waitsOn()).isPresent();
    }

    private static WaitingTask task(
            ResultSet row,
            @Nullable String number,
            Step step,
            String territory,
            int opened,
            int ended,
            Map<String, List<Laid>> laid)
            throws SQLException {
        return new WaitingTask(
                row.getString(1),
                number,
                step.process(),
                step.element(),
                step.office(),
                territory.intern(),
                day(row, opened),
                ended == 0 ? null : day(row, ended),
                Authority.named(step.waitsOn()).orElse(null),
                laid.getOrDefault(row.getString(1), List.of()));
    }

    private Map<String, List<Laid>> laid(LocalDate from) {
        Map<String, List<Laid>> laid = new HashMap<>();
        jdbc.query(LAID, Map.of("day", Date.valueOf(from)), row -> {
            LocalDate until = row.getObject(5, LocalDate.class);
            LocalDate resumed = row.getTimestamp(6) == null ? until : day(row, 6);
            laid.computeIfAbsent(row.getString(2), none -> new ArrayList<>())
                    .add(new Laid(
                            Authority.valueOf(row.getString(3)),
                            day(row, 4),
                            resumed.isBefore(until) ? resumed : until));
        });
        return laid;
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return LocalDate.ofInstant(row.getTimestamp(column).toInstant(), Moments.ITALY);
    }
}
