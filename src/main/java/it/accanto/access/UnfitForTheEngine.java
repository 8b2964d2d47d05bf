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
        context.register(new Missing())
                .register(new Wrong())
                .register(new Mistyped())
                .register(new Beyond())
                .register(new TooDeep())
                .register(new NoValue())
                .register(new Stored());
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

    private static final class Missing implements ExceptionMapper<NullPointerException> {
        @Override
        public Response toResponse(NullPointerException thrown) {
            return told(thrown);
        }
    }

    private static final class Wrong implements ExceptionMapper<IllegalArgumentException> {
        @Override
        public Response toResponse(IllegalArgumentException thrown) {
            return told(thrown);
        }
    }

    private static final class Mistyped implements ExceptionMapper<ClassCastException> {
        @Override
        public Response toResponse(ClassCastException thrown) {
            return told(thrown);
        }
    }

    private static final class Beyond implements ExceptionMapper<IndexOutOfBoundsException> {
        @Override
        public Response toResponse(IndexOutOfBoundsException thrown) {
            return told(thrown);
        }
    }

    private static final class TooDeep implements ExceptionMapper<StackOverflowError> {
        @Override
        public Response toResponse(StackOverflowError thrown) {
            return told(thrown);
        }
    }

    private static final class NoValue implements ExceptionMapper<NullValueException> {
        @Override
        public Response toResponse(NullValueException thrown) {
            return told(thrown);
        }
    }

    private static final class Stored implements ExceptionMapper<ProcessEnginePersistenceException> {
        @Override
        public Response toResponse(ProcessEnginePersistenceException thrown) {
            return told(thrown);
        }
    }
}
