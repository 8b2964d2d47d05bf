package it.accanto.access;

import it.accanto.casefile.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Sits on both Jersey applications, the engine's REST API and the webapps': a refusal leaves as it is, any other error leaves with an
 * Italian sentence and nothing of the inside.
 */
public class RefusalsFromJersey implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(new Mapper()).register(new Filter());
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

    private static final class Filter implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() >= 400 && !(response.getEntity() instanceof Refusal.Body)) {
                response.setEntity(Sentences.of(response.getStatus()), null, MediaType.APPLICATION_JSON_TYPE);
            }
        }
    }
}
