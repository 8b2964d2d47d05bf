package it.accanto.fence;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.cockpit.rest.dto.AbstractRestQueryParametersDto;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Cockpit asks the database past the engine's commands: here, in front of its resources, no query of it may compare a variable. On the
 * engine's own queries the fence in the engine decides.
 */
public class CockpitQueries implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(new Address()).register(new Body());
    }

    private static final class Address implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getUriInfo().getPath().startsWith("plugin/")
                    && request.getUriInfo().getQueryParameters().containsKey("variables")) {
                throw QueryFence.notAsked();
            }
        }
    }

    private static final class Body implements ReaderInterceptor {

        @Override
        public @Nullable Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
            Object query = reading.proceed();
            if (query instanceof AbstractRestQueryParametersDto<?>
                    && new DirectFieldAccessor(query).isReadableProperty("variables")
                    && new DirectFieldAccessor(query).getPropertyValue("variables") != null) {
                throw QueryFence.notAsked();
            }
            return query;
        }
    }
}
