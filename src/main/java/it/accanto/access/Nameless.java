package it.accanto.access;

/** A failure as the log may keep it: its kinds and places, without the words of the exceptions, which may hold a name. */
final class Nameless extends RuntimeException {

    Nameless(Throwable thrown) {
        super(kinds(thrown, 0));
        setStackTrace(thrown.getStackTrace());
    }

    private static String kinds(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        String kind = thrown.getClass().getName();
        return cause == null || depth == 10 ? kind : kind + ", " + kinds(cause, depth + 1);
    }
}
