package it.accanto.demo;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Form;
import it.accanto.pathway.Moments;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Seeds about forty invented cases of Milano and Torino into an empty database, through the real processes: each is reported on its
 * day, worked on by the invented staff, and moved to today by the demonstration's clock.
 */
@Component
@DemoOnly
@Order(40)
class DemoCases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final Map<String, Integer> HOW_MANY = Map.of("mi", 27, "to", 13);
    private static final Map<String, String> IN_MILANO = Map.of(
            "casework", "anna",
            "education", "elena",
            "mediation", "samir",
            "guardianship", "giulia",
            "legal", "marco",
            "employment", "sara",
            "grants", "paolo",
            "protection", "chiara");

    private final DemoTime time;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Map<String, DemoCase> minors = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Form> read = new HashMap<>();
    private final Map<String, String> offices = new HashMap<>();
    private final DemoWork work = new DemoWork();

    DemoCases(
            DemoTime time,
            RuntimeService runtime,
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            IdentityService identity) {
        this.time = time;
        this.runtime = runtime;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.identity = identity;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (runtime.createProcessInstanceQuery().count() > 0) {
            return;
        }
        LocalDate today = LocalDate.now(Clock.system(Moments.ITALY));
        List<DemoCase> cases = drawn(today);
        if (cases.isEmpty()) {
            return;
        }
        LocalDate first = cases.get(0).reportedOn();
        time.startAt(first.atTime(LocalTime.of(9, 0)).atZone(Moments.ITALY).toInstant());
        time.dayByDay(Instant.now(), day -> {
            cases.stream().filter(minor -> minor.reportedOn().equals(day)).forEach(this::report);
            while (work(day)) {
                LOG.trace("Worked on {}", day);
            }
        });
        time.backToTheSystem();
        LOG.info("Seeded {} demonstration cases", cases.size());
    }

    private static List<DemoCase> drawn(LocalDate today) throws IOException {
        try (InputStream file = new ClassPathResource("demo/caseload.csv").getInputStream();
                Reader rows = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            List<DemoCase> all =
                    CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(rows).stream()
                            .map(DemoCase::new)
                            .filter(minor -> !minor.reportedOn().isAfter(today))
                            .toList();
            return HOW_MANY.entrySet().stream()
                    .flatMap(wanted -> first(all, wanted.getKey(), wanted.getValue()))
                    .sorted(Comparator.comparing(DemoCase::reportedOn))
                    .toList();
        }
    }

    private static Stream<DemoCase> first(List<DemoCase> all, String territory, int howMany) {
        return all.stream().filter(minor -> minor.territory().equals(territory)).limit(howMany);
    }

    private void report(DemoCase minor) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("case-pathway")
                .latestVersion()
                .singleResult()
                .getId();
        String number = as(minor, "casework", () -> forms.submitStartForm(definition, new HashMap<>(minor.report()))
                .getBusinessKey());
        minors.put(number, minor);
    }

    private boolean work(LocalDate day) {
        boolean worked = false;
        for (Task task : tasks.createTaskQuery().initializeFormKeys().list()) {
            DemoCase minor = minorOf(task);
            LocalDate opened = LocalDate.ofInstant(task.getCreateTime().toInstant(), Moments.ITALY);
            LocalDate done = minor == null ? null : work.doneOn(minor, task.getTaskDefinitionKey(), opened);
            if (minor != null && done != null && !done.isAfter(day)) {
                worked |= complete(minor, task, day);
            }
        }
        return worked;
    }

    private boolean complete(DemoCase minor, Task task, LocalDate day) {
        if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) {
            return false;
        }
        Map<String, Object> answers =
                work.answers(minor, formOf(task), new HashMap<>(tasks.getVariables(task.getId())), day);
        try {
            as(minor, office(task), () -> {
                forms.submitTaskForm(task.getId(), answers);
                return task.getId();
            });
            return true;
        } catch (Refusal refusal) {
            LOG.debug("{} stays open: {}", task.getTaskDefinitionKey(), refusal.getMessage());
            return false;
        }
    }

    private Form formOf(Task task) {
        return read.computeIfAbsent(task.getFormKey(), key -> {
            try (InputStream html = forms.getDeployedTaskForm(task.getId())) {
                return Form.of(new String(html.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private @Nullable DemoCase minorOf(Task task) {
        String number = numbers.computeIfAbsent(
                task.getProcessInstanceId(), id -> Objects.toString(tasks.getVariable(task.getId(), "caseNumber")));
        return minors.get(number);
    }

    private String office(Task task) {
        return offices.computeIfAbsent(task.getFormKey(), key -> tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow());
    }

    private <T> T as(DemoCase minor, String office, Supplier<T> act) {
        String person = minor.territory().equals("to") ? "teresa" : Objects.requireNonNull(IN_MILANO.get(office));
        identity.setAuthentication(person, List.of(office), List.of(minor.territory()));
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
