package it.accanto.supervision.workload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.supervision.Caseload;
import it.accanto.supervision.Caseloads;
import it.accanto.supervision.OpenWork;
import it.accanto.supervision.Supervisors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the open work lies on people and offices. */
@RestController
@Tag(name = "Coordinamento")
class WorkloadApi {

    /** People first, those with most late days on top; then what nobody took on, by office. */
    record Told(Instant asOf, Set<String> territories, List<Load> people, List<Load> unclaimed) {}

    /** Somebody to whom work of an office may be given. */
    record Taker(String person, int open) {}

    private final Supervisors supervisors;
    private final Caseloads caseloads;
    private final Colleagues colleagues;

    WorkloadApi(Supervisors supervisors, Caseloads caseloads, Colleagues colleagues) {
        this.supervisors = supervisors;
        this.caseloads = caseloads;
        this.colleagues = colleagues;
    }

    @Operation(summary = "Il lavoro aperto per persona, e per ufficio quello che nessuno ha preso")
    @GetMapping("/api/supervision/workload")
    Told workload(@RequestParam(required = false) @Nullable String territory) {
        Set<String> territories = supervisors.territories(territory);
        Caseload caseload = caseloads.now();
        List<OpenWork> open = caseload.openIn(territories);
        return new Told(
                caseload.asOf(),
                supervisors.territories(),
                people(open, colleagues.in(territories), caseload.asOf()),
                unclaimed(open, caseload.asOf()));
    }

    @Operation(summary = "A chi si può assegnare il lavoro di un ufficio in un territorio")
    @GetMapping("/api/supervision/workload/takers")
    List<Taker> takers(@RequestParam String territory, @RequestParam String office) {
        Set<String> territories = supervisors.territories(territory);
        Map<String, Integer> open = new HashMap<>();
        caseloads.now().openIn(territories).stream()
                .filter(task -> task.assignee() != null)
                .forEach(task -> open.merge(Objects.requireNonNull(task.assignee()), 1, Integer::sum));
        return colleagues.in(territories).stream()
                .filter(colleague -> colleague.offices().contains(office))
                .map(colleague -> new Taker(colleague.person(), open.getOrDefault(colleague.person(), 0)))
                .sorted(Comparator.comparingInt(Taker::open).thenComparing(Taker::person))
                .toList();
    }

    private static List<Load> people(List<OpenWork> open, List<Colleague> colleagues, Instant now) {
        Map<List<String>, List<OpenWork>> theirs = new HashMap<>();
        open.stream().filter(task -> task.assignee() != null).forEach(task -> theirs.computeIfAbsent(
                        List.of(Objects.requireNonNull(task.assignee()), task.territory()),
                        unknown -> new ArrayList<>())
                .add(task));
        List<Load> loads = new ArrayList<>();
        Set<List<String>> known = new HashSet<>();
        colleagues.forEach(one -> {
            List<String> place = List.of(one.person(), one.territory());
            known.add(place);
            loads.add(
                    Load.of(one.person(), one.territory(), one.offices(), theirs.getOrDefault(place, List.of()), now));
        });
        theirs.forEach((place, tasks) -> {
            if (!known.contains(place)) {
                loads.add(Load.of(place.get(0), place.get(1), offices(tasks), tasks, now));
            }
        });
        loads.sort(mostFirst());
        return loads;
    }

    private static List<Load> unclaimed(List<OpenWork> open, Instant now) {
        Map<List<String>, List<OpenWork>> free = new HashMap<>();
        open.stream().filter(task -> task.assignee() == null).forEach(task -> free.computeIfAbsent(
                        List.of(task.step().office(), task.territory()), unknown -> new ArrayList<>())
                .add(task));
        return free.entrySet().stream()
                .map(place -> Load.of(
                        null, place.getKey().get(1), List.of(place.getKey().get(0)), place.getValue(), now))
                .sorted(mostFirst())
                .toList();
    }

    private static List<String> offices(List<OpenWork> tasks) {
        return tasks.stream()
                .map(task -> task.step().office())
                .distinct()
                .sorted()
                .toList();
    }

    private static Comparator<Load> mostFirst() {
        return Comparator.comparingDouble(Load::lateDays)
                .thenComparingInt(Load::open)
                .reversed()
                .thenComparing(load -> String.valueOf(load.person()))
                .thenComparing(Load::territory);
    }
}
