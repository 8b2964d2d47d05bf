package it.accanto.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    FilterRegistrationBean<Login> engineLogin(IdentityService identity, ObjectMapper json) {
        return login(new Login(identity, json, false), "engineLogin", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Login> apiLogin(IdentityService identity, ObjectMapper json) {
        return login(new Login(identity, json, true), "apiLogin", "/api/*", "/v3/*", "/actuator/metrics/*");
    }

    private static FilterRegistrationBean<Login> login(Login filter, String name, String... paths) {
        FilterRegistrationBean<Login> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.addUrlPatterns(paths);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
