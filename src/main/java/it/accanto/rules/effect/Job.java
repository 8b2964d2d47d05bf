package it.accanto.rules.effect;

import it.accanto.rules.effect.Effect.Progress;
import it.accanto.rules.effect.Effect.State;
import it.accanto.rules.effect.KeptEvaluations.Mark;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A draft's effect being computed, or computed: begun once, looked at by whoever waits for it. */
final class Job implements Runnable {

    /** An effect, and what the database held when it was computed. */
    record Found(Effect effect, Mark mark) {}

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);
    private static final long KEPT_FOR_WHO_WAITED = TimeUnit.MINUTES.toNanos(1);
    private static final String STOPPED =
            "La prova è durata troppo ed è stata fermata: riprovate fra poco; se succede ancora, scegliete meno mesi o semplificate la tabella.";
    private static final String REPLACED = "La bozza intanto è cambiata: provate quella nuova.";
    private static final String BROKEN =
            "La prova non è riuscita: riprovate fra poco; se succede ancora, avvisate chi amministra l'applicazione.";

    private final Computing computing;
    private final Function<BooleanSupplier, Found> work;
    private final CompletableFuture<Found> end = new CompletableFuture<>();
    private volatile boolean unwanted;
    private volatile boolean told;
    private volatile long endedAt;

    /** @param work is asked with whether it is of no use any more */
    Job(Computing computing, Function<BooleanSupplier, Found> work) {
        this.computing = computing;
        this.work = work;
    }

    @Override
    public void run() {
        try {
            Found found = work.apply(() -> unwanted);
            endedAt = System.nanoTime();
            end.complete(found);
        } catch (RuntimeException failed) {
            if (!(failed instanceof Ahead.Stopped)) {
                LOG.warn(
                        "A draft's effect could not be computed: {}",
                        failed.getClass().getName());
            }
            endedAt = System.nanoTime();
            end.completeExceptionally(failed);
        }
    }

    boolean over() {
        return end.isDone();
    }

    /** Nobody wants it any more. */
    void stop() {
        unwanted = true;
    }

    /** Whether it may be told: it is not over, nobody heard its end, or nothing changed in the database since. */
    boolean current(Supplier<Mark> now) {
        if (!end.isDone() || !told && System.nanoTime() - endedAt < KEPT_FOR_WHO_WAITED) {
            return true;
        }
        return !end.isCompletedExceptionally() && end.join().mark().equals(now.get());
    }

    /** How far it is at its end, or when the waiting is over. */
    Progress after(Duration wait) {
        try {
            Found found = end.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            told = true;
            return progress(State.DONE, found.effect(), null);
        } catch (TimeoutException running) {
            return progress(State.RUNNING, null, null);
        } catch (ExecutionException failed) {
            told = true;
            return progress(State.FAILED, null, why(failed.getCause()));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return progress(State.RUNNING, null, null);
        }
    }

    private String why(@Nullable Throwable failed) {
        if (unwanted) {
            return REPLACED;
        }
        return failed instanceof Ahead.Stopped ? STOPPED : BROKEN;
    }

    private Progress progress(State state, @Nullable Effect effect, @Nullable String message) {
        long total = computing.total();
        long done = computing.done();
        int hundredths = state == State.DONE ? 100 : total == 0 ? 0 : (int) (done * 100 / total);
        return new Progress(state, hundredths, done, total, effect, message);
    }
}
