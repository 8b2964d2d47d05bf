package it.accanto.supervision;

import it.accanto.pathway.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The caseload as it stands, at most half a minute old in a large installation. Every answer carries its instant.
 *
 * <p>What ended before yesterday changes no more but by erasure: a large installation reads it once a day.
 */
@Component
public class Caseloads {

    /** Tasks, open and ended, that are read in a tenth of a second or two. */
    private static final int FEW = 60_000;

    private static final Duration OLD = Duration.ofSeconds(30);

    private record Settled(LocalDate day, Instant until, List<DoneWork> done) {}

    private final WorkRead read;
    private final StepCatalogue steps;
    private final Lately<Caseload> caseload;
    private @Nullable Settled settled;
    private int tasks;

    Caseloads(WorkRead read, StepCatalogue steps, Clock clock) {
        this.read = read;
        this.steps = steps;
        this.caseload = new Lately<>(clock, OLD, this::read, found -> isLarge());
    }

    /** The caseload, as fresh as this installation's size allows. */
    public Caseload now() {
        return caseload.now();
    }

    /** The caseload, not older than that: where the installation is large one waits for it. */
    public Caseload now(Duration atMostOld) {
        return caseload.now(atMostOld);
    }

    /** After an act that moved work: the next question reads anew. */
    public void changed() {
        caseload.changed();
    }

    private boolean isLarge() {
        return tasks > FEW;
    }

    /** Never two at once. */
    private Caseload read(Instant now) {
        Map<String, Step> known = steps.all();
        Settled before = settled(known, now);
        List<DoneWork> done = new ArrayList<>(before.done());
        done.addAll(read.done(known, before.until(), now.plusSeconds(1)));
        List<OpenWork> open = read.open(known);
        tasks = open.size() + done.size();
        return Caseload.of(now, known, open, done);
    }

    private Settled settled(Map<String, Step> known, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Moments.ITALY);
        Settled last = settled;
        if (isLarge() && last != null && last.day().equals(today)) {
            return last;
        }
        Instant until = today.minusDays(1).atStartOfDay(Moments.ITALY).toInstant();
        Settled found =
                new Settled(today, until, read.done(known, Weeks.until(now).begin(), until));
        settled = found;
        return found;
    }
}
