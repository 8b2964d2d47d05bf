package it.accanto.invented;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Form;
import it.accanto.pathway.Moments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open tasks of invented cases: each is planned for a day when it comes up, and done on that day by its form. */
class InventedTasks {

    private static final Logger LOG = LoggerFactory.getLogger(InventedTasks.class);
    private static final int DAYS_UNTIL_TRIED_AGAIN = 3;

    private record Planned(Task task, String number, InventedMinor minor) {}

    private final TaskService tasks;
    private final FormService forms;
    private final InventedStaff staff;
    private final Clock clock;
    private final Function<String, @Nullable InventedMinor> minors;
    private final InventedWork work = new InventedWork();
    private final NavigableMap<LocalDate, List<Planned>> planned = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Form> read = new HashMap<>();
    private final Map<String, String> offices = new HashMap<>();
    private Instant looked = Instant.EPOCH;

    /** @param minors whose case a number is */
    InventedTasks(
            TaskService tasks,
            FormService forms,
            InventedStaff staff,
            Clock clock,
            Function<String, @Nullable InventedMinor> minors) {
        this.tasks = tasks;
        this.forms = forms;
        this.staff = staff;
        this.clock = clock;
        this.minors = minors;
    }

    /** Does what is to be done by a day, and what comes up from it. */
    void doneBy(LocalDate day) {
        plan();
        while (!planned.isEmpty() && !planned.firstKey().isAfter(day)) {
            List<Planned> due = Objects.requireNonNull(planned.pollFirstEntry()).getValue();
            due.forEach(one -> complete(one, day));
            plan();
        }
    }

    private void plan() {
        Date since = Date.from(looked.minusSeconds(1));
        looked = clock.instant();
        tasks.createTaskQuery().taskCreatedAfter(since).initializeFormKeys().list().stream()
                .filter(task -> seen.add(task.getId()))
                .map(this::whose)
                .sorted(Comparator.comparing(Planned::number)
                        .thenComparing(one -> one.task().getTaskDefinitionKey()))
                .forEach(this::plan);
    }

    private Planned whose(Task task) {
        String number = Objects.toString(tasks.getVariable(task.getId(), "caseNumber"));
        return new Planned(task, number, Objects.requireNonNull(minors.apply(number), number));
    }

    private void plan(Planned one) {
        LocalDate opened = LocalDate.ofInstant(one.task().getCreateTime().toInstant(), Moments.ITALY);
        LocalDate done = work.doneOn(one.minor(), one.task().getTaskDefinitionKey(), opened);
        if (done != null) {
            plan(one, done);
        }
    }

    private void plan(Planned one, LocalDate day) {
        planned.computeIfAbsent(day, any -> new ArrayList<>()).add(one);
    }

    private void complete(Planned one, LocalDate day) {
        String id = one.task().getId();
        if (tasks.createTaskQuery().taskId(id).count() == 0) {
            return;
        }
        Map<String, Object> answers =
                work.answers(one.minor(), formOf(one.task()), new HashMap<>(tasks.getVariables(id)), day);
        try {
            staff.as(one.minor().territory(), office(one.task()), () -> {
                forms.submitTaskForm(id, answers);
                return id;
            });
        } catch (Refusal refusal) {
            LOG.debug("{} stays open: {}", one.task().getTaskDefinitionKey(), refusal.getMessage());
            plan(one, day.plusDays(DAYS_UNTIL_TRIED_AGAIN));
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

    private String office(Task task) {
        return offices.computeIfAbsent(task.getFormKey(), key -> InventedStaff.office(tasks, task));
    }
}
