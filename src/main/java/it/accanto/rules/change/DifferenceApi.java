package it.accanto.rules.change;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import it.accanto.rules.Catalogue;
import it.accanto.rules.Draft;
import it.accanto.rules.Drafts;
import it.accanto.rules.Numbers;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a draft, or a version, says otherwise than another. */
@RestController
@RequestMapping("/api/rules/{key}")
@Tag(name = "Regole")
class DifferenceApi {

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final RuleVersions versions;

    DifferenceApi(Catalogue catalogue, Drafts drafts, RuleVersions versions) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.versions = versions;
    }

    @Operation(summary = "Che cosa cambia una bozza, riga per riga: dalla versione da cui parte, o da quella in vigore")
    @GetMapping("/drafts/{id}/difference")
    Difference ofDraft(
            @PathVariable String key, @PathVariable String id, @RequestParam(required = false) @Nullable String with) {
        Draft draft = drafts.get(catalogue.fileOf(key), Numbers.id("id", id));
        return Difference.between(beside(draft, with).dmn(), draft.dmn());
    }

    private RuleVersion beside(Draft draft, @Nullable String with) {
        if (with == null || with.equals("base")) {
            return versions.get(draft.file(), draft.base());
        }
        if (with.equals("inForce")) {
            return versions.on(draft.file(), versions.today());
        }
        throw Refusal.of("with", "Scrivete «base» per la versione di partenza o «inForce» per quella in vigore.");
    }

    @Operation(summary = "Che cosa cambia da una versione a un'altra, riga per riga")
    @GetMapping("/versions/{number}/difference")
    Difference ofVersions(@PathVariable String key, @PathVariable String number, @RequestParam String to) {
        String file = catalogue.fileOf(key);
        return Difference.between(
                versions.get(file, Numbers.whole("number", number)).dmn(),
                versions.get(file, Numbers.whole("to", to)).dmn());
    }
}
