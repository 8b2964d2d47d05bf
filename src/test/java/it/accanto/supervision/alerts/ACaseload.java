package it.accanto.supervision.alerts;

import it.accanto.casefile.AgeClock;
import it.accanto.supervision.Bottleneck;
import it.accanto.supervision.Caseload;
import it.accanto.supervision.OpenWork;
import it.accanto.supervision.Spans;
import it.accanto.supervision.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The work of a Saturday morning, 21 November 2026 at eight in Italy, put together by hand. */
final class ACaseload {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Instant NOW =
            TODAY.atTime(8, 0).atZone(ZoneId.of("Europe/Rome")).toInstant();

    static final Step INTERVIEW =
            new Step("intake", "holdInterview", "Presa in carico", "Tenere il colloquio", "casework", null);
    static final Step COURT =
            new Step("guardian-assignment", "recordCourtDecision", "Tutore", "Registrare", "guardianship", "COURT");

    private final List<Bottleneck> places = new ArrayList<>();
    private final List<OpenWork> open = new ArrayList<>();
    private final Map<String, AgeClock> ages = new HashMap<>();

    /** A step of a territory whose open work has a P90 of so many days. */
    ACaseload place(Step step, String territory, double p90) {
        places.add(new Bottleneck(
                step,
                territory,
                new Spans(10, p90 / 2, p90),
                0,
                0,
                0,
                0,
                null,
                new Spans(0, 0, 0),
                List.of(),
                Bottleneck.Trend.STEADY,
                null,
                new Bottleneck.Cause(Bottleneck.Cause.Kind.NOTHING, "Nei termini.")));
        return this;
    }

    /** A task that has been open for some days. */
    ACaseload task(String number, Step step, String territory, int daysAgo) {
        open.add(new OpenWork(
                "task" + open.size(), number, step, territory, NOW.minusSeconds(daysAgo * 86_400L), null, null, null));
        return this;
    }

    ACaseload born(String number, LocalDate day) {
        ages.put(number, new AgeClock(day));
        return this;
    }

    Lookout lookout() {
        return new Lookout(
                new Caseload(
                        NOW,
                        List.of(INTERVIEW, COURT).stream().collect(Collectors.toMap(Step::key, Function.identity())),
                        open,
                        places),
                ages);
    }
}
