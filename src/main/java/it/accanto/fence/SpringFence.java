package it.accanto.fence;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.access.RefusalBody;
import it.accanto.casefile.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Stands before whatever Spring maps: our controllers and pages, the API's document, health and metrics, files. */
class SpringFence implements HandlerInterceptor {

    private final IdentityService identity;
    private final ObjectMapper json;

    SpringFence(IdentityService identity, ObjectMapper json) {
        this.identity = identity;
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Refusal> refusal = refusal(request, handler);
        if (refusal.isPresent()) {
            int status = refusal.get().kind().status();
            RefusalBody.write(response, status, refusal.get().body(), json);
        }
        return refusal.isEmpty();
    }

    private Optional<Refusal> refusal(HttpServletRequest request, Object handler) {
        if (isNowhere(request, handler)) {
            return Optional.of(Refusal.of(Refusal.Kind.NOT_FOUND, "Questa pagina non c'è: controllate l'indirizzo."));
        }
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Endpoint endpoint = new Endpoint(Endpoint.Application.OURS, request.getMethod(), String.valueOf(pattern));
        return Doorkeeper.refusal(endpoint, identity.getCurrentAuthentication());
    }

    /** What only the place of files would answer, asked in a way in which no file is asked. */
    private static boolean isNowhere(HttpServletRequest request, Object handler) {
        return handler instanceof ResourceHttpRequestHandler
                && !request.getMethod().equals("GET")
                && !request.getMethod().equals("HEAD");
    }

    /** A mapped interceptor is taken up by every mapping, the actuator's too, not only by those of our own pages. */
    @Configuration(proxyBeanMethods = false)
    static class EveryMapping {

        @Bean
        MappedInterceptor springFence(IdentityService identity, ObjectMapper json) {
            return new MappedInterceptor(null, new SpringFence(identity, json));
        }
    }
}
