package it.accanto.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases whose waits are drawn by chance, written as rows of the engine's tables: for a recount that shares no code with what it recounts. */
public class DrawnWork {

    private static final long DAY = 86_400_000;

    private final JdbcTemplate jdbc;
    private final String territory;
    private final String mark;
    private final List<String[]> steps;
    private final Map<String, String> definitions = new HashMap<>();

    public DrawnWork(JdbcTemplate jdbc, String territory) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.mark = "drawn-" + territory + "-";
        this.steps = List.of(
                new String[] {"guardian-assignment", "recordCourtDecision"},
                new String[] {"intake", "holdInterview"},
                new String[] {"individual-plan", "draftPlan"});
    }

    /** Draws cases: each with some steps done in the past two hundred days, some ended with the case, most with one open. */
    public void draw(int cases, long seed, Instant now) {
        RandomGenerator chance = new Random(seed);
        List<Object[]> executions = new ArrayList<>();
        List<Object[]> open = new ArrayList<>();
        List<Object[]> ended = new ArrayList<>();
        for (int drawn = 0; drawn < cases; drawn++) {
            String instance = mark + drawn;
            String number = "%s-2026-9%05d".formatted(territory.toUpperCase(), drawn);
            for (int step = 0; step < 4; step++) {
                String[] what = steps.get(chance.nextInt(steps.size()));
                long lasted = 1 + (long) (Math.exp(2 + 1.3 * chance.nextGaussian()) * DAY);
                long until = now.toEpochMilli() - (long) (chance.nextDouble() * 200 * DAY);
                ended.add(new Object[] {
                    instance + "-" + step,
                    what[0],
                    definition(what[0]),
                    what[1],
                    territory,
                    new Timestamp(until - lasted),
                    new Timestamp(until),
                    chance.nextInt(8) == 0 ? "deleted" : "completed"
                });
            }
            if (chance.nextInt(4) > 0) {
                String[] what = steps.get(chance.nextInt(steps.size()));
                long since = now.toEpochMilli() - (long) (Math.exp(3 + chance.nextGaussian()) * DAY);
                executions.add(new Object[] {instance, instance, number, definition(what[0]), territory});
                open.add(new Object[] {
                    instance + "-open",
                    instance,
                    instance,
                    definition(what[0]),
                    what[1],
                    new Timestamp(since),
                    due(chance, since),
                    territory,
                    chance.nextInt(3) == 0 ? "anna" : null
                });
            }
        }
        write(executions, open, ended);
    }

    private static @Nullable Timestamp due(RandomGenerator chance, long since) {
        return chance.nextInt(5) == 0 ? null : new Timestamp(since + (5 + chance.nextInt(40)) * DAY);
    }

    private void write(List<Object[]> executions, List<Object[]> open, List<Object[]> ended) {
        jdbc.batchUpdate(
                """
                insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, ACT_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, TENANT_ID_)
                values (?, 1, ?, ?, ?, 'drawn', true, false, true, false, 1, ?)""",
                executions);
        jdbc.batchUpdate(
                """
                insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_, TENANT_ID_, ASSIGNEE_)
                values (?, 1, ?, ?, ?, 'drawn', ?, 50, ?, ?, 1, ?, ?)""",
                open);
        jdbc.batchUpdate(
                """
                insert into ACT_HI_TASKINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, TASK_DEF_KEY_, TENANT_ID_, START_TIME_, END_TIME_, DELETE_REASON_)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                ended);
    }

    private String definition(String process) {
        return definitions.computeIfAbsent(process, this::newest);
    }

    private String newest(String process) {
        return jdbc.queryForObject(
                "select max(ID_) from ACT_RE_PROCDEF where KEY_ = ? and VERSION_ = (select max(VERSION_) from ACT_RE_PROCDEF where KEY_ = ?)",
                String.class,
                process,
                process);
    }

    /** Takes everything drawn away again. */
    public void forget() {
        jdbc.update("delete from ACT_RU_TASK where ID_ like ?", mark + "%");
        jdbc.update("delete from ACT_RU_EXECUTION where ID_ like ?", mark + "%");
        jdbc.update("delete from ACT_HI_TASKINST where ID_ like ?", mark + "%");
    }
}
