package it.accanto.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A thousand tasks and some two thousand suspensions drawn by chance, and each day of two quarters counted again by plain SQL: which tasks stood
 * open when it ended, and whether somebody had laid them aside.
 */
@SuppressWarnings("NullAway.Init")
abstract class RecountOfWaits extends Aosta {

    private static final int TASKS = 1000;
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String[] AUTHORITIES = {"COURT", "QUESTURA", "EMBASSY", "SCHOOL", "OURSELVES"};

    /** On whom the models wait at the steps that are drawn, and whose work they are: the last of them is nobody's but the office's. */
    private static final Map<String, String> STEPS = Map.of(
            "age-assessment.recordExam", "HEALTH legal",
            "age-out-transition.recordOpinion", "MINISTRY legal",
            "age-out-transition.recordProsieguo", "COURT legal",
            "guardian-assignment.recordCourtDecision", "COURT guardianship",
            "dote-occupazione.startPlacement", "HOST employment",
            "dote-qualificazione.recordPayment", "OURSELVES grants",
            "individual-plan.assessNeeds", "- education");

    private final Random random = new Random(17);
    private String number;

    @BeforeEach
    void aThousandTasks() {
        number = walk.takenInCharge("AO", BORN, file -> {}).value();
        List<String> steps = STEPS.keySet().stream().sorted().toList();
        for (int i = 0; i < TASKS; i++) {
            task("recount-" + i, steps.get(random.nextInt(steps.size())));
        }
    }

    private void task(String id, String step) {
        LocalDate opened = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(320));
        LocalDate ended = opened.plusDays(random.nextInt(120));
        boolean over = !ended.isAfter(TODAY);
        if (!over) {
            ended = TODAY;
        }
        jdbc.sql(
                        "insert into ACT_HI_TASKINST (ID_, PROC_DEF_KEY_, TASK_DEF_KEY_, TENANT_ID_, START_TIME_, END_TIME_) values (?, ?, ?, 'ao', ?, ?)")
                .params(
                        id,
                        step.split("\\.")[0],
                        step.split("\\.")[1],
                        Timestamp.from(noon(opened)),
                        Timestamp.from(noon(ended)))
                .update();
        LocalDate since = opened.plusDays(random.nextInt(10));
        while (random.nextInt(3) > 0 && since.isBefore(ended)) {
            since = aside(id, step, since).plusDays(random.nextInt(15));
        }
    }

    /** @return the day on which it ends */
    private LocalDate aside(String task, String step, LocalDate since) {
        LocalDate until = since.plusDays(1 + random.nextInt(30));
        LocalDate resumed = random.nextBoolean() ? since.plusDays(random.nextInt(30)) : null;
        boolean early = resumed != null && resumed.isBefore(until);
        jdbc.sql(
                        """
                        insert into task_wait (id, case_number, territory, task_id, process, step, office, authority, reason, since, until_on, put_by, resumed_at)
                        values (next value for task_wait_seq, ?, 'ao', ?, ?, ?, ?, ?, 'ANSWER', ?, ?, 'aosta', ?)"""
                                .replace("next value for task_wait_seq", sequence()))
                .params(Arrays.asList(
                        number,
                        task,
                        step.split("\\.")[0],
                        step.split("\\.")[1],
                        office(step),
                        AUTHORITIES[random.nextInt(AUTHORITIES.length)],
                        at(since),
                        until,
                        early ? at(resumed) : null))
                .update();
        return early ? resumed : until;
    }

    abstract String sequence();

    @Test
    void everyAuthorityAndOfficeHasTheDaysThatPlainSqlCounts() {
        JsonNode told = onWhom("aostahead", "");
        Map<String, Integer> now = new TreeMap<>();
        Map<String, Integer> before = new TreeMap<>();
        told.get("rows").forEach(row -> {
            String place = row.get("authority").get("code").asText() + " "
                    + row.get("office").get("code").asText();
            now.put(place, row.get("days").asInt());
            before.put(place, row.get("daysBefore").asInt());
        });
        now.values().removeIf(days -> days == 0);
        before.values().removeIf(days -> days == 0);
        assertThat(now).isEqualTo(counted(LocalDate.of(2026, 10, 1), TODAY)).hasSizeGreaterThan(12);
        assertThat(before).isEqualTo(counted(FIRST, LocalDate.of(2026, 10, 1)));
    }

    private Map<String, Integer> counted(LocalDate from, LocalDate until) {
        Map<String, Integer> counted = new TreeMap<>();
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            count(counted, day, ASIDE, "authority");
            count(counted, day, NOT_ASIDE, null);
        }
        counted.keySet().removeIf(place -> place.startsWith("-"));
        return counted;
    }

    private static final String COVERS =
            " w.task_id = t.ID_ and cast(w.since as date) <= :day and w.until_on > :day and (w.resumed_at is null or cast(w.resumed_at as date) > :day)";
    private static final String STOOD =
            " t.TENANT_ID_ = 'ao' and cast(t.START_TIME_ as date) <= :day and cast(t.END_TIME_ as date) > :day";
    private static final String ASIDE =
            "select t.PROC_DEF_KEY_ as p, t.TASK_DEF_KEY_ as s, w.authority as authority, count(*) as n from ACT_HI_TASKINST t, task_wait w where"
                    + STOOD + " and" + COVERS + " group by t.PROC_DEF_KEY_, t.TASK_DEF_KEY_, w.authority";
    private static final String NOT_ASIDE =
            "select t.PROC_DEF_KEY_ as p, t.TASK_DEF_KEY_ as s, count(*) as n from ACT_HI_TASKINST t where" + STOOD
                    + " and not exists (select 1 from task_wait w where" + COVERS
                    + ") group by t.PROC_DEF_KEY_, t.TASK_DEF_KEY_";

    private void count(Map<String, Integer> counted, LocalDate day, String sql, @Nullable String authority) {
        jdbc.sql(sql).param("day", day).query(row -> {
            String step = row.getString("p") + "." + row.getString("s");
            String on = authority == null ? STEPS.get(step).split(" ")[0] : row.getString(authority);
            counted.merge(on + " " + office(step), row.getInt("n"), Integer::sum);
        });
    }

    private static String office(String step) {
        return STEPS.get(step).split(" ")[1];
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(11, 0).toInstant(ZoneOffset.UTC);
    }

    private static OffsetDateTime at(LocalDate day) {
        return noon(day).atOffset(ZoneOffset.UTC);
    }
}
