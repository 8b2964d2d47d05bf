package it.accanto.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A page of a webapp and its content security policy name one and the same nonce. Camunda 7.24 keeps the nonce for all requests in one place: of
 * two at once, one may get a page whose scripts its own policy forbids, and stays blank.
 */
class OneNonceAPage extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[^']*'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");
    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    /** Files have a dot in their name and no nonce; they pass as they are. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        if (policy != null && page.getContentSize() > 0) {
            name(nonce(), policy, page);
        }
        page.copyBodyToResponse();
    }

    private static void name(String nonce, String policy, ContentCachingResponseWrapper page) throws IOException {
        String text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
        page.setHeader(POLICY, IN_POLICY.matcher(policy).replaceAll("'nonce-" + nonce + "'"));
        page.resetBuffer();
        page.getOutputStream()
                .write(IN_PAGE.matcher(text)
                        .replaceAll("nonce=\"" + nonce + "\"")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String nonce() {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}
