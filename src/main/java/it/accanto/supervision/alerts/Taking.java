package it.accanto.supervision.alerts;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes care of an alert: the first who says so, until they give it back or somebody takes it over from them. */
@Component
class Taking {

    private static final DateTimeFormatter ITALIAN =
            DateTimeFormatter.ofPattern("d/M/yyyy 'alle' HH:mm").withZone(Moments.ITALY);

    private final Alerts alerts;
    private final Clock clock;

    Taking(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * Takes an alert.
     *
     * @param from from whose hands it is taken over; null to take it only where it is nobody's
     * @throws Refusal where it is in other hands, over, or not in these territories
     */
    @Transactional
    public Alert take(long id, Set<String> territories, String by, @Nullable String from) {
        if (lasting(id, territories).takenBy(by)) {
            return lasting(id, territories);
        }
        if (!alerts.take(id, by, from, clock.instant())) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    held(lasting(id, territories)) + " Parlatene, oppure aggiornate la pagina e subentrate.");
        }
        return lasting(id, territories);
    }

    /** Gives back what the person took. */
    @Transactional
    public Alert release(long id, Set<String> territories, String by) {
        lasting(id, territories);
        if (!alerts.release(id, by)) {
            throw Refusal.of(
                    Refusal.Kind.STALE, held(lasting(id, territories)) + " Può lasciarlo soltanto chi se ne occupa.");
        }
        return lasting(id, territories);
    }

    private Alert lasting(long id, Set<String> territories) {
        Alert alert = alerts.find(id)
                .filter(found -> territories.contains(found.territory()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "Questo avviso non c’è."));
        if (alert.endedAt() != null) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "Questo avviso è chiuso dal %s (%s): non occorre più occuparsene."
                            .formatted(
                                    said(alert.endedAt()),
                                    Objects.requireNonNull(alert.ending()).words()));
        }
        return alert;
    }

    private static String held(Alert alert) {
        Instant since = alert.takenAt();
        return since == null
                ? "Di questo avviso non si occupa nessuno."
                : "Se ne occupa %s dal %s.".formatted(alert.takenBy(), said(since));
    }

    private static String said(Instant at) {
        return ITALIAN.format(at);
    }
}
