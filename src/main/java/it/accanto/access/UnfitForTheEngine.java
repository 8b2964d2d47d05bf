package it.accanto.access;

import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the engine's own REST API trips over before anything of ours is reached: a null where it wants a value, a value beyond what a
 * column takes, something that is there already. Whoever sent it is told so; what fails in a step or a file of ours stays an error.
 */
final class UnfitForTheEngine {

    private static final Logger LOG = LoggerFactory.getLogger(UnfitForTheEngine.class);
    private static final Pattern OURS = Pattern.compile(
            "it\\.accanto\\.(.*\\.process\\..*|(casefile|intake|guardianship|plan|dote|transition|privacy|rules|demo)\\..*)");

    private UnfitForTheEngine() {}

    static void register(FeatureContext context) {
        context.register(new Unfit<NullPointerException>() {})
                .register(new Unfit<IllegalArgumentException>() {})
                .register(new Unfit<ClassCastException>() {})
                .register(new Unfit<IndexOutOfBoundsException>() {})
                .register(new Unfit<StackOverflowError>() {})
                .register(new Unfit<NullValueException>() {})
                .register(new Unfit<ProcessEnginePersistenceException>() {});
    }

    private static Response told(Throwable thrown) {
        int status = ours(thrown) ? 500 : status(thrown);
        LOG.warn("A call could not be understood: {}", status, new Nameless(thrown));
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Sentences.of(status))
                .build();
    }

    private static boolean ours(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> OURS.matcher(frame.getClassName()).matches());
    }

    /** As the database says it: 23 is against a constraint, 22 is a value that does not fit. */
    private static int status(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23")
                        ? 409
                        : sql.getSQLState().startsWith("22") ? 400 : 500;
            }
        }
        return thrown instanceof ProcessEnginePersistenceException ? 500 : 400;
    }

    /** Jersey reads off each subclass which failures it answers. */
    private abstract static class Unfit<T extends Throwable> implements ExceptionMapper<T> {

        @Override
        public Response toResponse(T thrown) {
            return told(thrown);
        }
    }
}
