package it.accanto.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.Accanto;
import it.accanto.HttpClientOf;
import it.accanto.access.CannotStart;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The product as a fresh clone starts it: demo people and cases, seeded once, still there after a second start. */
class DemonstrationTest {

    @TempDir
    private Path data;

    private ServletWebServerApplicationContext start() {
        return start("--accanto.demo=true", "--server.address=0.0.0.0");
    }

    private ServletWebServerApplicationContext start(String... settings) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Accanto.class)
                .run(Stream.concat(Stream.of("--server.port=0", "--accanto.data-dir=" + data), Stream.of(settings))
                        .toArray(String[]::new));
    }

    @Test
    void casesArriveThroughTheProcessesAndOutliveARestart() {
        long open;
        long tasks;
        try (ServletWebServerApplicationContext demo = start()) {
            HttpClientOf anna = new HttpClientOf(demo.getWebServer().getPort(), "anna", "anna");
            assertThat(count(demo, "case_file")).isEqualTo(40);
            assertThat(count(demo, "case_file where territory = 'mi'")).isEqualTo(27);
            assertThat(count(demo, "evaluation")).isGreaterThan(100);
            assertThat(count(demo, "task_wait")).isGreaterThan(20);
            assertThat(count(demo, "ACT_RU_TASK where ASSIGNEE_ is not null")).isGreaterThan(5);
            aForecastWasMade(demo.getWebServer().getPort());
            assertThat(anna.get("/actuator/health").body().get("status").asText())
                    .isEqualTo("UP");
            onlyThisMachineIsListenedTo(demo);
            assertThat(anna.get("/v3/api-docs").text()).contains("/api/cases/{number}/birth-dates", "/api/demo/clock");
            assertThat(anna.get("/engine-rest/task/count").body().get("count").asLong())
                    .isPositive();
            open = demo.getBean(RuntimeService.class)
                    .createProcessInstanceQuery()
                    .count();
            tasks = demo.getBean(TaskService.class).createTaskQuery().count();
        }
        try (ServletWebServerApplicationContext again = start()) {
            assertThat(count(again, "case_file")).isEqualTo(40);
            assertThat(again.getBean(RuntimeService.class)
                            .createProcessInstanceQuery()
                            .count())
                    .isEqualTo(open);
            assertThat(again.getBean(TaskService.class).createTaskQuery().count())
                    .isEqualTo(tasks);
            onlyAnAdministratorMovesTheClockAndOnlyForward(again.getWebServer().getPort());
        }
        assertThatThrownBy(() -> start("--accanto.demo=false", "--accanto.admin-password=A-secret-4-the-tests"))
                .as("nobody works with what was a demonstration")
                .hasRootCauseInstanceOf(CannotStart.class)
                .hasStackTraceContaining("This database holds the demonstration");
    }

    @Test
    void aDatabaseInWhichPeopleWorkNeverBecomesADemonstration() {
        DataSource database = new SingleConnectionDataSource("jdbc:h2:mem:work;DB_CLOSE_DELAY=-1", true);
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create table demo_clock (id integer primary key, offset_seconds bigint)")
                .update();
        IdentityService people = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:people;DB_CLOSE_DELAY=-1")
                .setProcessEngineName("people")
                .buildProcessEngine()
                .getIdentityService();
        new DemoDatabase(jdbc, people);
        assertThat(DemoDatabase.marked(jdbc)).as("an empty one is marked").isTrue();
        jdbc.sql("delete from demo_clock").update();
        people.saveUser(people.newUser("worker"));
        assertThatThrownBy(() -> new DemoDatabase(jdbc, people)).isInstanceOf(CannotStart.class);
        assertThat(DemoDatabase.marked(jdbc)).isFalse();
        ProcessEngines.getProcessEngine("people").close();
    }

    private static void aForecastWasMade(int port) {
        HttpClientOf bruno = new HttpClientOf(port, "bruno", "bruno");
        bruno.get("/api/supervision/forecasts/runs/current?wait=20");
        assertThat(bruno.get("/api/supervision/forecasts").body().get("list").size())
                .isPositive();
    }

    private static void onlyThisMachineIsListenedTo(ServletWebServerApplicationContext demo) {
        TomcatWebServer server = (TomcatWebServer) demo.getWebServer();
        assertThat(server.getTomcat().getConnector().getProperty("address"))
                .isEqualTo(InetAddress.getLoopbackAddress());
    }

    private static void onlyAnAdministratorMovesTheClockAndOnlyForward(int port) {
        HttpClientOf admin = new HttpClientOf(port, "admin", "admin");
        OffsetDateTime before = OffsetDateTime.parse(
                admin.get("/api/demo/clock").body().get("now").asText());
        String tomorrow = before.plusDays(3).withNano(0).toString();
        assertThat(new HttpClientOf(port, "anna", "anna")
                        .post("/api/demo/clock", Map.of("to", tomorrow))
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/api/demo/clock", Map.of("to", tomorrow)).status())
                .isEqualTo(200);
        assertThat(OffsetDateTime.parse(
                        admin.get("/api/demo/clock").body().get("now").asText()))
                .isAfterOrEqualTo(before.plusDays(3).withNano(0));
        assertThat(admin.post("/api/demo/clock", Map.of("to", before.toString()))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post("/api/demo/clock", Map.of("to", "domani")).status())
                .isEqualTo(400);
    }

    private static long count(ServletWebServerApplicationContext application, String table) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
