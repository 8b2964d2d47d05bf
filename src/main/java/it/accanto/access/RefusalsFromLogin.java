package it.accanto.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * How login says no: as a refusal. A wrong password, an unknown person, and one who has to wait after wrong attempts are told the same. A
 * page that asks for itself says so with {@code X-Requested-With} and gets no header that would make the browser ask for a password.
 */
@Component
class RefusalsFromLogin implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final ObjectMapper json;

    RefusalsFromLogin(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getHeader("X-Requested-With") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Accanto\", charset=\"UTF-8\"");
        }
        quietly(request, response, why);
    }

    /** Where a browser asks by itself, for an icon say, nobody is to be asked for a password. */
    void quietly(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        refuse(response, HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            badAddress(response);
        }
    }

    void badAddress(HttpServletResponse response) throws IOException {
        refuse(response, HttpServletResponse.SC_BAD_REQUEST);
    }

    private void refuse(HttpServletResponse response, int status) throws IOException {
        RefusalBody.write(response, status, Sentences.of(status), json);
    }
}
