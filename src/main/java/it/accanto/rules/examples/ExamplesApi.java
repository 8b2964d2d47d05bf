package it.accanto.rules.examples;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Evaluation;
import it.accanto.rules.Asking;
import it.accanto.rules.Catalogue;
import it.accanto.rules.Numbers;
import java.util.List;
import java.util.Map;
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

/** The saved examples of a rule, and the past decisions of which they are made. */
@RestController
@RequestMapping("/api/rules/{key}")
@Tag(name = "Regole")
class ExamplesApi {

    /** An example filled in by hand, or with the name of a past decision in the place of decision and inputs. */
    record Added(
            @Nullable String pick,
            @Nullable String decision,
            @Nullable Map<String, Object> inputs,
            @Nullable Object expected,
            @Nullable String why,
            @Nullable String source) {

        Examples.Said said(String decided, @Nullable Map<String, Object> given) {
            return new Examples.Said(decided, given, expected, why, source);
        }
    }

    private final Catalogue catalogue;
    private final Examples examples;
    private final PastDecisions past;
    private final Asking asking;

    ExamplesApi(Catalogue catalogue, Examples examples, PastDecisions past, Asking asking) {
        this.catalogue = catalogue;
        this.examples = examples;
        this.past = past;
        this.asking = asking;
    }

    @Operation(summary = "Gli esempi salvati di una regola")
    @GetMapping("/examples")
    List<ExampleTold> all(@PathVariable String key) {
        return examples.of(catalogue.fileOf(key)).stream().map(ExampleTold::of).toList();
    }

    @Operation(summary = "Aggiungere un esempio, a mano o da una decisione passata")
    @PostMapping("/examples")
    @ResponseStatus(HttpStatus.CREATED)
    ExampleTold add(@PathVariable String key, @RequestBody Added added) {
        String file = catalogue.fileOf(key);
        return ExampleTold.of(examples.add(file, said(catalogue, past, key, added), asking.person()));
    }

    /** What was filled in, or what was picked. */
    static Examples.Said said(Catalogue catalogue, PastDecisions past, String key, Added added) {
        if (added.pick() != null) {
            Evaluation picked = past.picked(catalogue.fileOf(key), added.pick());
            return added.said(picked.decisionKey(), picked.inputs());
        }
        return added.said(decision(catalogue, key, added.decision()), added.inputs());
    }

    /** The decision named, or that of the address, where it is one. */
    private static String decision(Catalogue catalogue, String key, @Nullable String named) {
        String file = catalogue.fileOf(key);
        String decision = named == null ? key : named;
        if (!catalogue.holds(file, decision)) {
            throw Refusal.of("decision", "La regola non ha questa decisione: sceglietene una dall'elenco.");
        }
        return decision;
    }

    @Operation(summary = "Decisioni passate di una tabella, senza il caso")
    @GetMapping("/past-decisions")
    List<PastDecisions.Past> past(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam(defaultValue = "0") String page) {
        return past.of(decision(catalogue, key, decision), Numbers.whole("page", page));
    }
}
