package it.accanto.supervision.forecast;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work in the background that tells how far it is. */
final class Job<T> implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    /** Cases simulated so far. */
    final AtomicInteger done = new AtomicInteger();

    /** Cases to simulate, 0 while they are read. */
    final AtomicInteger total = new AtomicInteger();

    private final Function<Job<T>, T> work;
    private volatile Progress<T> end = Progress.none();
    private final CountDownLatch over = new CountDownLatch(1);

    Job(Function<Job<T>, T> work) {
        this.work = work;
    }

    @Override
    public void run() {
        try {
            end = Progress.done(total.get(), work.apply(this));
        } catch (RuntimeException failed) {
            LOG.warn("A forecast could not be made: {}", failed.getClass().getName());
            end = Progress.failed();
        } finally {
            over.countDown();
        }
    }

    boolean over() {
        return over.getCount() == 0;
    }

    /** Waits until it is over, at most so many seconds. */
    void await(int seconds) {
        try {
            over.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    Progress<T> progress() {
        return over() ? end : Progress.running(done.get(), total.get());
    }
}
