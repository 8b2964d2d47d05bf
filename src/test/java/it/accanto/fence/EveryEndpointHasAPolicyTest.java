package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.RunningAccanto;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What answers a request is found by walking through the running product, and each has its row in the table of policies. */
@RunningAccanto
class EveryEndpointHasAPolicyTest {

    private static final Set<String> ONLY_WITH_DEMO_DATA =
            Set.of("ours,GET,/api/demo/clock", "ours,POST,/api/demo/clock");

    private static final Set<String> FILTERS = Set.of(
            "AppendTrailingSlashFilter",
            "Authentication Filter",
            "CacheControlFilter",
            "CsrfPreventionFilter",
            "EmptyBodyFilter",
            "Engines Filter",
            "HttpHeaderSecurity",
            "Security Filter",
            "SessionCookieFilter",
            "Tomcat WebSocket (JSR356) Filter",
            "characterEncodingFilter",
            "countsRoundTrips",
            "formContentFilter",
            "oneNonceAPage",
            "ownPagesHeaders",
            "plainPaths",
            "refusalsFromFilters",
            "requestContextFilter",
            "springSecurityFilterChain",
            "webMvcObservationFilter");

    @Autowired
    private WebApplicationContext spring;

    @Test
    void everyEndpointHasARow() throws Exception {
        Set<String> missing = rows(Walk.through(spring));
        missing.removeAll(rows(Policies.stated().endpoints()));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRowHasAnEndpoint() throws Exception {
        Set<String> left = rows(Policies.stated().endpoints());
        left.removeAll(rows(Walk.through(spring)));
        left.removeAll(ONLY_WITH_DEMO_DATA);
        assertThat(left).isEmpty();
    }

    /** The four webapps, the engine below them, the engine's REST API, and Spring: each has its doorkeeper. */
    @Test
    void noOtherServletAnswers() {
        assertThat(Walk.servlets(spring.getServletContext()).values().stream().flatMap(Collection::stream))
                .containsExactlyInAnyOrder(
                        "/",
                        "/engine-rest/*",
                        "/camunda/api/engine/*",
                        "/camunda/api/admin/*",
                        "/camunda/api/cockpit/*",
                        "/camunda/api/tasklist/*",
                        "/camunda/api/welcome/*");
    }

    /** A filter can answer too. The engines' filter does, with the webapps' empty pages; the others let pass or refuse. */
    @Test
    void noOtherFilterAnswers() {
        assertThat(spring.getServletContext().getFilterRegistrations().keySet()).isSubsetOf(FILTERS);
    }

    @Test
    void everyMappingOfSpringHasItsDoorkeeper() {
        Map<String, AbstractHandlerMapping> mappings = spring.getBeansOfType(AbstractHandlerMapping.class);
        assertThat(mappings).isNotEmpty();
        mappings.forEach(
                (name, mapping) -> assertThat((List<?>) ReflectionTestUtils.getField(mapping, "adaptedInterceptors"))
                        .as(name)
                        .anyMatch(interceptor -> interceptor instanceof MappedInterceptor mapped
                                && mapped.getInterceptor() instanceof SpringFence
                                && mapped.getIncludePathPatterns() == null));
    }

    @Test
    void everyHandlerOfSpringIsKnownToTheWalk() {
        assertThat(spring.getBeansOfType(HandlerMapping.class).values())
                .allMatch(mapping -> mapping instanceof RequestMappingInfoHandlerMapping
                        || mapping instanceof AbstractUrlHandlerMapping
                        || mapping instanceof RouterFunctionMapping functions && functions.getRouterFunction() == null);
    }

    private static Set<String> rows(Set<Endpoint> endpoints) {
        Set<String> rows = new TreeSet<>();
        endpoints.forEach(
                endpoint -> rows.add(endpoint.application().word() + "," + endpoint.method() + "," + endpoint.path()));
        return rows;
    }
}
