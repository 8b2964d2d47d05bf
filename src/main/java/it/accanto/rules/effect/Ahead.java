package it.accanto.rules.effect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Hands what one thread reads to others, a little ahead and no further, so that little is held at a time. The others can be
 * interrupted; the one that reads is told to stop, since an interrupt would close the embedded database's file under everybody.
 */
final class Ahead implements AutoCloseable {

    /** The time is over, or nobody wants the result any more. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }

    private static final int AT_ONCE = 200;
    private static final int PARTS = 8;

    private final ExecutorService workers;
    private final BooleanSupplier unwanted;
    private final long end;
    private final Deque<Future<?>> parts = new ArrayDeque<>();

    /** @param limit for everything that is handed over */
    Ahead(ExecutorService workers, Duration limit, BooleanSupplier unwanted) {
        this.workers = workers;
        this.unwanted = unwanted;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** Reads all, and has each looked at by {@code work}. */
    <T> void each(Consumer<Consumer<T>> reading, Consumer<T> work) {
        List<T> read = new ArrayList<>(AT_ONCE);
        reading.accept(one -> {
            read.add(one);
            if (read.size() == AT_ONCE) {
                hand(List.copyOf(read), work);
                read.clear();
            }
        });
        hand(List.copyOf(read), work);
        while (!parts.isEmpty()) {
            finish(parts.remove());
        }
    }

    private <T> void hand(List<T> part, Consumer<T> work) {
        if (parts.size() == PARTS) {
            finish(parts.remove());
        }
        parts.add(workers.submit(() -> {
            for (T one : part) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                work.accept(one);
            }
        }));
    }

    private void finish(Future<?> part) {
        try {
            if (unwanted.getAsBoolean()) {
                throw new Stopped();
            }
            part.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooLong) {
            part.cancel(true);
            throw new Stopped();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    @Override
    public void close() {
        parts.forEach(part -> part.cancel(true));
    }
}
