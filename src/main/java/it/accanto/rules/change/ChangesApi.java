package it.accanto.rules.change;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Pathways;
import it.accanto.rules.Asking;
import it.accanto.rules.Catalogue;
import it.accanto.rules.Drafts;
import it.accanto.rules.Numbers;
import it.accanto.rules.RuleNames;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.checks.Fault;
import java.util.Arrays;
import java.util.List;
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

/** Drafts are sent for approval, and what was sent is looked at; the answer is given in its task. */
@RestController
@RequestMapping("/api/rules")
@Tag(name = "Regole")
class ChangesApi {

    private final Catalogue catalogue;
    private final Submitting submitting;
    private final Drafts drafts;
    private final RuleChanges changes;
    private final RuleVersions versions;
    private final Gates gates;
    private final RuleNames names;
    private final Pathways pathways;
    private final Asking asking;

    ChangesApi(
            Catalogue catalogue,
            Submitting submitting,
            Drafts drafts,
            RuleChanges changes,
            RuleVersions versions,
            Gates gates,
            RuleNames names,
            Pathways pathways,
            Asking asking) {
        this.catalogue = catalogue;
        this.submitting = submitting;
        this.drafts = drafts;
        this.changes = changes;
        this.versions = versions;
        this.gates = gates;
        this.names = names;
        this.pathways = pathways;
        this.asking = asking;
    }

    @Operation(summary = "Inviare una bozza perché un'altra persona la approvi: {norm, reason, from}")
    @PostMapping("/{key}/drafts/{id}/submission")
    @ResponseStatus(HttpStatus.CREATED)
    ChangeTold.Sent submit(@PathVariable String key, @PathVariable String id, @RequestBody Submission.Given given) {
        RuleChange sent = submitting.submit(catalogue.fileOf(key), Numbers.id("id", id), given, asking.person());
        return new ChangeTold.Sent(sent.id(), sent.state(), sent.validFrom(), task(sent));
    }

    @Operation(summary = "Le modifiche inviate, dalla più recente; con ?state= quelle di uno stato")
    @GetMapping("/changes")
    List<ChangeTold.Line> all(@RequestParam(required = false) @Nullable String state) {
        RuleChange.State wanted = state == null || state.isBlank() ? null : state(state);
        return changes.all().stream()
                .filter(change -> wanted == null || change.state() == wanted)
                .map(this::line)
                .toList();
    }

    @Operation(
            summary =
                    "Una modifica inviata: il testo, chi l'ha scritta, i controlli di oggi e il compito in cui si decide")
    @GetMapping("/changes/{id}")
    ChangeTold.Whole one(@PathVariable String id) {
        RuleChange change = changes.get(Numbers.id("id", id));
        boolean waits = change.state() == RuleChange.State.SUBMITTED;
        List<Fault> faults = waits ? gates.faults(change.file(), change.dmn()) : List.of();
        return new ChangeTold.Whole(
                line(change),
                change.dmn(),
                change.authors().stream().sorted().toList(),
                waits && asking.writesRules() && change.mayBeDecidedBy(asking.person()),
                faults,
                waits && faults.isEmpty() ? gates.examples(drafts.get(change.file(), change.draft())) : null,
                Difference.between(versions.get(change.file(), change.base()).dmn(), change.dmn()),
                waits ? task(change) : null);
    }

    private ChangeTold.Line line(RuleChange change) {
        return ChangeTold.Line.of(change, names.of(change.file()), versions.today());
    }

    private @Nullable String task(RuleChange change) {
        return pathways.openTask(RuleChanges.key(change)).orElse(null);
    }

    private static RuleChange.State state(String given) {
        return Arrays.stream(RuleChange.State.values())
                .filter(state -> state.name().equals(given))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "state", "Gli stati sono %s.".formatted(Arrays.toString(RuleChange.State.values()))));
    }
}
