package it.accanto.rules.examples;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Evaluation;
import it.accanto.pathway.ReservedTables;
import it.accanto.rules.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tables answered for cases, as facts alone: neither case, territory nor person, and nothing that holds two of them together. */
@Component
class PastDecisions {

    private static final int A_PAGE = 20;
    private static final int LAST_PAGE = 500;

    /**
     * A decision taken.
     *
     * @param pick under which an example is made of it
     * @param on its legal reference date; not told where the facts hold a sign of vulnerability, lest the day tell whose
     */
    record Past(
            String pick,
            @Nullable LocalDate on,
            Map<String, Object> inputs,
            Map<String, Object> outputs,
            int version) {}

    private final Decisions decisions;
    private final Catalogue catalogue;
    private final Secret secret;

    PastDecisions(Decisions decisions, Catalogue catalogue, Secret secret) {
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.secret = secret;
    }

    /** A page of them, newest first. */
    List<Past> of(String decision, int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.of("page", "Le pagine vanno da 0 a %d.".formatted(LAST_PAGE));
        }
        return decisions.past(decision, page, A_PAGE).stream().map(this::told).toList();
    }

    private Past told(Evaluation kept) {
        boolean signs =
                ReservedTables.touchedBy(kept.decisionKey(), kept.inputs().keySet());
        return new Past(
                secret.name(kept.id()),
                signs ? null : kept.referenceDate(),
                kept.inputs(),
                kept.outputs(),
                kept.tableVersion());
    }

    /**
     * The facts of one of them.
     *
     * @param file the file whose decision it must be
     */
    Evaluation picked(String file, String pick) {
        return decisions
                .kept(secret.id(pick))
                .filter(kept -> file.equals(catalogue.fileOf(kept.decisionKey())))
                .orElseThrow(() -> Refusal.of("pick", "Questa decisione non c'è più: scegliete di nuovo dall'elenco."));
    }
}
