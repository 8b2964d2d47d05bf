package it.accanto.supervision.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import it.accanto.supervision.Step;
import it.accanto.supervision.StepCatalogue;
import it.accanto.supervision.Supervisors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules of alerts saw, and who takes care of it. */
@RestController
@RequestMapping("/api/supervision/alerts")
@Tag(name = "Coordinamento")
class AlertsApi {

    static final int PAGE = 100;

    private static final int LATEST = 200;

    /**
     * A page of the alerts that last.
     *
     * @param checkedAt when somebody looked last; null where there is no rule
     * @param untaken those of all pages that nobody takes care of
     */
    record Told(
            @Nullable Instant checkedAt,
            Set<String> territories,
            int total,
            int untaken,
            int page,
            int pages,
            List<AlertTold> rows) {}

    /** @param from from whom an alert is taken over; left out to take what is nobody's */
    record Hands(@Nullable String from) {}

    private final Supervisors supervisors;
    private final Watching watching;
    private final Alerts alerts;
    private final Taking taking;
    private final StepCatalogue steps;

    AlertsApi(Supervisors supervisors, Watching watching, Alerts alerts, Taking taking, StepCatalogue steps) {
        this.supervisors = supervisors;
        this.watching = watching;
        this.alerts = alerts;
        this.taking = taking;
        this.steps = steps;
    }

    @Operation(
            summary = "Gli avvisi aperti: prima quelli di cui non si occupa nessuno, poi i più vicini ai diciotto anni")
    @GetMapping
    Told open(@RequestParam(required = false) @Nullable String territory, @RequestParam(defaultValue = "0") int page) {
        if (page < 0) {
            throw Refusal.of("page", "Le pagine si contano da 0.");
        }
        Set<String> territories = supervisors.territories(territory);
        @Nullable Instant checkedAt = watching.lookedAt();
        Alerts.Sum sum = alerts.sum(territories);
        return new Told(
                checkedAt,
                supervisors.territories(),
                sum.open(),
                sum.free(),
                page,
                Math.max(1, (sum.open() + PAGE - 1) / PAGE),
                told(alerts.list(territories, (long) page * PAGE, PAGE)));
    }

    @Operation(summary = "Gli ultimi avvisi chiusi, con il giorno e il perché")
    @GetMapping("/closed")
    List<AlertTold> closed(@RequestParam(required = false) @Nullable String territory) {
        return told(alerts.over(supervisors.territories(territory), LATEST));
    }

    @Operation(summary = "Prende un avviso: il primo che lo dice, oppure chi subentra a chi se ne occupa")
    @PostMapping("/{id}/take")
    AlertTold take(@PathVariable long id, @RequestBody(required = false) @Nullable Hands hands) {
        Set<String> territories = supervisors.territories();
        return told(taking.take(id, territories, supervisors.person(), hands == null ? null : hands.from()));
    }

    @Operation(summary = "Lascia un avviso di cui ci si occupa")
    @PostMapping("/{id}/release")
    AlertTold release(@PathVariable long id) {
        Set<String> territories = supervisors.territories();
        return told(taking.release(id, territories, supervisors.person()));
    }

    private AlertTold told(Alert alert) {
        return told(List.of(alert)).get(0);
    }

    private List<AlertTold> told(List<Alert> found) {
        Map<String, Step> known = found.isEmpty() ? Map.of() : steps.all();
        String person = supervisors.person();
        return found.stream()
                .map(alert -> AlertTold.of(alert, known.get(alert.step()), person))
                .toList();
    }
}
