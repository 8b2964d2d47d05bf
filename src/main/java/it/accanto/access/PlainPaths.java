package it.accanto.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * An address that says one thing to the server and another to whoever guards it is refused before anybody reads it: with a semicolon, two
 * slashes, a step upwards, or a letter written as its code.
 */
class PlainPaths extends OncePerRequestFilter {

    private final HttpFirewall firewall = new StrictHttpFirewall();
    private final RefusalsFromLogin refusals;

    PlainPaths(RefusalsFromLogin refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            firewall.getFirewalledRequest(request);
            ServletRequestPathUtils.parseAndCache(request);
        } catch (RequestRejectedException | IllegalArgumentException crooked) {
            refusals.badAddress(response);
            return;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
        chain.doFilter(request, response);
    }
}
