package it.accanto.pathway;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of application and engine. */
@Configuration(proxyBeanMethods = false)
class HouseClock {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(Moments.ITALY);
    }
}
