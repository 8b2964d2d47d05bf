package it.accanto.loader;

import it.accanto.access.CannotStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What holds when a caseload is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("accanto.loader.open")
@EnableConfigurationProperties(LoaderSettings.class)
class LoaderConfiguration {

    /** Before a database is touched: invented cases belong to invented people only, and nobody else comes near them. */
    @Bean
    static BeanFactoryPostProcessor onlyWithDemoData(Environment environment) {
        return beans -> {
            if (!environment.getProperty("accanto.demo", Boolean.class, false)) {
                throw new CannotStart(
                        "A caseload of invented minors was asked for, and demo data is switched off.",
                        "Leave out the settings accanto.loader.*, or start with ACCANTO_DEMO=true on a database of its own.");
            }
            if (!Binder.get(environment)
                    .bind("accanto.loader", LoaderSettings.class)
                    .get()
                    .possible()) {
                throw new CannotStart(
                        "The caseload asked for is not one that can be made.",
                        "Set accanto.loader.open to 1 up to 1,000,000, accanto.loader.closed to at most 10,000,000,"
                                + " accanto.loader.templates to 1 up to 2,000, accanto.loader.days to at most 3,600.");
            }
        };
    }

    @Bean
    @ConditionalOnProperty(name = "accanto.loader.exit", havingValue = "true")
    ApplicationListener<ApplicationReadyEvent> exit() {
        return ready -> System.exit(SpringApplication.exit(ready.getApplicationContext()));
    }
}
