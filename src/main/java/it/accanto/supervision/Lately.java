package it.accanto.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the whole installation, as it stands: anew for every question while that is quick. Where it is too large for that, an answer that
 * is older than told here is given once more and read anew behind it; whoever asks after a long pause waits for what is new.
 */
public final class Lately<T> {

    /** As many times the age at which one reads behind the answer, one waits. */
    private static final int PAUSE = 10;

    private record Kept<T>(T value, Instant asOf, long beganAtNanos, boolean large) {}

    private final Clock clock;
    private final Duration old;
    private final Function<Instant, T> read;
    private final Predicate<T> large;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept<T> kept;

    /**
     * @param old how old an answer may be where the installation is large, by the application's clock
     * @param read reads it as of an instant
     * @param large whether what was found is too much to be read for every question
     */
    public Lately(Clock clock, Duration old, Function<Instant, T> read, Predicate<T> large) {
        this.clock = clock;
        this.old = old;
        this.read = read;
        this.large = large;
    }

    /** The newest that this installation's size allows. */
    public T now() {
        Kept<T> last = kept;
        if (last == null || !last.large() || isOlder(last.asOf(), old.multipliedBy(PAUSE))) {
            return readAfter(System.nanoTime());
        }
        if (isOlder(last.asOf(), old) && !reading.isLocked()) {
            CompletableFuture.runAsync(() -> readAfter(System.nanoTime()));
        }
        return last.value();
    }

    /** The same, not older than that: where the installation is large one waits for it. */
    public T now(Duration atMostOld) {
        long asked = System.nanoTime();
        T found = now();
        Kept<T> last = kept;
        return last == null || isOlder(last.asOf(), atMostOld) ? readAfter(asked) : found;
    }

    /** After an act of the person who will look next: the next question reads anew, however large the installation is. */
    public void changed() {
        kept = null;
    }

    /** Whoever asks while another reads takes what that one found, if it began later than the question. */
    private T readAfter(long asked) {
        reading.lock();
        try {
            Kept<T> last = kept;
            if (last != null && last.beganAtNanos() > asked) {
                return last.value();
            }
            long began = System.nanoTime();
            Instant now = clock.instant();
            T found = read.apply(now);
            kept = new Kept<>(found, now, began, large.test(found));
            return found;
        } finally {
            reading.unlock();
        }
    }

    private boolean isOlder(Instant asOf, Duration age) {
        return Duration.between(asOf, clock.instant()).abs().compareTo(age) > 0;
    }
}
