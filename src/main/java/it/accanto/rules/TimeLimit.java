package it.accanto.rules;

import it.accanto.casefile.Refusal;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What is computed because somebody asked runs for so long and no longer, a few at a time, in threads of their own: the search through
 * a table and the evaluation of a cell end when they are interrupted. A transaction of who asks does not reach in here.
 */
@Component
public class TimeLimit implements DisposableBean {

    private static final int AT_ONCE = 4;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "rules-limited");
        thread.setDaemon(true);
        return thread;
    });
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * The result, or a refusal where it takes longer.
     *
     * @throws Refusal where the time is over, before it began or while it ran; and whatever refusal the work itself ends in
     */
    public <T> T within(Duration limit, Callable<T> work) {
        Future<T> future = threads.submit(() -> placed(limit, work));
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            future.cancel(true);
            throw tooLong();
        } catch (InterruptedException stopped) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw tooLong();
        } catch (ExecutionException failed) {
            throw Refusal.behind(failed).orElseThrow(() -> new IllegalStateException(failed.getCause()));
        }
    }

    private <T> T placed(Duration limit, Callable<T> work) throws Exception {
        if (!places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw tooLong();
        }
        try {
            return work.call();
        } finally {
            places.release();
        }
    }

    private static Refusal tooLong() {
        return Refusal.of(
                Refusal.Kind.BAD_INPUT,
                "Il calcolo è durato troppo ed è stato fermato: riprovate fra poco; se succede ancora, semplificate la tabella.");
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
