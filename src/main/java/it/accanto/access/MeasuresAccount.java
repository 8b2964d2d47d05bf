package it.accanto.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The account with which a monitoring system reads the metrics, and nothing else. It is there only where an operator gave it a password. */
@Configuration(proxyBeanMethods = false)
class MeasuresAccount {

    private static final String ID = "metrics";
    private static final String GROUP = "measures";
    private static final int SHORTEST = 16;

    @Bean
    @Order(31)
    ApplicationRunner reads(People people, @Value("${accanto.metrics-password}") String password) {
        if (!password.isEmpty() && password.length() < SHORTEST) {
            throw new CannotStart(
                    "The password for reading the metrics is too easy to guess.",
                    "Set ACCANTO_METRICS_PASSWORD to one of at least " + SHORTEST
                            + " characters, as a program can remember, or leave it out. It is used when the account is first made.");
        }
        return arguments -> {
            if (!password.isEmpty()) {
                people.addProgram(ID, password, GROUP);
            }
        };
    }
}
