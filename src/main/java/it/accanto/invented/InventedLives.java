package it.accanto.invented;

import it.accanto.pathway.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * Lets invented minors live: each is reported on its day, worked on by the invented staff through the real processes, and moved to
 * today by the clock. They must be the only cases there are.
 */
@Component
@DemoOnly
public class InventedLives {

    /** What happens in a case beside its tasks. */
    public interface Acts {

        /** Called for every reported minor, before the day's tasks are done. */
        void on(LocalDate day, InventedMinor minor, String number);
    }

    private final DayByDay time;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final InventedStaff staff;
    private final Clock clock;

    InventedLives(
            DayByDay time,
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            InventedStaff staff,
            Clock clock) {
        this.time = time;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * From the first report until now.
     *
     * @return the minors by their case numbers, in the order of the numbers
     */
    public Map<String, InventedMinor> live(List<InventedMinor> minors, Acts acts) {
        NavigableMap<LocalDate, List<InventedMinor>> reports = minors.stream()
                .sorted(Comparator.comparing(InventedMinor::reportedOn).thenComparing(InventedMinor::order))
                .collect(Collectors.groupingBy(InventedMinor::reportedOn, TreeMap::new, Collectors.toList()));
        Map<String, InventedMinor> byNumber = new TreeMap<>();
        InventedTasks open = new InventedTasks(tasks, forms, staff, clock, byNumber::get);
        time.startAt(reports.firstKey()
                .atTime(LocalTime.of(9, 0))
                .atZone(Moments.ITALY)
                .toInstant());
        time.dayByDay(Instant.now(), day -> {
            reports.getOrDefault(day, List.of()).forEach(minor -> byNumber.put(report(minor), minor));
            byNumber.forEach((number, minor) -> acts.on(day, minor, number));
            open.doneBy(day);
        });
        time.backToTheSystem();
        return byNumber;
    }

    private String report(InventedMinor minor) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("case-pathway")
                .latestVersion()
                .singleResult()
                .getId();
        return staff.as(
                minor.territory(), "casework", () -> forms.submitStartForm(definition, new HashMap<>(minor.report()))
                        .getBusinessKey());
    }
}
