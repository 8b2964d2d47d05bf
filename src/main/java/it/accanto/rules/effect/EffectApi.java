package it.accanto.rules.effect;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.rules.Catalogue;
import it.accanto.rules.Drafts;
import it.accanto.rules.Numbers;
import it.accanto.rules.effect.Effect.Progress;
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

    EffectApi(Catalogue catalogue, Drafts drafts, Effects effects) {
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
}
