package it.accanto.demo;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.Accanto;
import it.accanto.HttpClientOf;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product as a fresh clone starts it: demo people and cases, seeded once, still there after a second start. */
class DemonstrationTest {

    @TempDir
    private Path data;

    private ServletWebServerApplicationContext start() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Accanto.class)
                .properties("server.port=0", "accanto.data-dir=" + data, "accanto.demo=true")
                .run();
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
            assertThat(anna.get("/actuator/health").body().get("status").asText())
                    .isEqualTo("UP");
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
