package it.accanto.demo;

import it.accanto.invented.DemoOnly;
import it.accanto.invented.InventedLives;
import it.accanto.invented.InventedMinor;
import it.accanto.invented.InventedStaff;
import it.accanto.invented.InventedWaits;
import it.accanto.pathway.Moments;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Seeds about forty invented cases of Milano and Torino into an empty database, through the real processes. */
@Component
@DemoOnly
@Order(40)
class DemoCases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final Map<String, Integer> HOW_MANY = Map.of("mi", 27, "to", 13);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final InventedLives lives;
    private final InventedStaff staff;
    private final ServletWebServerApplicationContext server;

    DemoCases(
            RuntimeService runtime,
            TaskService tasks,
            InventedLives lives,
            InventedStaff staff,
            ServletWebServerApplicationContext server) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.lives = lives;
        this.staff = staff;
        this.server = server;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (runtime.createProcessInstanceQuery().count() > 0) {
            return;
        }
        List<InventedMinor> minors = drawn(LocalDate.now(Clock.system(Moments.ITALY)));
        if (!minors.isEmpty()) {
            lives.live(minors, new InventedWaits(server.getWebServer().getPort(), tasks));
            everySecondOfMilanoIsTaken();
            LOG.info("Seeded {} demonstration cases", minors.size());
        }
    }

    /** By who works in its office; the others are found by whoever looks what an office has to do. */
    private void everySecondOfMilanoIsTaken() {
        List<Task> open = tasks.createTaskQuery()
                .tenantIdIn("mi")
                .active()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list();
        for (int at = 0; at < open.size(); at += 2) {
            Task task = open.get(at);
            String office = InventedStaff.office(tasks, task);
            staff.as("mi", office, () -> {
                tasks.claim(task.getId(), InventedStaff.of("mi", office));
                return office;
            });
        }
    }

    private static List<InventedMinor> drawn(LocalDate today) throws IOException {
        try (InputStream file = new ClassPathResource("demo/caseload.csv").getInputStream();
                Reader rows = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            List<InventedMinor> all =
                    CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(rows).stream()
                            .map(row -> new InventedMinor(row.getRecordNumber(), row.toMap()))
                            .filter(minor -> !minor.reportedOn().isAfter(today))
                            .toList();
            return HOW_MANY.entrySet().stream()
                    .flatMap(wanted -> first(all, wanted.getKey(), wanted.getValue()))
                    .toList();
        }
    }

    private static Stream<InventedMinor> first(List<InventedMinor> all, String territory, int howMany) {
        return all.stream().filter(minor -> minor.territory().equals(territory)).limit(howMany);
    }
}
