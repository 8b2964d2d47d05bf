package it.accanto.access;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What every answer tells a browser: keep the type, show it in no frame, give no address away, store nothing of a case. */
class Headers {

    private static final long A_YEAR = 31_536_000;

    /** Over whatever the engine says of caching: an answer is a case's, and a computer may be shared. */
    private static final HeaderWriter NOT_STORED =
            (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");

    private static final RequestMatcher WEBAPPS_API =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**");

    private final boolean browsersComeByTls;

    Headers(boolean browsersComeByTls) {
        this.browsersComeByTls = browsersComeByTls;
    }

    /** Of an API. */
    HttpSecurity ofAnswers(HttpSecurity http) throws Exception {
        return http.headers(headers -> ofAll(headers)
                .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .addHeaderWriter(NOT_STORED));
    }

    /** Of the webapps and our own pages: their policies for content are theirs, and only what their API answers is never stored. */
    HttpSecurity ofPages(HttpSecurity http) throws Exception {
        return http.headers(headers ->
                ofAll(headers).addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(WEBAPPS_API, NOT_STORED)));
    }

    private HeadersConfigurer<HttpSecurity> ofAll(HeadersConfigurer<HttpSecurity> headers) {
        return headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .httpStrictTransportSecurity(strict -> {
                    strict.maxAgeInSeconds(A_YEAR).includeSubDomains(false);
                    if (browsersComeByTls) {
                        strict.requestMatcher(AnyRequestMatcher.INSTANCE);
                    }
                });
    }
}
