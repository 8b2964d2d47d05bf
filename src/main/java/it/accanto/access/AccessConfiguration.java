package it.accanto.access;

import org.apache.catalina.core.StandardHost;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

    /** Where browsers come by TLS, neither cookie ever travels without. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> cookiesByTlsOnly(
            AccessSettings settings, CamundaBpmProperties camunda) {
        camunda.getWebapp().getCsrf().setEnableSecureCookie(settings.browsersComeByTls());
        return server -> server.addInitializers(
                context -> context.getSessionCookieConfig().setSecure(settings.browsersComeByTls()));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheServer() {
        return server -> server.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(RefusalsFromTomcat.class.getName()));
    }

    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths(RefusalsFromLogin refusals) {
        FilterRegistrationBean<PlainPaths> paths = new FilterRegistrationBean<>(new PlainPaths(refusals));
        paths.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return paths;
    }

    @Bean
    FilterRegistrationBean<OneNonceAPage> oneNonceAPage() {
        FilterRegistrationBean<OneNonceAPage> pages = new FilterRegistrationBean<>(new OneNonceAPage());
        pages.addUrlPatterns("/camunda/app/*");
        pages.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return pages;
    }
}
