package it.accanto.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the open work waits, by step, office and territory, and the cases behind each figure. */
@RestController
@RequestMapping("/api/supervision/bottlenecks")
@Tag(name = "Coordinamento")
class BottlenecksApi {

    static final int PAGE = 100;

    private static final String NOBODY = "-";

    /** As many places as a page shows, those with most days past the term first. */
    static final int PLACES = 400;

    /**
     * The figures as they stood at an instant.
     *
     * @param places how many places there are; {@code rows} are the worst of them
     * @param open tasks of all places
     * @param overdue of these, those past their due date
     */
    record Told(Instant asOf, Set<String> territories, int places, int open, int overdue, List<BottleneckTold> rows) {}

    /** A page of the open work behind a figure, the oldest first. */
    record Cases(Instant asOf, int total, int page, int pages, List<OpenTold> rows) {}

    private final Supervisors supervisors;
    private final Caseloads caseloads;
    private final OpenTold.Telling telling;

    BottlenecksApi(Supervisors supervisors, Caseloads caseloads, OpenTold.Telling telling) {
        this.supervisors = supervisors;
        this.caseloads = caseloads;
        this.telling = telling;
    }

    @Operation(
            summary =
                    "Per passo, ufficio e territorio: aperti, da quanto, oltre il termine, arrivati e fatti per settimana, da quando va peggio e perché")
    @GetMapping
    Told bottlenecks(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String office) {
        Set<String> territories = supervisors.territories(territory);
        Caseload caseload = caseloads.now();
        List<Bottleneck> places = caseload.bottlenecksIn(territories).stream()
                .filter(place -> asked(process, place.step().process())
                        && asked(office, place.step().office()))
                .toList();
        return new Told(
                caseload.asOf(),
                supervisors.territories(),
                places.size(),
                places.stream().mapToInt(Bottleneck::open).sum(),
                places.stream().mapToInt(Bottleneck::overdue).sum(),
                places.stream().limit(PLACES).map(BottleneckTold::of).toList());
    }

    @Operation(
            summary =
                    "Quanto è vecchio il lavoro aperto a ogni passo di un percorso, in tutti i propri territori insieme")
    @GetMapping("/steps")
    List<StepAge> steps(@RequestParam String process) {
        Set<String> territories = supervisors.territories();
        Caseload caseload = caseloads.now();
        return matching(caseload.openIn(territories).stream(), process, null, null)
                .collect(Collectors.groupingBy(OpenWork::step))
                .entrySet()
                .stream()
                .map(step -> StepAge.of(step.getKey(), step.getValue(), caseload.asOf()))
                .sorted(Comparator.comparing(StepAge::step))
                .toList();
    }

    @Operation(summary = "I compiti aperti dietro una cifra, per numero di caso, dal più vecchio")
    @GetMapping("/cases")
    Cases cases(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "0") int page) {
        if (page < 0) {
            throw Refusal.of("page", "Le pagine si contano da 0.");
        }
        Set<String> territories = supervisors.territories(territory);
        Caseload caseload = caseloads.now();
        List<OpenWork> found = matching(caseload.openIn(territories).stream(), process, step, office)
                .filter(task -> of(assignee, task) && (!overdue || task.overdue(caseload.asOf())))
                .sorted(Comparator.comparing(OpenWork::since).thenComparing(OpenWork::id))
                .toList();
        List<OpenWork> shown =
                found.stream().skip((long) page * PAGE).limit(PAGE).toList();
        return new Cases(
                caseload.asOf(),
                found.size(),
                page,
                Math.max(1, (found.size() + PAGE - 1) / PAGE),
                telling.tell(shown, caseload.asOf()));
    }

    /** The work of a person, or with a hyphen what nobody took on. */
    private static boolean of(@Nullable String assignee, OpenWork task) {
        return NOBODY.equals(assignee)
                ? task.assignee() == null
                : asked(assignee, Objects.requireNonNullElse(task.assignee(), ""));
    }

    private static Stream<OpenWork> matching(
            Stream<OpenWork> open, @Nullable String process, @Nullable String step, @Nullable String office) {
        return open.filter(task -> asked(process, task.step().process())
                && asked(step, task.step().element())
                && asked(office, task.step().office()));
    }

    private static boolean asked(@Nullable String asked, String found) {
        return asked == null || asked.isBlank() || asked.equals(found);
    }
}
