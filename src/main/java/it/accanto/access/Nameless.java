package it.accanto.access;

import org.jspecify.annotations.Nullable;

/** A failure as the log may keep it: its kinds and places, without the words of the exceptions, which may hold a name. */
final class Nameless extends RuntimeException {

    private static final int DEEPEST = 10;

    Nameless(Throwable thrown) {
        this(thrown, 0);
    }

    private Nameless(Throwable thrown, int depth) {
        super(thrown.getClass().getName(), behind(thrown.getCause(), depth));
        setStackTrace(thrown.getStackTrace());
    }

    private static @Nullable Nameless behind(@Nullable Throwable cause, int depth) {
        return cause == null || depth == DEEPEST ? null : new Nameless(cause, depth + 1);
    }
}
