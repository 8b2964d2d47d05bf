package it.accanto.invented;

import it.accanto.pathway.Authority;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

/** Every few weeks a task of an invented minor is laid aside over our own API, by the invented worker of its office. On whom, and how long, is invented. */
public class InventedWaits implements InventedLives.Acts {

    private static final Logger LOG = LoggerFactory.getLogger(InventedWaits.class);
    private static final int EVERY_DAYS = 35;
    private static final int LONGEST_DAYS = 45;
    private static final List<String> REASONS = List.of("DECISION", "ANSWER", "DOCUMENT", "APPOINTMENT");

    private final TaskService tasks;
    private final RestClient http;

    /** @param port on which this application listens */
    public InventedWaits(int port, TaskService tasks) {
        this.tasks = tasks;
        this.http = RestClient.create("http://127.0.0.1:" + port);
    }

    @Override
    public void on(LocalDate day, InventedMinor minor, String number) {
        long chance = minor.order() * 31 + day.toEpochDay();
        if (Math.floorMod(chance, EVERY_DAYS) != 0) {
            return;
        }
        List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey))
                .toList();
        if (!open.isEmpty()) {
            int turn = Math.toIntExact(Math.floorMod(chance / EVERY_DAYS + minor.order(), 10_000L));
            layAside(open.get(turn % open.size()), day, minor, turn);
        }
    }

    private void layAside(Task task, LocalDate day, InventedMinor minor, int turn) {
        Authority authority = Authority.values()[turn % Authority.values().length];
        String person = InventedStaff.of(minor.territory(), InventedStaff.office(tasks, task));
        HttpStatusCode status = http.post()
                .uri("/api/tasks/{task}/waits", task.getId())
                .headers(headers -> headers.setBasicAuth(person, person))
                .body(Map.of(
                        "authority",
                        authority.name(),
                        "reason",
                        REASONS.get(turn % REASONS.size()),
                        "until",
                        day.plusDays(1 + turn % LONGEST_DAYS).toString()))
                .exchange((request, response) -> response.getStatusCode());
        if (!status.is2xxSuccessful()) {
            LOG.debug("A wait of {} was refused with {}", task.getTaskDefinitionKey(), status);
        }
    }
}
