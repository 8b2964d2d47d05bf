package it.accanto.access;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import it.accanto.casefile.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sits on both Jersey applications, the engine's REST API and the webapps': a refusal leaves as it is, any other error leaves with an
 * Italian sentence and nothing of the inside.
 */
public class RefusalsFromJersey implements ForcedAutoDiscoverable {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalsFromJersey.class);

    @Override
    public void configure(FeatureContext context) {
        context.register(new Mapper())
                .register(new TooMuch())
                .register(new Pages())
                .register(new Failures())
                .register(new Filter());
        UnfitForTheEngine.register(context);
    }

    private static final class Mapper implements ExceptionMapper<Refusal> {

        @Override
        public Response toResponse(Refusal refusal) {
            return Response.status(refusal.kind().status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(refusal.body())
                    .build();
        }
    }

    /** JSON beyond all measure: too deep, too long a number. */
    private static final class TooMuch implements ExceptionMapper<StreamConstraintsException> {

        @Override
        public Response toResponse(StreamConstraintsException thrown) {
            return Response.status(400).build();
        }
    }

    /** A page of results begins at nought and holds no less than nothing; the database would say so in its own words. */
    private static final class Pages implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            for (String name : List.of("firstResult", "maxResults")) {
                String given = request.getUriInfo().getQueryParameters().getFirst(name);
                if (given != null && !given.matches("\\d{1,9}")) {
                    throw Refusal.of(name, "Scrivete «%s» come numero intero, da zero in su.".formatted(name));
                }
            }
        }
    }

    /** What failed inside is logged by kind and place; the engine's own log of it is off, since it repeats what was sent. */
    private static final class Failures implements ApplicationEventListener {

        @Override
        public void onEvent(ApplicationEvent event) {
            LOG.debug("{}", event.getType());
        }

        @Override
        public RequestEventListener onRequest(RequestEvent begun) {
            return event -> {
                ContainerResponse response = event.getContainerResponse();
                if (event.getType() == RequestEvent.Type.FINISHED
                        && event.getException() != null
                        && (response == null || response.getStatus() >= 500)) {
                    Throwable thrown = event.getException();
                    LOG.error(
                            "A call of the engine failed: {}", thrown.getClass().getName(), new Nameless(thrown));
                }
            };
        }
    }

    private static final class Filter implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() >= 400 && !(response.getEntity() instanceof Refusal.Body)) {
                response.setEntity(Sentences.of(response.getStatus()), null, MediaType.APPLICATION_JSON_TYPE);
            }
        }
    }
}
