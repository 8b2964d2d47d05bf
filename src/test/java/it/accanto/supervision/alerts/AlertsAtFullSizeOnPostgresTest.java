package it.accanto.supervision.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.RunningOnPostgres;
import it.accanto.TestClock;
import it.accanto.supervision.DrawnWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two hundred rules over 25,000 open and 250,000 closed cases of one territory. Not part of a build. */
@RunningOnPostgres
@EnabledIfSystemProperty(named = "accanto.measured", matches = "true")
class AlertsAtFullSizeOnPostgresTest {

    private static final String PATH = "/api/supervision/alerts";
    private static final int DRAWN = 33_400;
    private static final int CLOSED = 250_000;
    private static final int CALLS = 100;
    private static final int CLIENTS = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TestClock clock;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private Watching watching;

    private DrawnWork drawn;

    @AfterEach
    void takeOut() {
        sql.update("delete from raised_alert where territory = 'sr'");
        sql.update("delete from alert_rule where territory = 'sr'");
        sql.update("delete from case_file where territory = 'sr'");
        drawn.forget();
    }

    @Test
    void aLookTakesSecondsAndTheListComesAtOnce() throws Exception {
        walk.begin();
        drawn = new DrawnWork(sql, "sr");
        drawn.draw(DRAWN, 17, clock.instant());
        files("select BUSINESS_KEY_ as number, row_number() over () as i, cast(null as date) as closed"
                + " from ACT_RU_EXECUTION where TENANT_ID_ = 'sr'");
        files(
                "select 'SR-2020-' || lpad(i::text, 6, '0') as number, i, date '2020-01-01' + i %% 2300 as closed from generate_series(1, %d) i"
                        .formatted(CLOSED));
        rules();
        sql.execute("analyze");
        tell("%d open tasks, %d files, %d rules%n"
                .formatted(
                        count("ACT_RU_TASK where TENANT_ID_ = 'sr'"),
                        count("case_file where territory = 'sr'"),
                        count("alert_rule")));
        for (String what : List.of("the first look", "the next", "a day later", "two days later")) {
            long begun = System.nanoTime();
            watching.look();
            tell("%s: %d ms, %d alerts%n".formatted(what, millis(begun), count("raised_alert where ended_at is null")));
            clock.pass(Duration.ofDays(what.equals("the first look") ? 0 : 1));
        }
        clock.pass(Duration.ofDays(-1));
        HttpClientOf admin = new HttpClientOf(port, "admin", RunningAccanto.ADMIN_PASSWORD);
        for (String path : List.of("", "?page=50", "/closed", "/rules")) {
            measure(admin, path, 1);
            measure(admin, path, CLIENTS);
        }
    }

    private void files(String numbers) {
        sql.update(
                """
                insert into case_file (number, version, territory, given_name, family_name, gender, nationality, languages,
                  birth_date, reported_on, reported_by, age_disputed, trafficking_signs, asylum_intention, protection_need,
                  persecution_risk, minor_refuses_consulate, stage, closed_on)
                select n.number, 0, 'sr', 'Prova', 'Inventata', 'M', 'EG', 'ar', date '2008-11-21' + (n.i * 7919 % 1200)::int, date '2026-01-01',
                  'Questura', false, false, false, false, false, false, 'INTAKE', n.closed from ("""
                        + numbers
                        + ") n");
    }

    /** A hundred of old work and a hundred of a few days to eighteen, over every step and over one. */
    private void rules() {
        for (int at = 1; at <= 100; at++) {
            rule(at % 2 == 0 ? null : "intake.holdInterview", 20 + at, null);
            rule(at % 2 == 0 ? null : "individual-plan.draftPlan", null, at % 40 + 1);
        }
    }

    private void rule(String step, Integer p90, Integer eighteen) {
        sql.update(
                "insert into alert_rule (territory, step, p90_days, days_to_18, set_by, set_at) values ('sr', ?, ?, ?, 'admin', current_timestamp)",
                step,
                p90,
                eighteen);
    }

    private long count(String what) {
        return sql.queryForObject("select count(*) from " + what, Long.class);
    }

    private void measure(HttpClientOf person, String path, int clients) throws Exception {
        Callable<Long> call = () -> {
            long begun = System.nanoTime();
            assertThat(person.get(PATH + path).status()).isEqualTo(200);
            return millis(begun);
        };
        ExecutorService hands = Executors.newFixedThreadPool(clients);
        hands.invokeAll(Stream.generate(() -> call).limit(20).toList());
        List<Long> took = new ArrayList<>();
        for (Future<Long> done :
                hands.invokeAll(Stream.generate(() -> call).limit(CALLS).toList())) {
            took.add(done.get());
        }
        hands.shutdown();
        took.sort(null);
        tell("GET %s, %d at once: p50 %d ms, p95 %d ms%n"
                .formatted(path, clients, took.get(CALLS / 2), took.get(CALLS * 95 / 100)));
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static void tell(String line) throws IOException {
        Files.writeString(
                Path.of("target", "AlertsAtFullSize.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
