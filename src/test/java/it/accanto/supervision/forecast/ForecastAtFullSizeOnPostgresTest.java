package it.accanto.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningOnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole run and the page over 25,000 open and 250,000 closed cases. Not part of a build: what it measures stands in {@code src/docs/forecast.md}. */
@RunningOnPostgres
@EnabledIfSystemProperty(named = "accanto.measured", matches = "true")
class ForecastAtFullSizeOnPostgresTest {

    private static final String PATH = "/api/supervision/forecasts";
    private static final int CALLS = 200;
    private static final int CLIENTS = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CaseWalk walk;

    private HttpClientOf admin;

    @BeforeEach
    void begin() {
        walk.begin();
        admin = new HttpClientOf(port, "admin", it.accanto.RunningAccanto.ADMIN_PASSWORD);
        QuarterOfAMillionCases.put(sql, walk.today());
    }

    @AfterEach
    void takeOut() {
        QuarterOfAMillionCases.takeOut(sql);
    }

    @Test
    void theRunEndsWithinAMinuteAndThePageComesAtOnce() throws Exception {
        for (int run = 0; run < 2; run++) {
            admin.post(PATH + "/runs", Map.of());
            waited("/runs/current");
            tell("run: %s%n"
                    .formatted(sql.queryForMap(
                            "select cases, took_millis from forecast_run order by id desc fetch first 1 row only")));
        }
        long begun = System.nanoTime();
        admin.post(PATH + "/what-if", Map.of("guardians", List.of(Map.of("territory", "MI", "more", 5))));
        Answer trial = waited("/what-if/current");
        tell("what if: %d ms, %s to %s%n"
                .formatted(
                        millis(begun),
                        trial.body().at("/result/before"),
                        trial.body().at("/result/after")));
        for (String path : List.of("", "?page=400", "?territory=MI", "/calibration")) {
            IntStream.range(0, 20).forEach(warm -> timed(path));
            tell(
                    path,
                    1,
                    LongStream.range(0, CALLS).map(call -> timed(path)).sorted().toArray());
            tell(path, CLIENTS, together(path));
        }
    }

    private Answer waited(String path) {
        Answer answer = admin.get(PATH + path + "?wait=20");
        for (int at = 0; at < 15 && answer.body().get("state").asText().equals("RUNNING"); at++) {
            answer = admin.get(PATH + path + "?wait=20");
        }
        assertThat(answer.body().get("state").asText()).isEqualTo("DONE");
        return answer;
    }

    private long timed(String path) {
        long begun = System.nanoTime();
        assertThat(admin.get(PATH + path).status()).isEqualTo(200);
        return millis(begun);
    }

    private long[] together(String path) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        Callable<Long> call = () -> timed(path);
        List<Future<Long>> calls =
                clients.invokeAll(IntStream.range(0, CALLS).mapToObj(at -> call).toList());
        clients.shutdown();
        long[] took = new long[CALLS];
        for (int at = 0; at < CALLS; at++) {
            took[at] = calls.get(at).get();
        }
        return LongStream.of(took).sorted().toArray();
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static void tell(String path, int clients, long[] took) throws IOException {
        tell("GET %s, %d at once: p50 %d ms, p95 %d ms%n"
                .formatted(path, clients, took[CALLS / 2], took[CALLS * 95 / 100]));
    }

    private static void tell(String line) throws IOException {
        Files.writeString(
                Path.of("target", "ForecastAtFullSize.txt"),
                line,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
