package it.accanto.supervision.workload;

import it.accanto.casefile.Audit;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import it.accanto.supervision.Because;
import it.accanto.supervision.Caseloads;
import it.accanto.supervision.OpenWork;
import it.accanto.supervision.Supervisors;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives open tasks to other hands. All of them move or none does: whoever asked knows where they stand. The fence in the engine holds here too:
 * the new hands are of the task's office and territory.
 */
@Component
public class Reassigning {

    private static final int MOST = 500;

    private final Supervisors supervisors;
    private final Caseloads caseloads;
    private final TaskService engine;
    private final Reassignments reassignments;
    private final Audit audit;
    private final Clock clock;

    Reassigning(
            Supervisors supervisors,
            Caseloads caseloads,
            TaskService engine,
            Reassignments reassignments,
            Audit audit,
            Clock clock) {
        this.supervisors = supervisors;
        this.caseloads = caseloads;
        this.engine = engine;
        this.reassignments = reassignments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves tasks.
     *
     * @param to the user id of the new hands; null to leave the tasks to whoever of the office takes them
     * @throws Refusal where one of them is not open, not theirs to move, or not for those hands: then none moved
     */
    @Transactional
    public Reassignment move(List<String> tasks, @Nullable String to, @Nullable String reason) {
        String why = Because.given(reason, "Scrivete perché spostate questi compiti.");
        if (tasks.isEmpty() || tasks.size() > MOST) {
            throw Refusal.of("tasks", "Scegliete da 1 a %d compiti.".formatted(MOST));
        }
        Map<String, OpenWork> known = open(Set.copyOf(tasks));
        List<ReassignedTask> moved = new ArrayList<>();
        for (String id : tasks.stream().distinct().toList()) {
            moved.add(move(known.get(id), to));
        }
        moved.forEach(task -> audit.write(
                CaseNumber.of(task.caseNumber()),
                supervisors.person(),
                "Compito «%s» passato da %s a %s dal coordinamento"
                        .formatted(task.stepName(), said(task.fromPerson()), said(to))));
        return reassignments.save(new Reassignment(supervisors.person(), clock.instant(), to, why, moved));
    }

    private Map<String, OpenWork> open(Set<String> tasks) {
        return caseloads.now().openIn(supervisors.territories()).stream()
                .filter(task -> tasks.contains(task.id()))
                .collect(Collectors.toMap(OpenWork::id, Function.identity()));
    }

    private ReassignedTask move(@Nullable OpenWork task, @Nullable String to) {
        Task now =
                task == null ? null : engine.createTaskQuery().taskId(task.id()).singleResult();
        if (task == null || now == null) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "Uno dei compiti scelti non è più aperto: non è stato spostato nulla. Aggiornate l’elenco e riprovate.");
        }
        engine.setAssignee(task.id(), to);
        return new ReassignedTask(
                task.id(), task.caseNumber(), task.territory(), task.step().name(), now.getAssignee());
    }

    /** The same of one that is known by its number only; none where it was undone already. */
    @Transactional
    public int undo(long id) {
        Reassignment made = reassignments.findById(id).orElseThrow();
        return made.undone() ? 0 : undo(made);
    }

    /**
     * Gives tasks back to whose they were, as far as they are still open and still in the hands they were given to.
     *
     * @return how many went back
     */
    @Transactional
    int undo(Reassignment made) {
        made.undo(supervisors.person(), clock.instant());
        int back = 0;
        for (ReassignedTask task : made.tasks()) {
            back += back(task, made.toPerson()) ? 1 : 0;
        }
        return back;
    }

    private boolean back(ReassignedTask task, @Nullable String to) {
        Task now = engine.createTaskQuery().taskId(task.taskId()).singleResult();
        if (now == null || !Objects.equals(now.getAssignee(), to)) {
            return false;
        }
        engine.setAssignee(task.taskId(), task.fromPerson());
        audit.write(
                CaseNumber.of(task.caseNumber()),
                supervisors.person(),
                "Compito «%s» tornato da %s a %s: spostamento annullato dal coordinamento"
                        .formatted(task.stepName(), said(to), said(task.fromPerson())));
        return true;
    }

    private static String said(@Nullable String person) {
        return person == null ? "nessuno" : person;
    }
}
