package it.accanto.invented;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Which of the demonstration's people does what: one for each office of Milano, one for all of Torino. */
@Component
@DemoOnly
public class InventedStaff {

    private static final Map<String, String> IN_MILANO = Map.of(
            "casework", "anna",
            "education", "elena",
            "mediation", "samir",
            "guardianship", "giulia",
            "legal", "marco",
            "employment", "sara",
            "grants", "paolo",
            "protection", "chiara");

    private final IdentityService identity;

    InventedStaff(IdentityService identity) {
        this.identity = identity;
    }

    /** Who works in an office of a territory; there are invented people in Milano and Torino only. */
    public static String of(String territory, String office) {
        return switch (territory) {
            case "mi" -> Objects.requireNonNull(IN_MILANO.get(office), office);
            case "to" -> "teresa";
            default -> throw new IllegalArgumentException("Nobody works in " + territory);
        };
    }

    /** The office whose task it is. */
    public static String office(TaskService tasks, Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** Something done by whoever works in that office, with no more rights than they have. */
    public <T> T as(String territory, String office, Supplier<T> act) {
        identity.setAuthentication(of(territory, office), List.of(office), List.of(territory));
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
