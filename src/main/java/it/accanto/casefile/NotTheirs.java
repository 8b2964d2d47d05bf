package it.accanto.casefile;

/** A case is not theirs to open. Nothing was done before it, so a transaction may still commit the read log's line of the attempt. */
public final class NotTheirs extends Refusal {

    private NotTheirs(Kind kind, String message) {
        super(kind, message, null);
    }

    /** Word by word what is said of a number that does not exist. */
    public static NotTheirs unknown() {
        return new NotTheirs(Kind.NOT_FOUND, "Nessun caso con questo numero: controllatelo e riprovate.");
    }

    public static NotTheirs forbidden(String message) {
        return new NotTheirs(Kind.FORBIDDEN, message);
    }
}
