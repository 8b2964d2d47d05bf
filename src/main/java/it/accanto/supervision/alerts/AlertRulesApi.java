package it.accanto.supervision.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.supervision.Caseloads;
import it.accanto.supervision.Step;
import it.accanto.supervision.StepCatalogue;
import it.accanto.supervision.Supervisors;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules of alerts: what supervisors want to be told of. */
@RestController
@RequestMapping("/api/supervision/alerts/rules")
@Tag(name = "Coordinamento")
class AlertRulesApi {

    private static final int SHOWN = 1_000;
    private static final int LATEST = 50;

    /** A step that a rule can name, and an office. */
    record Choice(String id, String name, @Nullable String stage) {}

    /**
     * The rules, the newest first: at most a thousand that are on, of {@code total}, and the last fifty that were switched off.
     *
     * @param steps and {@code offices}: what a new rule can name
     */
    record Told(
            Set<String> territories,
            List<Choice> steps,
            List<Choice> offices,
            long total,
            List<RuleTold> rules,
            List<RuleTold> off) {}

    /** How many alerts were over with their rule. */
    record SwitchedOff(int closed) {}

    private final Supervisors supervisors;
    private final StepCatalogue steps;
    private final Caseloads caseloads;
    private final AlertRules rules;
    private final RuleBook book;

    AlertRulesApi(Supervisors supervisors, StepCatalogue steps, Caseloads caseloads, AlertRules rules, RuleBook book) {
        this.supervisors = supervisors;
        this.steps = steps;
        this.caseloads = caseloads;
        this.rules = rules;
        this.book = book;
    }

    @Operation(summary = "Le regole degli avvisi nei propri territori, chi le ha messe e chi le ha spente")
    @GetMapping
    Told rules(@RequestParam(required = false) @Nullable String territory) {
        Set<String> territories = supervisors.territories(territory);
        Map<String, Step> known = steps.all();
        return new Told(
                supervisors.territories(),
                known.values().stream()
                        .sorted(Comparator.comparing(Step::stage).thenComparing(Step::name))
                        .map(step -> new Choice(step.key(), step.name(), step.stage()))
                        .toList(),
                known.values().stream()
                        .map(step -> new Choice(step.office(), step.officeName(), null))
                        .distinct()
                        .sorted(Comparator.comparing(Choice::name))
                        .toList(),
                rules.count(territories),
                told(rules.list(territories, true, SHOWN), known),
                told(rules.list(territories, false, LATEST), known));
    }

    @Operation(summary = "Mette una regola e guarda subito se c'è di che avvisare")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RuleBook.Made set(@RequestBody AskedRule asked) {
        supervisors.territories(asked.inTerritory());
        Watched watched = asked.watched(steps.all());
        return book.set(watched, supervisors.person(), caseloads.now(Rounds.FRESH));
    }

    @Operation(summary = "Spegne una regola: i suoi avvisi si chiudono con lei")
    @DeleteMapping("/{id}")
    SwitchedOff switchOff(@PathVariable long id) {
        Set<String> territories = supervisors.territories();
        return new SwitchedOff(book.switchOff(id, territories, supervisors.person()));
    }

    private static List<RuleTold> told(List<AlertRule> found, Map<String, Step> known) {
        return found.stream().map(rule -> RuleTold.of(rule, known)).toList();
    }
}
