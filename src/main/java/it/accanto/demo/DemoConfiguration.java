package it.accanto.demo;

import it.accanto.pathway.Moments;
import java.net.InetAddress;
import java.time.Clock;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** With demo data the clock can be moved, and only this machine is listened to. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock(Clock.systemUTC(), Moments.ITALY);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> thisMachineOnly() {
        return server -> server.setAddress(InetAddress.getLoopbackAddress());
    }
}
