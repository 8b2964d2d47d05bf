package it.accanto.supervision.workload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import it.accanto.supervision.Supervisors;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Moving work to other hands, and back. */
@RestController
@RequestMapping("/api/supervision/reassignments")
@Tag(name = "Coordinamento")
class ReassignmentsApi {

    private static final int LATEST = 50;

    /** What is asked: the tasks' ids, to whom (nobody where left out), and why. */
    record Asked(
            @Nullable List<String> tasks,
            @Nullable String to,
            @Nullable String reason) {}

    /** One that was made. */
    record Told(
            long id, Instant at, String by, @Nullable String to, String reason, List<String> cases, boolean undone) {

        static Told of(Reassignment made) {
            return new Told(
                    made.id(),
                    made.madeAt(),
                    made.madeBy(),
                    made.toPerson(),
                    made.reason(),
                    made.tasks().stream()
                            .map(ReassignedTask::caseNumber)
                            .distinct()
                            .sorted()
                            .toList(),
                    made.undone());
        }
    }

    /** How many tasks went back, and how many are done or in other hands by now and stay. */
    record Undone(int back, int left) {}

    private final Supervisors supervisors;
    private final Reassigning reassigning;
    private final Reassignments reassignments;

    ReassignmentsApi(Supervisors supervisors, Reassigning reassigning, Reassignments reassignments) {
        this.supervisors = supervisors;
        this.reassigning = reassigning;
        this.reassignments = reassignments;
    }

    @Operation(summary = "Passa dei compiti ad altre mani, tutti o nessuno, con un motivo")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Told move(@RequestBody Asked asked) {
        String to = asked.to() == null || asked.to().isBlank() ? null : asked.to();
        return Told.of(reassigning.move(Objects.requireNonNullElse(asked.tasks(), List.of()), to, asked.reason()));
    }

    @Operation(summary = "Gli ultimi spostamenti nei propri territori")
    @GetMapping
    @Transactional(readOnly = true)
    List<Told> latest() {
        Set<String> territories = supervisors.territories();
        return reassignments.within(territories, Limit.of(LATEST)).stream()
                .map(Told::of)
                .toList();
    }

    @Operation(summary = "Annulla uno spostamento: torna indietro ciò che è ancora aperto e nelle stesse mani")
    @PostMapping("/{id}/undo")
    @Transactional
    Undone undo(@PathVariable long id) {
        Set<String> territories = supervisors.territories();
        Reassignment made = reassignments
                .findById(id)
                .filter(one -> theirs(one, territories))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "Questo spostamento non c'è."));
        int back = reassigning.undo(made);
        return new Undone(back, made.tasks().size() - back);
    }

    private static boolean theirs(Reassignment made, Set<String> territories) {
        return made.tasks().stream().allMatch(task -> territories.contains(task.territory()));
    }
}
