package it.accanto.casefile;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said to a person whose act is refused: an Italian sentence that says what to do. Nothing was stored. */
public class Refusal extends RuntimeException {

    /** Why an act is refused; each kind has its HTTP status. */
    public enum Kind {
        BAD_INPUT(400),
        NOT_LOGGED_IN(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        STALE(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** How a refusal reaches a client: {@code {"type", "message", "field"}}. */
    public record Body(
            String type, String message, @Nullable String field) {}

    private final Kind kind;
    private final @Nullable String field;

    Refusal(Kind kind, String message, @Nullable String field) {
        super(message, null, false, false);
        this.kind = kind;
        this.field = field;
    }

    public static Refusal of(Kind kind, String message) {
        return new Refusal(kind, message, null);
    }

    /** Bad input in one field, named as the form and the API name it. */
    public static Refusal of(String field, String message) {
        return new Refusal(Kind.BAD_INPUT, message, field);
    }

    /** The refusal that lies behind an exception that an engine or a framework wrapped around it. */
    public static Optional<Refusal> behind(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    public Kind kind() {
        return kind;
    }

    public Body body() {
        return new Body(kind.name().toLowerCase(Locale.ROOT), String.valueOf(getMessage()), field);
    }
}
