package it.accanto.supervision.forecast;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The two threads that simulate, behind everything else that the machine does. */
@Component
class Teams implements DisposableBean {

    private static final int CORES = 2;
    private static final int AT_ONCE = 100;

    private final ExecutorService threads = Executors.newFixedThreadPool(CORES, work -> {
        Thread thread = new Thread(work, "forecast");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    /**
     * Does some work for each, and keeps the order.
     *
     * @param done counts those that are done
     */
    <T, R> List<R> each(List<T> all, Function<T, R> work, AtomicInteger done) {
        List<Future<List<R>>> parts = IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .map(part -> threads.submit(() -> {
                    List<R> results = part.stream().map(work).toList();
                    done.addAndGet(part.size());
                    return results;
                }))
                .toList();
        return parts.stream().flatMap(part -> of(part).stream()).toList();
    }

    private static <R> R of(Future<R> part) {
        try {
            return part.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
