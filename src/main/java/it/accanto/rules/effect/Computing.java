package it.accanto.rules.effect;

import it.accanto.pathway.Moments;
import it.accanto.rules.effect.Effect.ChangedCase;
import it.accanto.rules.effect.Effect.Changes;
import it.accanto.rules.effect.Effect.OfDecision;
import it.accanto.rules.effect.Effect.Open;
import it.accanto.rules.effect.Effect.Taken;
import it.accanto.rules.effect.KeptEvaluations.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Compares a draft with the table in force over everything that was kept, and tells meanwhile how far it is. */
final class Computing {

    /** Of the cases that change, so many are listed. */
    static final int LISTED = 5_000;

    static final Duration LIMIT = Duration.ofSeconds(120);

    private final Plan plan;
    private final KeptEvaluations evaluations;
    private final AtomicLong done = new AtomicLong();
    private volatile long total;

    Computing(Plan plan, KeptEvaluations evaluations) {
        this.plan = plan;
        this.evaluations = evaluations;
    }

    /** How many evaluations are compared. */
    long done() {
        return done.get();
    }

    /** How many there are to compare, 0 where that is not known yet. */
    long total() {
        return total;
    }

    /**
     * @param unwanted whether the result is of no use any more
     * @throws Ahead.Stopped where the time is over, or it is unwanted
     */
    Effect effect(ExecutorService workers, BooleanSupplier unwanted) {
        Map<String, Asked> asked = evaluations.askedInOpenCases(plan.keys());
        total = evaluations.taken(plan.keys(), since(), plan.until())
                + asked.values().stream().mapToLong(Asked::evaluations).sum();
        Comparison comparison = new Comparison(plan.inForce(), plan.draft());
        try (Ahead ahead = new Ahead(workers, LIMIT, unwanted)) {
            return new Effect(plan.from(), plan.version(), open(asked, comparison, ahead), taken(comparison, ahead));
        }
    }

    private Open open(Map<String, Asked> asked, Comparison comparison, Ahead ahead) {
        Tally tally = plan.tally(true);
        ahead.<Kept>each(each -> evaluations.ofOpenCases(plan.keys(), each), kept -> {
            tally.add(kept, comparison.of(kept.decision(), kept.askedOn(plan.from())));
            done.incrementAndGet();
        });
        long cases = evaluations.openCases();
        long some = evaluations.openCasesAsked(plan.keys());
        Changes changes = tally.changes();
        List<ChangedCase> list = tally.list(LISTED);
        return new Open(
                cases,
                some,
                cases - some,
                plan.keys().stream().map(key -> ofDecision(key, asked, cases)).toList(),
                changes,
                list,
                changes.changed() - list.size());
    }

    private static OfDecision ofDecision(String key, Map<String, Asked> asked, long cases) {
        Asked one = asked.getOrDefault(key, new Asked(0, 0));
        return new OfDecision(key, one.cases(), cases - one.cases(), one.evaluations());
    }

    private Taken taken(Comparison comparison, Ahead ahead) {
        Tally tally = plan.tally(false);
        ahead.<Kept>each(each -> evaluations.taken(plan.keys(), since(), plan.until(), each), kept -> {
            tally.add(kept, comparison.of(kept.decision(), kept.asAsked()));
            done.incrementAndGet();
        });
        return new Taken(plan.months(), plan.since(), tally.changes());
    }

    private Instant since() {
        return plan.since().atStartOfDay(Moments.ITALY).toInstant();
    }
}
