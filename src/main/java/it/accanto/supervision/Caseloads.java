package it.accanto.supervision;

import it.accanto.pathway.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The caseload as it stands: read anew for every question while that is quick; where the installation is too large for that, at most half a
 * minute old and read anew behind the answer. Every answer carries its instant.
 *
 * <p>What ended before yesterday changes no more but by erasure: a large installation reads it once a day.
 */
@Component
public class Caseloads {

    /** Tasks, open and ended, that are read in a tenth of a second or two. */
    private static final int FEW = 60_000;

    private static final Duration OLD = Duration.ofSeconds(30);

    private record Settled(LocalDate day, Instant until, List<DoneWork> done) {}

    private record Kept(Caseload caseload, long readAtNanos, boolean large) {}

    private final WorkRead read;
    private final StepCatalogue steps;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept kept;
    private @Nullable Settled settled;

    Caseloads(WorkRead read, StepCatalogue steps, Clock clock) {
        this.read = read;
        this.steps = steps;
        this.clock = clock;
    }

    /** The caseload, as fresh as this installation's size allows. */
    public Caseload now() {
        Kept last = kept;
        if (last == null || !last.large()) {
            return readAfter(System.nanoTime());
        }
        if (isOlder(last.caseload(), OLD) && !reading.isLocked()) {
            CompletableFuture.runAsync(() -> readAfter(System.nanoTime()));
        }
        return last.caseload();
    }

    /** The caseload, not older than that: where the installation is large one waits for it. */
    public Caseload now(Duration atMostOld) {
        long asked = System.nanoTime();
        Caseload found = now();
        return isOlder(found, atMostOld) ? readAfter(asked) : found;
    }

    /** Whoever asks while another reads takes what that one found, if it began later than the question. */
    private Caseload readAfter(long asked) {
        reading.lock();
        try {
            Kept last = kept;
            if (last != null && last.readAtNanos() > asked) {
                return last.caseload();
            }
            long began = System.nanoTime();
            Kept found = readNow(last != null && last.large(), began);
            kept = found;
            return found.caseload();
        } finally {
            reading.unlock();
        }
    }

    private boolean isOlder(Caseload caseload, Duration age) {
        return Duration.between(caseload.asOf(), clock.instant()).abs().compareTo(age) > 0;
    }

    private Kept readNow(boolean large, long began) {
        Instant now = clock.instant();
        Map<String, Step> known = steps.all();
        Settled before = settled(known, now, large);
        List<DoneWork> done = new ArrayList<>(before.done());
        done.addAll(read.done(known, before.until(), now.plusSeconds(1)));
        List<OpenWork> open = read.open(known);
        return new Kept(Caseload.of(now, known, open, done), began, open.size() + done.size() > FEW);
    }

    private Settled settled(Map<String, Step> known, Instant now, boolean large) {
        LocalDate today = LocalDate.ofInstant(now, Moments.ITALY);
        Settled last = settled;
        if (large && last != null && last.day().equals(today)) {
            return last;
        }
        Instant until = today.minusDays(1).atStartOfDay(Moments.ITALY).toInstant();
        Settled found =
                new Settled(today, until, read.done(known, Weeks.until(now).begin(), until));
        settled = found;
        return found;
    }
}
