package it.accanto.supervision.alerts;

import it.accanto.casefile.Days;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Moments;
import it.accanto.supervision.Caseload;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets rules and switches them off, while nobody looks; it stays written who did and when. */
@Component
class RuleBook {

    static final int MOST = 200;

    /** A rule that was set, and how many alerts it raised at once. */
    record Made(long id, int raised) {}

    private final AlertRules rules;
    private final Alerts alerts;
    private final Rounds rounds;
    private final LastCheck last;
    private final Clock clock;

    RuleBook(AlertRules rules, Alerts alerts, Rounds rounds, LastCheck last, Clock clock) {
        this.rules = rules;
        this.alerts = alerts;
        this.rounds = rounds;
        this.last = last;
        this.clock = clock;
    }

    /** @throws Refusal where the same is watched already, or too much */
    @Transactional
    public Made set(Watched watched, String by, Caseload caseload) {
        last.locked();
        rules.same(watched).ifPresent(RuleBook::refuse);
        if (rules.count(Set.of(watched.territory())) >= MOST) {
            throw Refusal.of(
                    "territory",
                    "In questo territorio ci sono già %d regole: spegnetene una, poi aggiungete questa."
                            .formatted(MOST));
        }
        long id = rules.add(watched, by, clock.instant());
        return new Made(id, rounds.first(id, watched, caseload));
    }

    private static void refuse(AlertRule same) {
        throw Refusal.of(
                Refusal.Kind.STALE,
                "Questa regola c’è già: l’ha messa %s il %s.".formatted(same.setBy(), said(same.setAt())));
    }

    /**
     * Switches a rule off; its alerts are over with it.
     *
     * @return how many were
     * @throws Refusal where there is no such rule in these territories, or it is off
     */
    @Transactional
    public int switchOff(long id, Set<String> territories, String by) {
        last.locked();
        AlertRule rule = rules.find(id)
                .filter(found -> territories.contains(found.watched().territory()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "Questa regola non c’è."));
        if (rule.endedAt() != null) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "Questa regola è già spenta: l’ha spenta %s il %s."
                            .formatted(rule.endedBy(), said(rule.endedAt())));
        }
        Instant now = clock.instant();
        rules.switchOff(id, by, now);
        return alerts.endAll(id, now);
    }

    private static String said(Instant at) {
        return Days.said(LocalDate.ofInstant(at, Moments.ITALY));
    }
}
