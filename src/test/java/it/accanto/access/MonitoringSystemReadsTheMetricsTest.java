package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.AReport;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A monitoring system has an account of its own, reads the metrics with it, and nothing else. */
@RunningAccanto
@SuppressWarnings("NullAway.Init")
class MonitoringSystemReadsTheMetricsTest {

    private static final String METRICS = "/actuator/prometheus";
    private static final String PASSWORD = "a-secret-for-measures";

    /** What a query holds beside the names of metrics. */
    private static final Set<String> PROMQL = Set.of("sum", "rate", "max", "by", "office", "state", "status");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anAccountIsMade() {
        people.addProgram("metrics", PASSWORD, "measures");
        clock.pass(Duration.ofMinutes(2));
    }

    @Test
    void nobodyElseReadsThem() {
        assertThat(as("metrics", PASSWORD).get(METRICS).status()).isEqualTo(200);
        assertThat(as("admin", RunningAccanto.ADMIN_PASSWORD).get(METRICS).status())
                .isEqualTo(200);
        assertThat(as("supervision", "supervision").get(METRICS).status()).isEqualTo(403);
        assertThat(as("casework", "casework").get(METRICS).status()).isEqualTo(403);
        assertThat(as(null, null).get(METRICS).status()).isEqualTo(401);
    }

    @Test
    void theAccountOpensNothingElse() {
        String number = AReport.of("MI").sentBy(as("casework", "casework"));
        for (String path : List.of(
                "/api/cases/" + number,
                "/actuator/metrics",
                "/api/supervision/bottlenecks",
                "/api/supervision/figures/ministero",
                "/engine-rest/task",
                "/api/rules")) {
            assertThat(as("metrics", PASSWORD).get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void openAndOverdueTasksEqualARecountByPlainSql() {
        AReport.of("MI").sentBy(as("casework", "casework"));
        clock.pass(Duration.ofDays(30));
        String told = as("metrics", PASSWORD).get(METRICS).text();
        assertThat(value(told, "accanto_tasks_open{office=\"casework\"}"))
                .isEqualTo(tasks(""))
                .isPositive();
        assertThat(value(told, "accanto_tasks_overdue{office=\"casework\"}"))
                .isEqualTo(tasks(" and t.DUE_DATE_ < ?", Timestamp.from(Instant.now(clock))))
                .isPositive();
        assertThat(value(told, "accanto_incidents")).isEqualTo(count("ACT_RU_INCIDENT"));
        assertThat(value(told, "accanto_cases_open")).isEqualTo(count("case_file where closed_on is null"));
        assertThat(value(told, "accanto_jobs{state=\"dead\"}")).isEqualTo(count("ACT_RU_JOB where RETRIES_ = 0"));
        assertThat(value(told, "accanto_jobs{state=\"timer\"}") + value(told, "accanto_jobs{state=\"executable\"}"))
                .isEqualTo(count("ACT_RU_JOB where RETRIES_ > 0"));
    }

    @Test
    void theyHoldNoCaseAndNoTerritory() {
        String number = AReport.of("MI").sentBy(as("casework", "casework"));
        as("casework", "casework").get("/api/cases/" + number);
        assertThat(as("metrics", PASSWORD).get(METRICS).text().lines().filter(line -> !ofThisTestsOwnClient(line)))
                .isNotEmpty()
                .asString()
                .doesNotContainPattern("[A-Z]{2}-\\d{4}-\\d{6}")
                .doesNotContain("\"mi\"", "Inventata");
    }

    /** A name in a dashboard that nobody measures would be a panel that stays empty. */
    @Test
    void everyMetricOfADashboardIsThere() throws IOException {
        String told = as("metrics", PASSWORD).get(METRICS).text();
        Set<String> measured = told.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toSet());
        Set<String> shown = new TreeSet<>();
        for (Path board : boards()) {
            Pattern.compile("\"expr\": \"(.*)\"")
                    .matcher(Files.readString(board))
                    .results()
                    .forEach(found -> Pattern.compile("[a-z][a-z0-9_]+")
                            .matcher(found.group(1).replaceAll("\\{[^}]*}|\\[[^]]*]", ""))
                            .results()
                            .forEach(name -> shown.add(name.group())));
        }
        shown.removeAll(PROMQL);
        assertThat(shown).hasSizeGreaterThan(10);
        assertThat(measured).containsAll(shown);
    }

    private static List<Path> boards() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("docker/grafana/dashboards"))) {
            return all.toList();
        }
    }

    private static double value(String told, String series) {
        return told.lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(series));
    }

    private double tasks(String more, Object... given) {
        return jdbc.sql(
                        "select count(*) from ACT_RU_TASK t where exists (select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.GROUP_ID_ = 'casework')"
                                + more)
                .params(given)
                .query(Double.class)
                .single();
    }

    private double count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Double.class).single();
    }

    private HttpClientOf as(@Nullable String person, @Nullable String password) {
        return new HttpClientOf(port, person, password);
    }

    private static boolean ofThisTestsOwnClient(String line) {
        return line.startsWith("http_client_requests") && line.contains("client_name=\"localhost\"");
    }
}
