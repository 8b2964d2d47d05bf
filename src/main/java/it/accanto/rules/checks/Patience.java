package it.accanto.rules.checks;

import java.time.Duration;

/** How long a search may still go on: until its time is over or its thread is interrupted. */
final class Patience {

    private final long until;

    private Patience(long until) {
        this.until = until;
    }

    static Patience of(Duration longest) {
        return new Patience(System.nanoTime() + longest.toNanos());
    }

    /** @throws Coverage.OutOfTime where it is over */
    void check() {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - until > 0) {
            throw new Coverage.OutOfTime();
        }
    }
}
