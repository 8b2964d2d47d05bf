package it.accanto.rules.effect;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.rules.Catalogue;
import it.accanto.rules.Drafts;
import it.accanto.rules.Numbers;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.change.RuleChange;
import it.accanto.rules.change.RuleChanges;
import it.accanto.rules.effect.Effect.Progress;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a draft would change. */
@RestController
@Tag(name = "Regole")
class EffectApi {

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Effects effects;
    private final RuleChanges changes;
    private final RuleVersions versions;

    EffectApi(Catalogue catalogue, Drafts drafts, Effects effects, RuleChanges changes, RuleVersions versions) {
        this.changes = changes;
        this.versions = versions;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.effects = effects;
    }

    @Operation(summary = "Che cosa cambierebbe con una bozza: sui casi aperti e sulle decisioni prese")
    @GetMapping("/api/rules/{key}/drafts/{id}/effect")
    Progress effect(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String months,
            @RequestParam(required = false) @Nullable String wait) {
        return effects.of(drafts.get(catalogue.fileOf(key), Numbers.id("id", id)), Question.of(from, months, wait));
    }

    @Operation(summary = "Lo stesso, di una modifica che aspetta di essere approvata, dal giorno da cui varrebbe")
    @GetMapping("/api/rules/changes/{id}/effect")
    Progress effectOfChange(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String months,
            @RequestParam(required = false) @Nullable String wait) {
        RuleChange change = changes.waiting(Numbers.id("id", id));
        LocalDate from = change.beginsOn(versions.today());
        return effects.of(drafts.get(change.file(), change.draft()), Question.of(from.toString(), months, wait));
    }
}
