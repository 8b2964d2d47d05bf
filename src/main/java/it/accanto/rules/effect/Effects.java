package it.accanto.rules.effect;

import it.accanto.casefile.Refusal;
import it.accanto.rules.Catalogue;
import it.accanto.rules.Checking;
import it.accanto.rules.Draft;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.checks.Fault;
import it.accanto.rules.checks.RuleFile;
import it.accanto.rules.effect.Effect.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What drafts would change. A draft is only tried where nothing is wrong with it; cases go on meanwhile. */
@Component
public class Effects {

    private static final String AMOUNT = "amountEUR";

    private final Catalogue catalogue;
    private final RuleVersions versions;
    private final Checking checking;
    private final KeptEvaluations evaluations;
    private final Jobs jobs;
    private final Clock clock;

    Effects(
            Catalogue catalogue,
            RuleVersions versions,
            Checking checking,
            KeptEvaluations evaluations,
            Jobs jobs,
            Clock clock) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.checking = checking;
        this.evaluations = evaluations;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Begins to compute what a draft would change, or tells how far that is. Not from within a transaction: it may take as long as
     * the question waits.
     *
     * @throws Refusal where the draft has faults, or too much is being computed already
     */
    public Progress of(Draft draft, Question question) {
        LocalDate today = versions.today();
        LocalDate from =
                Objects.requireNonNullElse(question.from(), today.with(TemporalAdjusters.firstDayOfNextMonth()));
        RuleVersion inForce = versions.on(draft.file(), from);
        Jobs.Key key = new Jobs.Key(draft.id(), draft.revision(), from, question.months(), inForce.number(), today);
        Map<String, String> offices = offices(draft.file());
        return jobs.current(key, () -> evaluations.mark(offices.keySet()))
                .orElseGet(() -> {
                    check(draft, inForce);
                    return jobs.begin(key, plan(draft, inForce, offices, key));
                })
                .after(question.patience());
    }

    private void check(Draft draft, RuleVersion inForce) {
        List<Fault> faults = checking.faults(draft.dmn(), inForce);
        if (!faults.isEmpty()) {
            throw Refusal.of(
                    "dmn",
                    "La bozza ha errori: correggeteli, poi provatela. Il primo: "
                            + faults.get(0).message());
        }
    }

    private Plan plan(Draft draft, RuleVersion inForce, Map<String, String> offices, Jobs.Key key) {
        return new Plan(
                offices,
                RuleFile.read(inForce.dmn()).orElseThrow().tables().values().stream()
                        .flatMap(table -> table.outputs().stream())
                        .anyMatch(output -> output.name().equals(AMOUNT)),
                key.from(),
                inForce.number(),
                inForce.dmn(),
                draft.dmn(),
                key.months(),
                key.today().minusMonths(key.months()),
                Instant.now(clock));
    }

    private Map<String, String> offices(String file) {
        Map<String, String> offices = new LinkedHashMap<>();
        catalogue.decisions().stream()
                .filter(listed -> listed.file().equals(file))
                .forEach(listed -> offices.put(listed.key(), listed.owner().id()));
        return offices;
    }
}
