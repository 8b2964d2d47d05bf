package it.accanto.rules.effect;

import it.accanto.casefile.Refusal;
import it.accanto.rules.effect.Job.Found;
import it.accanto.rules.effect.KeptEvaluations.Mark;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The effects that are computed, two at a time on two cores together, and those computed last. */
@Component
class Jobs implements DisposableBean {

    /** What makes one effect another: the draft's text, the text in force, the days. */
    record Key(long draft, int revision, LocalDate from, int months, int version, LocalDate today) {

        /** Whether it is about an earlier text of the same draft. */
        boolean before(Key other) {
            return draft == other.draft && revision < other.revision;
        }
    }

    private static final int AT_ONCE = 2;
    private static final int CORES = 2;
    private static final int WAITING = 20;
    private static final int KEPT = 20;

    private final ThreadPoolExecutor readers = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), named("rules-effect"));
    private final ExecutorService workers = Executors.newFixedThreadPool(CORES, named("rules-effect-compare"));
    private final Map<Key, Job> jobs = new LinkedHashMap<>();
    private final KeptEvaluations evaluations;
    private final TransactionTemplate snapshot;

    Jobs(KeptEvaluations evaluations, PlatformTransactionManager transactions) {
        this.evaluations = evaluations;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The job that answers a question already, if there is one. */
    Optional<Job> current(Key key, Supplier<Mark> now) {
        Job known;
        synchronized (jobs) {
            known = jobs.get(key);
        }
        return Optional.ofNullable(known).filter(job -> job.current(now));
    }

    /**
     * Begins, unless somebody else just did.
     *
     * @throws Refusal where too many wait already
     */
    Job begin(Key key, Plan plan) {
        synchronized (jobs) {
            Job known = jobs.get(key);
            if (known != null && !known.over()) {
                return known;
            }
            Computing computing = new Computing(plan, evaluations);
            Job job = new Job(computing, unwanted -> found(plan, computing, unwanted));
            queue(job);
            forget(key);
            jobs.put(key, job);
            return job;
        }
    }

    private void queue(Job job) {
        try {
            readers.execute(job);
        } catch (RejectedExecutionException full) {
            throw Refusal.of(Refusal.Kind.STALE, "Si stanno già provando molte bozze: riprovate fra qualche minuto.");
        }
    }

    /** Everything is read as it stood at one moment, so that the numbers agree with each other. */
    private Found found(Plan plan, Computing computing, BooleanSupplier unwanted) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            Mark mark = evaluations.mark(plan.keys());
            return new Found(computing.effect(workers, unwanted), mark);
        }));
    }

    /** What the draft was before, and what was kept longest. */
    private void forget(Key key) {
        for (Iterator<Map.Entry<Key, Job>> kept = jobs.entrySet().iterator(); kept.hasNext(); ) {
            Map.Entry<Key, Job> next = kept.next();
            if (next.getKey().before(key) || jobs.size() >= KEPT) {
                next.getValue().stop();
                kept.remove();
            }
        }
    }

    @Override
    public void destroy() {
        synchronized (jobs) {
            jobs.values().forEach(Job::stop);
        }
        readers.shutdown();
        workers.shutdownNow();
    }
}
