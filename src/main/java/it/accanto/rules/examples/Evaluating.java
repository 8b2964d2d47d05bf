package it.accanto.rules.examples;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.BareEngine;
import it.accanto.pathway.Evaluation;
import it.accanto.pathway.WhatIsMissing;
import it.accanto.rules.Catalogue;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.TimeLimit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks a decision as it stands on a day, whoever asks; nothing is kept of it. */
@Component
class Evaluating implements WhatIsMissing, DisposableBean {

    private static final Duration WITHIN = Duration.ofSeconds(2);

    /**
     * What a decision answers on a day.
     *
     * @param outputs all of them; a list where the table collects
     * @param version the number of the version that decides on that day
     * @param missingForYes what would have to differ, where it is a no
     */
    record Answered(
            Map<String, @Nullable Object> outputs,
            int version,
            List<Evaluation.Row> rows,
            List<Alternative> missingForYes) {}

    private final Catalogue catalogue;
    private final RuleVersions versions;
    private final BareEngines engines;
    private final MissingForYes missing;

    /** Places of their own: who looks through a draft keeps no case waiting. */
    private final TimeLimit limit = new TimeLimit();

    Evaluating(Catalogue catalogue, RuleVersions versions, BareEngines engines, MissingForYes missing) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.engines = engines;
        this.missing = missing;
    }

    /**
     * @param day null stands for today
     * @throws Refusal where there is no such decision, or that names the first input which it cannot take
     */
    Answered answer(String decision, @Nullable LocalDate day, @Nullable Map<String, Object> given) {
        RuleVersion version = versions.on(catalogue.fileOfDecision(decision), day == null ? versions.today() : day);
        BareEngines.Ready table = engines.of(version);
        Map<String, Object> inputs = Asked.checked(table.engine().inputsOf(decision), given);
        return limit.within(WITHIN, () -> {
            BareEngine.Answer answer = table.engine().answer(decision, inputs);
            return new Answered(
                    table.outputs(decision, answer),
                    version.number(),
                    answer.rows(),
                    missing.of(table, decision, inputs, answer, null));
        });
    }

    /** By the version that decided, with its own bounds. A form opens also where this is not to be had. */
    @Override
    public List<Alternative> of(Evaluation kept, AgeClock age, LocalDate today) {
        if (catalogue.of(kept.decisionKey()).filter(Catalogue.Listed::asksYes).isEmpty()) {
            return List.of();
        }
        try {
            BareEngines.Ready table =
                    engines.of(versions.get(catalogue.fileOf(kept.decisionKey()), kept.tableVersion()));
            return limit.within(WITHIN, () -> missing(table, kept, new MissingWords.Birth(age, today)));
        } catch (Refusal notNow) {
            return List.of();
        }
    }

    private List<Alternative> missing(BareEngines.Ready table, Evaluation kept, MissingWords.Birth birth) {
        BareEngine.Answer answer = new BareEngine.Answer(kept.outputs(), kept.rowsHit());
        return missing.of(table, kept.decisionKey(), kept.inputs(), answer, birth);
    }

    @Override
    public void destroy() {
        limit.destroy();
    }
}
