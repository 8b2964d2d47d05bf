package it.accanto.rules.examples;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.rules.Numbers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A decision asked without a case. */
@RestController
@Tag(name = "Regole")
class EvaluateApi {

    /** Every input of the decision, by name. */
    record Question(@Nullable Map<String, Object> inputs) {}

    private final Evaluating evaluating;

    EvaluateApi(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @Operation(summary = "Ciò che una decisione risponde in un giorno e, se è un no, che cosa manca per un sì")
    @PostMapping("/api/rules/{key}/evaluate")
    Evaluating.Answered evaluate(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String on,
            @RequestBody Question question) {
        return evaluating.answer(key, on == null ? null : Numbers.day("on", on), question.inputs());
    }
}
