package it.accanto.supervision.alerts;

import it.accanto.supervision.Caseloads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes, as long as there is a rule. */
@Component
class Watching {

    /** After this long without a look somebody who reads the list looks first. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Caseloads caseloads;
    private final AlertRules rules;
    private final Rounds rounds;
    private final LastCheck last;
    private final Clock clock;

    Watching(Caseloads caseloads, AlertRules rules, Rounds rounds, LastCheck last, Clock clock) {
        this.caseloads = caseloads;
        this.rules = rules;
        this.rounds = rounds;
        this.last = last;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void look() {
        if (rules.any()) {
            rounds.make(caseloads.now(Rounds.FRESH));
        }
    }

    /**
     * When somebody looked last: now, where that was long ago.
     *
     * @return by the application's clock; null where there is no rule to look with
     */
    @Nullable
    Instant lookedAt() {
        if (!rules.any()) {
            return null;
        }
        Instant at = last.at();
        if (Duration.between(at, clock.instant()).abs().compareTo(LATE) <= 0) {
            return at;
        }
        rounds.make(caseloads.now(Rounds.FRESH));
        return last.at();
    }
}
