package it.accanto.supervision.alerts;

import it.accanto.casefile.Refusal;
import it.accanto.supervision.Caseload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks with all rules and keeps what changed. One at a time on all nodes; a fixed number of statements, however many rules and cases there are. */
@Component
class Rounds {

    /** How old a caseload may be; an older one that comes after a newer one is another node's and is left alone. */
    static final Duration FRESH = Duration.ofMinutes(1);

    private final AlertRules rules;
    private final Alerts alerts;
    private final Ages ages;
    private final LastCheck last;

    Rounds(AlertRules rules, Alerts alerts, Ages ages, LastCheck last) {
        this.rules = rules;
        this.alerts = alerts;
        this.ages = ages;
        this.last = last;
    }

    @Transactional
    public void make(Caseload caseload) {
        Instant before = last.locked();
        if (before.isAfter(caseload.asOf()) && !before.isAfter(caseload.asOf().plus(FRESH))) {
            return;
        }
        List<AlertRule> on = rules.on();
        Lookout lookout = lookout(caseload, on.stream().map(AlertRule::watched).toList());
        List<Sighting> seen =
                on.stream().flatMap(rule -> lookout.some(rule).stream()).toList();
        alerts.keep(Round.of(seen, alerts.open()), caseload.asOf());
        last.was(caseload.asOf());
    }

    /**
     * Looks with a rule that was just set.
     *
     * @return the alerts that it raised
     * @throws Refusal where they are too many
     */
    @Transactional
    public int first(long rule, Watched watched, Caseload caseload) {
        List<Sighting> seen = lookout(caseload, List.of(watched)).all(rule, watched);
        int cases = Lookout.coming(seen).size();
        if (cases > Lookout.MOST) {
            throw Refusal.of(
                    "daysTo18",
                    "Questa regola darebbe subito %d avvisi, più di %d: scegliete un passo, un ufficio o meno giorni."
                            .formatted(cases, Lookout.MOST));
        }
        List<Sighting> raised = seen.stream().filter(one -> !one.past()).toList();
        alerts.raise(raised, caseload.asOf());
        return raised.size();
    }

    private Lookout lookout(Caseload caseload, List<Watched> watched) {
        Set<String> territories = watched.stream()
                .filter(one -> one.daysTo18() != null)
                .map(Watched::territory)
                .collect(Collectors.toSet());
        return new Lookout(caseload, ages.in(territories));
    }
}
