package it.accanto.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.casefile.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody passes unknown: HTTP Basic, or on our own API the session of the webapps, with its token for whatever writes. The person,
 * their offices and their territories are then known to the engine for the length of the request.
 */
class Login extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final IdentityService identity;
    private final ObjectMapper json;
    private final boolean sessions;

    Login(IdentityService identity, ObjectMapper json, boolean sessions) {
        this.identity = identity;
        this.json = json;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Authentication> person =
                basic(request.getHeader(HttpHeaders.AUTHORIZATION)).or(() -> session(request));
        if (person.isEmpty()) {
            refuse(response, request);
            return;
        }
        identity.setAuthentication(person.get());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Optional<Authentication> basic(@Nullable String header) {
        if (header == null || !header.startsWith("Basic ")) {
            return Optional.empty();
        }
        String[] parts;
        try {
            parts = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8)
                    .split(":", 2);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        return parts.length == 2 && !parts[0].isBlank() && identity.checkPassword(parts[0], parts[1])
                ? Optional.of(known(parts[0]))
                : Optional.empty();
    }

    private Authentication known(String person) {
        List<String> groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants =
                identity.createTenantQuery().userMember(person).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList();
        return new Authentication(person, groups, tenants);
    }

    private Optional<Authentication> session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (!sessions || session == null || !READING.contains(request.getMethod()) && !tokenFits(request, session)) {
            return Optional.empty();
        }
        Authentications known = AuthenticationUtil.getAuthsFromSession(session);
        UserAuthentication user =
                known == null ? null : (UserAuthentication) known.getAuthenticationForProcessEngine("default");
        return user == null
                ? Optional.empty()
                : Optional.of(new Authentication(user.getIdentityId(), user.getGroupIds(), user.getTenantIds()));
    }

    private static boolean tokenFits(HttpServletRequest request, HttpSession session) {
        Object token = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }

    private void refuse(HttpServletResponse response, HttpServletRequest request) throws IOException {
        Refusal refusal =
                Refusal.of(Refusal.Kind.NOT_LOGGED_IN, "Accedete con il vostro nome utente e la vostra password.");
        response.setStatus(refusal.kind().status());
        if (request.getHeader("X-Requested-With") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Accanto\", charset=\"UTF-8\"");
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), refusal.body());
    }
}
