package it.accanto.supervision.versions;

import it.accanto.supervision.versions.VersionMove.Case;
import it.accanto.supervision.versions.Way.Between;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries moves out in the background, one after the other. What is under way stands in the database: a move that a restart cut off, or
 * another node, goes on where it was. Two nodes at one move share its cases; none is moved twice.
 */
@Component
class Moving implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Moving.class);
    private static final int AT_ONCE = 100;
    private static final int EVERY_MINUTE = 60_000;

    private final VersionMoves store;
    private final MovedCases cases;
    private final Way way;
    private final OneCase oneCase;
    private final Stages stages;
    private final TransactionTemplate transaction;
    private final Map<Long, Future<?>> running = new ConcurrentHashMap<>();
    private volatile boolean ending;
    private final ExecutorService one = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "version-moves");
        thread.setDaemon(true);
        return thread;
    });

    Moving(
            VersionMoves store,
            MovedCases cases,
            Way way,
            OneCase oneCase,
            Stages stages,
            TransactionTemplate transaction) {
        this.store = store;
        this.cases = cases;
        this.way = way;
        this.oneCase = oneCase;
        this.stages = stages;
        this.transaction = transaction;
    }

    /** Begins a move that is written down, unless it runs here already. */
    void begin(long move) {
        running.computeIfAbsent(move, id -> one.submit(() -> run(id)));
    }

    @Scheduled(initialDelay = EVERY_MINUTE, fixedDelay = EVERY_MINUTE)
    void goOn() {
        store.unfinished().forEach(this::begin);
    }

    /** Waits for the end of a move, at most so many seconds. */
    void await(long move, int seconds) {
        Future<?> work = running.get(move);
        if (work == null || seconds == 0) {
            return;
        }
        try {
            work.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException later) {
            LOG.debug("A move has not ended yet");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(long id) {
        try {
            store.find(id).filter(move -> move.finishedAt() == null).ifPresent(this::run);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A move is cut off and will be taken up again: {}",
                    failed.getClass().getName());
        } finally {
            running.remove(id);
        }
    }

    private void run(VersionMove move) {
        Between between = way.between(move.fromDefinition(), move.toDefinition(), move.to(), move.renamed());
        String stage = stages.name(move.process());
        for (List<Case> next = cases.waiting(move.id(), AT_ONCE);
                !next.isEmpty();
                next = cases.waiting(move.id(), AT_ONCE)) {
            for (Case waiting : next) {
                if (ending) {
                    return;
                }
                oneCase.move(move, between, waiting, stage);
            }
        }
        transaction.executeWithoutResult(begun -> store.finish(move.id()));
    }

    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        one.shutdown();
        one.awaitTermination(10, TimeUnit.SECONDS);
    }
}
