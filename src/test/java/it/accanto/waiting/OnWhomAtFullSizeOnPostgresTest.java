package it.accanto.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.RunningOnPostgres;
import it.accanto.TestClock;
import it.accanto.rules.ManyCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long a supervisor of all territories waits with 25,000 open cases of four open tasks, two and a half million ended tasks of 250,000 closed
 * ones, and 145,000 suspensions. Not part of a build: what it measures stands in {@code src/docs/waits.md}.
 */
@RunningOnPostgres
@EnabledIfSystemProperty(named = "accanto.measured", matches = "true")
class OnWhomAtFullSizeOnPostgresTest {

    private static final int OPEN = 25_000;
    private static final int ENDED = 2_500_000;
    private static final int ASKED = 100;
    private static final int CLIENTS = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TestClock clock;

    @Test
    void oneSupervisorAndTwentyAtOnce() throws Exception {
        walk.begin();
        new ManyCases(sql).open(OPEN, LocalDate.of(2008, 12, 1));
        openTasks();
        endedTasks();
        suspensions();
        sql.execute("analyze");
        long first = took("");
        List<Long> one = times(ASKED, () -> took(""));
        List<Long> court = times(ASKED, () -> took("?authority=COURT&territory=mi"));
        clock.pass(Duration.ofMinutes(2));
        List<Long> twenty = atOnce();
        tell("first %d ms; one client p50 %d p95 %d ms; of one territory p95 %d ms; twenty clients p50 %d p95 %d ms%n"
                .formatted(first, at(one, 50), at(one, 95), at(court, 95), at(twenty, 50), at(twenty, 95)));
        assertThat(at(one, 95)).isLessThan(300);
        assertThat(at(twenty, 95)).isLessThan(1000);
    }

    private void openTasks() {
        String[] steps = {"guardian-assignment", "age-assessment", "age-out-transition", "individual-plan"};
        String[] tasks = {"recordCourtDecision", "recordIdentification", "recordOpinion", "assessNeeds"};
        for (int i = 0; i < steps.length; i++) {
            sql.update(
                    """
                    insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, ACT_ID_, IS_ACTIVE_, IS_CONCURRENT_,
                      IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, TENANT_ID_)
                    select 'big-' || ? || f.number, 1, 'big-' || ? || f.number, f.number,
                      (select max(ID_) from ACT_RE_PROCDEF where KEY_ = ?), ?, true, false, true, false, 1, 0, f.territory
                    from case_file f where f.number like 'ZZ-2026-%'""",
                    i, i, steps[i], tasks[i]);
            sql.update(
                    """
                    insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, PRIORITY_,
                      CREATE_TIME_, SUSPENSION_STATE_, TENANT_ID_)
                    select e.ID_, 1, e.ID_, e.ID_, e.PROC_DEF_ID_, e.ACT_ID_, e.ACT_ID_, 50,
                      timestamp '2026-11-20 10:00:00' - (interval '1 day' * (abs(hashtext(e.ID_)) % 250)), 1, e.TENANT_ID_
                    from ACT_RU_EXECUTION e where e.ID_ like 'big-' || ? || '%'""",
                    String.valueOf(i));
        }
    }

    /** Ten a case, three of them at steps that wait, over three thousand days. */
    private void endedTasks() {
        sql.update(
                """
                insert into ACT_HI_TASKINST (ID_, PROC_DEF_KEY_, TASK_DEF_KEY_, TENANT_ID_, START_TIME_, END_TIME_)
                select 'old-' || n,
                  (array['guardian-assignment','age-assessment','age-out-transition'])[1 + n % 3],
                  case when n % 10 < 3 then (array['recordCourtDecision','recordExam','recordOpinion'])[1 + n % 3] else 'other' end,
                  (array['mi','to','rm','na','pa'])[1 + n % 5],
                  ended - interval '1 day' * (n % 120), ended
                from (select n, timestamp '2026-11-20 12:00:00' - (interval '1 day' * (n % 3000)) as ended
                  from generate_series(1, ?) n) as drawn""",
                ENDED);
    }

    private void suspensions() {
        sql.update(
                """
                insert into task_wait (id, case_number, territory, task_id, process, step, office, authority, reason, since, until_on, put_by)
                select nextval('task_wait_seq'), 'ZZ-2026-000001', h.TENANT_ID_, h.ID_, h.PROC_DEF_KEY_, h.TASK_DEF_KEY_, 'legal', 'EMBASSY', 'ANSWER',
                  h.START_TIME_ + interval '5 days', cast(h.START_TIME_ + interval '35 days' as date), 'nobody'
                from ACT_HI_TASKINST h where h.ID_ like 'old-%5'
                  and h.END_TIME_ > timestamp '2025-01-01 00:00:00'""");
        sql.update(
                """
                insert into task_wait (id, case_number, territory, task_id, process, step, office, authority, reason, since, until_on, put_by)
                select nextval('task_wait_seq'), p.BUSINESS_KEY_, t.TENANT_ID_, t.ID_, '-', t.TASK_DEF_KEY_, 'legal', 'QUESTURA', 'ANSWER',
                  t.CREATE_TIME_, date '2026-12-20', 'nobody'
                from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_ where t.ID_ like 'big-%3'""");
    }

    private long took(String asked) {
        HttpClientOf supervisor = new HttpClientOf(port, "admin", RunningAccanto.ADMIN_PASSWORD);
        long begun = System.nanoTime();
        Answer answer = supervisor.get("/api/supervision/waits" + asked);
        long took = (System.nanoTime() - begun) / 1_000_000;
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().get("waiting").asInt()).isPositive();
        return took;
    }

    private static List<Long> times(int many, Callable<Long> asking) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            times.add(asking.call());
        }
        Collections.sort(times);
        return times;
    }

    private List<Long> atOnce() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<List<Long>>> each = IntStream.range(0, CLIENTS)
                .<Callable<List<Long>>>mapToObj(i -> () -> times(10, () -> took("")))
                .toList();
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : people.invokeAll(each)) {
            all.addAll(one.get());
        }
        people.shutdownNow();
        Collections.sort(all);
        return all;
    }

    private static long at(List<Long> sorted, int centile) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * centile / 100));
    }

    private static void tell(String line) throws IOException {
        Files.writeString(
                Path.of("target", "OnWhomAtFullSize.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
