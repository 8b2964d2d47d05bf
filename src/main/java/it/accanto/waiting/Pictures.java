package it.accanto.waiting;

import it.accanto.pathway.Moments;
import it.accanto.supervision.Step;
import it.accanto.supervision.StepCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The picture as it stands: read anew for every question while that is quick; where the installation is too large for that, at most a minute
 * old and read anew behind the answer. Every answer carries its instant.
 */
@Component
class Pictures {

    /** Tasks that are read in a tenth of a second or two. */
    private static final int FEW = 20_000;

    private static final Duration OLD = Duration.ofMinutes(1);

    private record Kept(Picture picture, long beganAtNanos, boolean large) {}

    private final WaitingTasks tasks;
    private final StepCatalogue steps;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept kept;

    Pictures(WaitingTasks tasks, StepCatalogue steps, Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.clock = clock;
    }

    Picture now() {
        Kept last = kept;
        if (last == null || !last.large()) {
            return readAfter(System.nanoTime());
        }
        if (isOld(last.picture()) && !reading.isLocked()) {
            CompletableFuture.runAsync(() -> readAfter(System.nanoTime()));
        }
        return last.picture();
    }

    /** Whoever asks while another reads takes what that one found, if it began later than the question. */
    private Picture readAfter(long asked) {
        reading.lock();
        try {
            Kept last = kept;
            if (last != null && last.beganAtNanos() > asked) {
                return last.picture();
            }
            long began = System.nanoTime();
            Instant now = clock.instant();
            LocalDate first = Picture.firstDay(LocalDate.ofInstant(now, Moments.ITALY));
            Map<String, Step> known = steps.all();
            List<WaitingTask> found = tasks.since(first, known);
            Picture picture = Picture.of(now, known, found);
            kept = new Kept(picture, began, found.size() > FEW);
            return picture;
        } finally {
            reading.unlock();
        }
    }

    private boolean isOld(Picture picture) {
        return Duration.between(picture.asOf(), clock.instant()).abs().compareTo(OLD) > 0;
    }
}
