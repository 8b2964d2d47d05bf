package it.accanto.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Pages of our own beside the webapps: static files that ask our API for everything they show. They stand under {@code /camunda},
 * where the session's token can be read, but not under {@code /camunda/app}, whose policy would refuse their scripts.
 */
@Configuration(proxyBeanMethods = false)
class OwnPages implements WebMvcConfigurer {

    private static final List<String> PAGES = List.of("/camunda/caso", "/camunda/privacy", "/camunda/regole");

    /** Everything from our own origin; the design system's style sheet holds its ticks and arrows, and one font, as data. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        for (String page : PAGES) {
            pages.addRedirectViewController(page, page + "/").setKeepQueryParams(true);
            pages.addViewController(page + "/").setViewName("forward:" + page + "/index.html");
        }
    }

    @Bean
    FilterRegistrationBean<Filter> ownPagesHeaders() {
        FilterRegistrationBean<Filter> headers = new FilterRegistrationBean<>((request, response, chain) -> {
            guard((HttpServletResponse) response);
            chain.doFilter(request, response);
        });
        headers.setName("ownPagesHeaders");
        PAGES.forEach(page -> headers.addUrlPatterns(page + "/*"));
        headers.addUrlPatterns("/camunda/lib/*");
        return headers;
    }

    private static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-cache");
    }
}
