package it.accanto.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Nobody passes unknown. The engine's REST API and ours ask for a password or a token at every request; ours also takes the webapps'
 * session. The webapps ask by themselves. Whatever else there is, or will be, stays shut until it is named here.
 */
@Configuration(proxyBeanMethods = false)
class Chains {

    private final IdentityService identity;
    private final PasswordLogin passwords;
    private final RefusalsFromLogin refusals;
    private final Headers headers;
    private final @Nullable Tokens tokens;
    private final WebappSession sessions;

    Chains(
            IdentityService identity,
            PasswordLogin passwords,
            RefusalsFromLogin refusals,
            AccessSettings settings,
            ObjectProvider<Tokens> tokens,
            CamundaBpmProperties camunda) {
        this.identity = identity;
        this.passwords = passwords;
        this.refusals = refusals;
        this.headers = new Headers(settings.browsersComeByTls());
        this.tokens = tokens.getIfAvailable();
        this.sessions =
                new WebappSession(camunda.getWebapp().getAuth().getCache().getTimeToLive());
    }

    @Bean
    @Order(1)
    SecurityFilterChain engine(HttpSecurity http) throws Exception {
        headers.ofAnswers(asksAtEveryRequest(http.securityMatcher(under("/engine-rest/**")), refusals));
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain ownApi(HttpSecurity http) throws Exception {
        http.securityMatcher(new OrRequestMatcher(under("/api/**"), under("/v3/**"), under("/actuator/**")));
        headers.ofAnswers(asksAtEveryRequest(http, refusals)).addFilterAfter(sessions, BasicAuthenticationFilter.class);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(under("/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(under("/actuator"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Camunda's own filters stand behind: login by form, the session's token, who may open which webapp. */
    @Bean
    @Order(3)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        http.securityMatcher(new OrRequestMatcher(under("/"), under("/camunda/**")));
        return headers.ofPages(bare(http, refusals))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return headers.ofAnswers(asksAtEveryRequest(http, refusals::quietly))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .build();
    }

    private HttpSecurity asksAtEveryRequest(HttpSecurity http, AuthenticationEntryPoint asking) throws Exception {
        bare(http, asking)
                .authenticationProvider(passwords)
                .httpBasic(basic -> basic.authenticationEntryPoint(asking))
                .addFilterAfter(new EngineKnowsThePerson(identity), AuthorizationFilter.class);
        if (tokens != null) {
            tokens.acceptedBy(http, asking);
        }
        return http;
    }

    /** No session, no login page, no log-out page of Spring Security's: the webapps have their own, which it must not touch. */
    private HttpSecurity bare(HttpSecurity http, AuthenticationEntryPoint asking) throws Exception {
        return http.sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        saying -> saying.authenticationEntryPoint(asking).accessDeniedHandler(refusals));
    }

    private static RequestMatcher under(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
