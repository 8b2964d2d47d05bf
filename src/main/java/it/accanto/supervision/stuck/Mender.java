package it.accanto.supervision.stuck;

import it.accanto.casefile.Audit;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Repairs;
import it.accanto.supervision.Because;
import it.accanto.supervision.Supervisors;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what mends something that stands still; each act is written down, with its reason, and stands in the case's diary. */
@Component
class Mender {

    /**
     * What is asked.
     *
     * @param to to whom a task passes; null or blank for whoever of its office takes it
     * @param process with {@code step}: from where a case goes on
     */
    record Asked(
            @Nullable Kind kind,
            @Nullable String subject,
            @Nullable Act act,
            @Nullable String reason,
            @Nullable String to,
            @Nullable String process,
            @Nullable String step) {}

    private final StuckWork work;
    private final StuckTold.Telling telling;
    private final Supervisors supervisors;
    private final Mendings mendings;
    private final Replanning replanning;
    private final Restarting restarting;
    private final Passing passing;
    private final Repairs repairs;
    private final WhereItStands whereItStands;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Mender(
            StuckWork work,
            StuckTold.Telling telling,
            Supervisors supervisors,
            Mendings mendings,
            Replanning replanning,
            Restarting restarting,
            Passing passing,
            Repairs repairs,
            WhereItStands whereItStands,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.work = work;
        this.telling = telling;
        this.supervisors = supervisors;
        this.mendings = mendings;
        this.replanning = replanning;
        this.restarting = restarting;
        this.passing = passing;
        this.repairs = repairs;
        this.whereItStands = whereItStands;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Mends one thing; whatever is refused leaves everything as it was.
     *
     * @throws Refusal where it stands still no more, is not theirs, or the act is not one that mends it
     */
    @Transactional(propagation = Propagation.NEVER)
    Mending.Told mend(Asked asked) {
        String reason = Because.given(asked.reason(), "Scrivete perché intervenite: resta scritto nel registro.");
        Stuck stuck = find(asked);
        Act act = asked.act();
        if (act == null || !stuck.kind().acts().contains(act)) {
            throw Refusal.of("act", "Questo intervento non serve a ciò che è fermo: sceglietene un altro.");
        }
        try {
            return act == Act.RETRY
                    ? retry(stuck, reason)
                    : one(act, stuck, reason, mending -> apply(mending, stuck, asked, reason));
        } finally {
            work.changed();
        }
    }

    Stuck find(Asked asked) {
        Set<String> territories = supervisors.territories();
        return work.now().found().stream()
                .filter(one -> one.kind() == asked.kind()
                        && one.subject().equals(asked.subject())
                        && territories.contains(one.territory()))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.STALE, "Questa voce non è più ferma, o non c’è: aggiornate l’elenco."));
    }

    private void apply(Mending mending, Stuck stuck, Asked asked, String reason) {
        switch (mending.act()) {
            case REPLAN -> replanning.mend(mending);
            case MOVE -> restarting.mend(mending, stuck, asked.process(), asked.step());
            case REASSIGN -> passing.mend(mending, stuck, blankless(asked.to()), reason);
            case RESOLVE -> {
                repairs.resolve(stuck.subject());
                mending.ended("Segnato come risolto.", null);
            }
            case RETRY -> throw new IllegalStateException("A job runs in a transaction of its own.");
        }
    }

    private static @Nullable String blankless(@Nullable String to) {
        return to == null || to.isBlank() ? null : to;
    }

    private Mending.Told one(Act act, Stuck stuck, String reason, Consumer<Mending> does) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Mending mending =
                    new Mending(act, stuck, telling.what(stuck), reason, supervisors.person(), clock.instant());
            does.accept(mending);
            Mending saved = mendings.save(mending);
            audit.write(
                    mending.number(),
                    supervisors.person(),
                    "Intervento del coordinamento su «%s»: %s".formatted(saved.what(), said(act, saved)));
            return saved.told();
        }));
    }

    private static String said(Act act, Mending mending) {
        String outcome = mending.told().outcome();
        return outcome == null ? act.label() + "." : outcome;
    }

    /** The act is written down before it is done: it has effects that no transaction takes back. */
    private Mending.Told retry(Stuck stuck, String reason) {
        Mending.Told begun = one(Act.RETRY, stuck, reason, mending -> {});
        String outcome = outcome(stuck.subject(), repairs.run(stuck.subject()));
        return Objects.requireNonNull(transaction.execute(status -> {
            Mending mending = mendings.findById(begun.id()).orElseThrow();
            mending.ended(outcome, null);
            return mending.told();
        }));
    }

    private String outcome(String job, @Nullable String failed) {
        if (failed == null) {
            return "Riuscito: il percorso è andato avanti.";
        }
        return whereItStands.isJob(job)
                ? "È fallito di nuovo: chiamate chi amministra il sistema."
                : "Nel frattempo era già stato eseguito.";
    }

    /** Takes an act back, as far as nothing followed from it. */
    @Transactional
    Mending.Told undo(long id) {
        Set<String> territories = supervisors.territories();
        Mending mending = mendings.findById(id)
                .filter(one -> territories.contains(one.territory()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "Questo intervento non c’è."));
        Map<String, Object> wayBack = mending.undo(supervisors.person(), clock.instant());
        switch (mending.act()) {
            case REPLAN -> replanning.undo(mending, wayBack);
            case MOVE -> restarting.undo(wayBack);
            case REASSIGN -> passing.undo(wayBack);
            case RETRY, RESOLVE -> throw new IllegalStateException("What ran cannot be taken back.");
        }
        audit.write(
                mending.number(),
                supervisors.person(),
                "Annullato l’intervento del coordinamento su «%s».".formatted(mending.what()));
        work.changed();
        return mending.told();
    }
}
