package it.accanto.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.rules.RuleTold.DraftTold;
import it.accanto.rules.checks.Fault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts: opened, saved as one works, looked through, given up. */
@RestController
@RequestMapping("/api/rules/{key}/drafts")
@Tag(name = "Regole")
class DraftsApi {

    /** A draft with its text, and who else has it open. */
    record DraftWithText(DraftTold draft, String dmn, List<Drafts.Present> others) {}

    /** Who else has a draft open, and where it stands. */
    record Company(List<Drafts.Present> others, int revision, String savedBy, Instant savedAt) {}

    /** What is wrong with a revision; it passes where nothing is. */
    record Looked(int revision, boolean passes, List<Fault> faults) {}

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final RuleVersions versions;
    private final Checking checking;
    private final Asking asking;

    DraftsApi(Catalogue catalogue, Drafts drafts, RuleVersions versions, Checking checking, Asking asking) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.versions = versions;
        this.checking = checking;
        this.asking = asking;
    }

    @Operation(summary = "Aprire una bozza: con un testo DMN, o senza per partire dalla versione in vigore")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DraftTold open(@PathVariable String key, @RequestBody(required = false) @Nullable String dmn) {
        return DraftTold.of(drafts.open(catalogue.fileOf(key), dmn, asking.person()));
    }

    @Operation(summary = "Una bozza con il suo testo, e chi altro la sta guardando")
    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    DraftWithText one(@PathVariable String key, @PathVariable String id) {
        Draft draft = draft(key, id);
        return new DraftWithText(DraftTold.of(draft), draft.dmn(), drafts.others(draft, asking.person()));
    }

    @Operation(summary = "Salvare una bozza sopra la revisione che si aveva davanti")
    @PutMapping("/{id}")
    DraftTold save(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam String revision,
            @RequestBody(required = false) @Nullable String dmn) {
        return DraftTold.of(drafts.save(
                catalogue.fileOf(key),
                Numbers.id("id", id),
                Numbers.whole("revision", revision),
                dmn == null ? "" : dmn,
                asking.person()));
    }

    @Operation(summary = "Chiudere una bozza senza pubblicarla")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String key, @PathVariable String id) {
        drafts.discard(catalogue.fileOf(key), Numbers.id("id", id));
    }

    @Operation(summary = "Dire che si ha la bozza davanti; chi altro ce l'ha")
    @PostMapping("/{id}/presence")
    Company present(@PathVariable String key, @PathVariable String id) {
        Draft draft = draft(key, id);
        return new Company(drafts.seen(draft, asking.person()), draft.revision(), draft.savedBy(), draft.savedAt());
    }

    @Operation(summary = "Gli errori di una bozza, riga per riga")
    @GetMapping("/{id}/checks")
    Looked checks(@PathVariable String key, @PathVariable String id) {
        Draft draft = draft(key, id);
        List<Fault> faults = checking.faults(draft.dmn(), versions.on(draft.file(), versions.today()));
        return new Looked(draft.revision(), faults.isEmpty(), faults);
    }

    private Draft draft(String key, String id) {
        return drafts.get(catalogue.fileOf(key), Numbers.id("id", id));
    }
}
