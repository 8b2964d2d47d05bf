package it.accanto.rules.examples;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.rules.Asking;
import it.accanto.rules.Catalogue;
import it.accanto.rules.Drafts;
import it.accanto.rules.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a draft stands by the examples, and what it changes about them. */
@RestController
@RequestMapping("/api/rules/{key}/drafts/{id}/examples")
@Tag(name = "Regole")
class DraftExamplesApi {

    /** Another answer, or that the example goes; why. */
    record Change(
            @Nullable Object expected,
            @Nullable Boolean removed,
            @Nullable String reason) {}

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final DraftExamples changes;
    private final ExampleGate gate;
    private final PastDecisions past;
    private final Asking asking;

    DraftExamplesApi(
            Catalogue catalogue,
            Drafts drafts,
            DraftExamples changes,
            ExampleGate gate,
            PastDecisions past,
            Asking asking) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.changes = changes;
        this.gate = gate;
        this.past = past;
        this.asking = asking;
    }

    @Operation(summary = "Gli esempi come la bozza risponde loro")
    @GetMapping
    ExampleGate.Result tried(@PathVariable String key, @PathVariable String id) {
        return gate.of(drafts.get(catalogue.fileOf(key), Numbers.id("id", id)));
    }

    @Operation(summary = "Aggiungere un esempio che vale dalla pubblicazione della bozza")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ExampleTold add(@PathVariable String key, @PathVariable String id, @RequestBody ExamplesApi.Added added) {
        Examples.Said said = ExamplesApi.said(catalogue, past, key, added);
        return ExampleTold.of(changes.add(catalogue.fileOf(key), Numbers.id("id", id), said, asking.person()));
    }

    @Operation(summary = "Cambiare o togliere un esempio nella bozza, con il motivo")
    @PutMapping("/{example}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable String key, @PathVariable String id, @PathVariable String example, @RequestBody Change to) {
        String file = catalogue.fileOf(key);
        long draft = Numbers.id("id", id);
        long changed = Numbers.id("example", example);
        if (Boolean.TRUE.equals(to.removed())) {
            changes.remove(file, draft, changed, to.reason(), asking.person());
        } else {
            changes.expect(file, draft, changed, to.expected(), to.reason(), asking.person());
        }
    }

    @Operation(summary = "Annullare ciò che la bozza fa di un esempio")
    @DeleteMapping("/{example}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String key, @PathVariable String id, @PathVariable String example) {
        changes.takeBack(catalogue.fileOf(key), Numbers.id("id", id), Numbers.id("example", example), asking.person());
    }
}
