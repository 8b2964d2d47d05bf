package it.accanto.supervision.stuck;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.supervision.Supervisors;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What stands still in the supervisor's territories, and what mends it. */
@RestController
@RequestMapping("/api/supervision/stuck")
@Tag(name = "Coordinamento")
class StuckApi {

    /** As many of a kind as a page shows, those that stand still longest first. */
    private static final int SHOWN = 200;

    private static final int LATEST = 50;

    /** All that stands still, by kind. */
    record Told(Instant asOf, Set<String> territories, List<Kinds> kinds) {}

    /** Those of one kind: how many there are, and the first of them. */
    record Kinds(Kind kind, String label, int total, List<StuckTold> rows) {}

    private final Supervisors supervisors;
    private final StuckWork work;
    private final StuckTold.Telling telling;
    private final Mender mender;
    private final Mendings mendings;
    private final Restarting restarting;

    StuckApi(
            Supervisors supervisors,
            StuckWork work,
            StuckTold.Telling telling,
            Mender mender,
            Mendings mendings,
            Restarting restarting) {
        this.supervisors = supervisors;
        this.work = work;
        this.telling = telling;
        this.mender = mender;
        this.mendings = mendings;
        this.restarting = restarting;
    }

    @Operation(
            summary =
                    "Ciò che è fermo: passaggi falliti, compiti di nessuno, casi senza compiti né scadenze, scadenze non scattate")
    @GetMapping
    Told stuck(@RequestParam(required = false) @Nullable String territory) {
        Set<String> territories = supervisors.territories(territory);
        StuckWork.Picture picture = work.now();
        return new Told(
                picture.asOf(),
                supervisors.territories(),
                Arrays.stream(Kind.values())
                        .map(kind -> of(kind, picture, territories))
                        .toList());
    }

    private Kinds of(Kind kind, StuckWork.Picture picture, Set<String> territories) {
        List<Stuck> found = picture.found().stream()
                .filter(one -> one.kind() == kind && territories.contains(one.territory()))
                .toList();
        return new Kinds(
                kind,
                kind.label(),
                found.size(),
                telling.tell(found.stream().limit(SHOWN).toList(), picture.asOf()));
    }

    @Operation(summary = "Da quali passi può ripartire un caso fermo")
    @GetMapping("/steps")
    List<Restarting.Choice> steps(@RequestParam Kind kind, @RequestParam String subject) {
        return restarting.choices(mender.find(new Mender.Asked(kind, subject, null, null, null, null, null)));
    }

    @Operation(summary = "Interviene su qualcosa che è fermo, con un motivo")
    @PostMapping("/mendings")
    @ResponseStatus(HttpStatus.CREATED)
    Mending.Told mend(@RequestBody Mender.Asked asked) {
        return mender.mend(asked);
    }

    @Operation(summary = "Gli ultimi interventi nei propri territori")
    @GetMapping("/mendings")
    List<Mending.Told> latest() {
        return mendings.findByTerritoryInOrderByIdDesc(supervisors.territories(), Limit.of(LATEST)).stream()
                .map(Mending::told)
                .toList();
    }

    @Operation(summary = "Annulla un intervento, se non ne è seguito altro")
    @PostMapping("/mendings/{id}/undo")
    Mending.Told undo(@PathVariable long id) {
        return mender.undo(id);
    }
}
