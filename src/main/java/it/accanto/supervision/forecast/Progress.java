package it.accanto.supervision.forecast;

import org.jspecify.annotations.Nullable;

/**
 * How far some work is.
 *
 * @param progress in hundredths
 * @param done cases simulated, of {@code total}
 * @param result what came of it, once it is done
 * @param message what to do where it failed
 */
record Progress<T>(
        State state,
        int progress,
        int done,
        int total,
        @Nullable T result,
        @Nullable String message) {

    /** Where it stands. */
    enum State {
        /** Nobody asked for it yet. */
        NONE,
        RUNNING,
        DONE,
        FAILED
    }

    private static final int READ = 5;
    private static final int SIMULATED = 95;

    static <T> Progress<T> none() {
        return new Progress<>(State.NONE, 0, 0, 0, null, null);
    }

    /** Reading is the first twentieth, keeping the last. */
    static <T> Progress<T> running(int done, int total) {
        int progress = total == 0 ? 0 : READ + (int) ((long) done * (SIMULATED - READ) / total);
        return new Progress<>(State.RUNNING, progress, done, total, null, null);
    }

    static <T> Progress<T> done(int total, @Nullable T result) {
        return new Progress<>(State.DONE, 100, total, total, result, null);
    }

    static <T> Progress<T> failed() {
        return new Progress<>(
                State.FAILED,
                0,
                0,
                0,
                null,
                "Il calcolo non è riuscito: riprovate, e se succede ancora avvisate chi amministra.");
    }
}
