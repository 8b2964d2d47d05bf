package it.accanto.supervision.versions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import it.accanto.supervision.Supervisors;
import it.accanto.supervision.versions.VersionMove.Far;
import it.accanto.supervision.versions.VersionMove.Left;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which cases sit on which version of a stage, and moving them. */
@RestController
@RequestMapping("/api/supervision/versions")
@Tag(name = "Coordinamento")
class VersionsApi {

    private static final int LATEST = 20;
    private static final int LOOKED_AT = 500;

    /** In seconds. */
    private static final int LONGEST_WAIT = 20;

    /** The territories of who asks, and every version of every stage with what runs on it. */
    record Told(Set<String> territories, List<DeployedVersion> versions) {}

    private final Supervisors supervisors;
    private final DeployedVersions versions;
    private final AskingToMove asking;
    private final VersionMoves store;
    private final MovedCases cases;
    private final Moving moving;
    private final Stages stages;

    VersionsApi(
            Supervisors supervisors,
            DeployedVersions versions,
            AskingToMove asking,
            VersionMoves store,
            MovedCases cases,
            Moving moving,
            Stages stages) {
        this.supervisors = supervisors;
        this.versions = versions;
        this.asking = asking;
        this.store = store;
        this.cases = cases;
        this.moving = moving;
        this.stages = stages;
    }

    @Operation(summary = "Quanti casi sono su quale versione di ogni percorso")
    @GetMapping
    Told all(@RequestParam(required = false) @Nullable String territory) {
        return new Told(supervisors.territories(), versions.in(supervisors.territories(territory)));
    }

    @Operation(summary = "Prova uno spostamento senza spostare nulla: quali casi si spostano e quali restano, e perché")
    @PostMapping("/trials")
    Tried tryOut(@RequestBody Asked asked) {
        return asking.tryOut(asked);
    }

    @Operation(summary = "Sposta i casi di una versione su un'altra, uno per uno in secondo piano, con un motivo")
    @PostMapping("/moves")
    @ResponseStatus(HttpStatus.CREATED)
    MoveTold move(@RequestBody Asked asked) {
        return begun(asking.move(asked));
    }

    @Operation(summary = "Gli ultimi spostamenti nei propri territori")
    @GetMapping("/moves")
    List<MoveTold> latest() {
        Set<String> territories = supervisors.territories();
        List<VersionMove> moves = store.latest(LOOKED_AT).stream()
                .filter(move -> territories.containsAll(move.territories()))
                .limit(LATEST)
                .toList();
        Map<Long, Far> far = cases.far(moves.stream().map(VersionMove::id).toList());
        return moves.stream()
                .map(move -> told(move, Objects.requireNonNull(far.get(move.id())), List.of()))
                .toList();
    }

    @Operation(summary = "A che punto è uno spostamento, e quali casi sono rimasti e perché")
    @GetMapping("/moves/{id}")
    MoveTold one(@PathVariable String id, @RequestParam(required = false) @Nullable String wait) {
        VersionMove move = theirs(id);
        moving.await(move.id(), seconds(wait));
        return told(theirs(id));
    }

    @Operation(summary = "Annulla uno spostamento: i suoi casi tornano indietro, se stanno dove si può")
    @PostMapping("/moves/{id}/undo")
    @ResponseStatus(HttpStatus.CREATED)
    MoveTold undo(@PathVariable String id) {
        return begun(asking.undo(theirs(id)));
    }

    private MoveTold begun(long move) {
        moving.begin(move);
        return told(store.find(move).orElseThrow());
    }

    private MoveTold told(VersionMove move) {
        Far far = Objects.requireNonNull(cases.far(List.of(move.id())).get(move.id()));
        return told(move, far, far.stayed() == 0 ? List.of() : cases.left(move.id()));
    }

    private MoveTold told(VersionMove move, Far far, List<Left> left) {
        return MoveTold.of(move, stages.name(move.process()), far, left);
    }

    private VersionMove theirs(String id) {
        Set<String> territories = supervisors.territories();
        return (id.matches("[0-9]{1,15}") ? store.find(Long.parseLong(id)) : Optional.<VersionMove>empty())
                .filter(move -> territories.containsAll(move.territories()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "Questo spostamento non c'è."));
    }

    private static int seconds(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return 0;
        }
        if (!asked.matches("[0-9]{1,2}") || Integer.parseInt(asked) > LONGEST_WAIT) {
            throw Refusal.of("wait", "Scrivete i secondi da aspettare, al massimo %d.".formatted(LONGEST_WAIT));
        }
        return Integer.parseInt(asked);
    }
}
