package it.accanto.demo;

import it.accanto.access.CannotStart;
import it.accanto.invented.DemoOnly;
import it.accanto.invented.MovedClock;
import it.accanto.pathway.Moments;
import java.net.InetAddress;
import java.time.Clock;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** With demo data the clock can be moved, and only this machine is listened to. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class DemoConfiguration {

    @Bean
    @Primary
    MovedClock demoClock() {
        return new MovedClock(Clock.systemUTC(), Moments.ITALY);
    }

    /**
     * Before a database is touched: invented people with known passwords belong into the embedded one only, except where an operator
     * asks for a caseload to measure with. That one must be empty, is marked as a demonstration for good, and has no clock to move.
     */
    @Bean
    static BeanFactoryPostProcessor embeddedDatabaseOnly(Environment environment) {
        return beans -> {
            String url = environment.getProperty("spring.datasource.url", "");
            if (!EmbeddedDatabase.at(url) && !environment.containsProperty("accanto.loader.open")) {
                throw new CannotStart(
                        "The demonstration runs on the embedded database only, and another one was named.",
                        "Set ACCANTO_DEMO=false to work with that database, or leave spring.datasource.url out.");
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> thisMachineOnly() {
        return server -> server.setAddress(InetAddress.getLoopbackAddress());
    }
}
