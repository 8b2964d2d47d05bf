package it.accanto.fence;

import it.accanto.casefile.Refusal;
import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.ServerProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Stands before every resource of the engine's REST API, wherever it is served, and of the webapps. */
public class JerseyFence implements ForcedAutoDiscoverable {

    private static final Pattern NAME = Pattern.compile("engine/?");

    @Override
    public void configure(FeatureContext context) {
        context.property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .register(new Threshold())
                .register(new Door())
                .register(new NothingToGuess());
    }

    /** Before anything is looked up: the engine answers nobody who is not logged in, but for its name, which the login page asks for. */
    @PreMatching
    @Priority(Priorities.AUTHENTICATION)
    static class Threshold implements ContainerRequestFilter {

        @Context
        @Nullable
        ServletContext servlets;

        @Override
        public void filter(ContainerRequestContext request) {
            Base base = Base.of(request.getUriInfo());
            if (base.application() == Endpoint.Application.ENGINE
                    && !base.asksForTheName()
                    && person(servlets) == null) {
                throw Doorkeeper.notLoggedIn();
            }
        }
    }

    /** Once the resource is known: the policy of its whole template. */
    @Priority(Priorities.AUTHORIZATION)
    static class Door implements ContainerRequestFilter {

        private static final Set<String> ENGINE_NAMES = Set.of("engine", "engineName", "processEngineName");

        @Context
        @Nullable
        ServletContext servlets;

        @Override
        public void filter(ContainerRequestContext request) {
            ExtendedUriInfo uri = (ExtendedUriInfo) request.getUriInfo();
            Base base = Base.of(uri);
            Endpoint endpoint =
                    Endpoint.ofJersey(base.application(), request.getMethod(), base.prefix() + template(uri));
            Doorkeeper.refusal(endpoint, person(servlets)).ifPresent(refusal -> {
                throw refusal;
            });
            if (asksForAnothersOffices(endpoint, uri) || namesAnotherEngine(base, uri)) {
                throw Doorkeeper.forbidden();
            }
        }

        /** In which office a colleague works is told in Admin, and to nobody else: it would tell who exists elsewhere. */
        private boolean asksForAnothersOffices(Endpoint endpoint, ExtendedUriInfo uri) {
            Authentication known = endpoint.path().equals("/identity/groups") ? person(servlets) : null;
            if (known == null) {
                return false;
            }
            Person person = Person.of(known);
            return !person.administrator()
                    && !person.id().equals(uri.getQueryParameters().getFirst("userId"));
        }

        private static String template(ExtendedUriInfo uri) {
            StringBuilder template = new StringBuilder();
            uri.getMatchedTemplates().forEach(part -> template.insert(0, "/" + part.getTemplate()));
            return template.toString();
        }

        private static boolean namesAnotherEngine(Base base, ExtendedUriInfo uri) {
            boolean named = base.application() == Endpoint.Application.ENGINE
                    && uri.getPath().startsWith("engine/");
            return uri.getPathParameters().entrySet().stream()
                    .filter(parameter -> ENGINE_NAMES.contains(parameter.getKey())
                            || named && parameter.getKey().equals("name"))
                    .map(parameter -> last(parameter.getValue()))
                    .anyMatch(name -> !name.equals("default"));
        }

        /** Jersey puts the innermost of several parameters of one name first; the engine's is the outermost. */
        private static String last(List<String> values) {
            return values.get(values.size() - 1);
        }
    }

    /**
     * What is asked for by its identifier and cannot be shown is not there: the engine answers otherwise for what belongs to another
     * territory than for what does not exist.
     */
    private static class NothingToGuess implements ContainerResponseFilter {

        private static final Set<Integer> GUESSES = Set.of(400, 404, 500);

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (GUESSES.contains(response.getStatus()) && asksByIdentifier(request)) {
                Refusal nothing = Doorkeeper.nothingThere();
                response.setStatus(nothing.kind().status());
                response.setEntity(nothing.body(), null, MediaType.APPLICATION_JSON_TYPE);
            }
        }

        private static boolean asksByIdentifier(ContainerRequestContext request) {
            return Set.of("GET", "HEAD").contains(request.getMethod())
                    && Base.of(request.getUriInfo()).application() == Endpoint.Application.ENGINE
                    && request.getUriInfo().getPathParameters().containsKey("id");
        }
    }

    /** Which application a request has reached, by where it is served. */
    private record Base(Endpoint.Application application, String name, String path) {

        String prefix() {
            return application == Endpoint.Application.ENGINE ? "" : "/" + name;
        }

        boolean asksForTheName() {
            return name.equals("engine") && NAME.matcher(path).matches();
        }

        static Base of(UriInfo uri) {
            String[] parts = uri.getBaseUri().getPath().split("/");
            String name = parts[parts.length - 1];
            boolean engine = name.equals("engine-rest") || name.equals("engine");
            return new Base(engine ? Endpoint.Application.ENGINE : Endpoint.Application.WEBAPPS, name, uri.getPath());
        }
    }

    private static @Nullable Authentication person(@Nullable ServletContext servlets) {
        if (servlets == null) {
            return null;
        }
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servlets)
                .getBean(IdentityService.class)
                .getCurrentAuthentication();
    }
}
