package it.accanto;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Accanto: one Spring Boot application that holds the process engine, the case files and the rules. */
@EnableScheduling
@Modulithic(systemName = "Accanto")
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class Accanto {

    public static void main(String[] args) {
        SpringApplication.run(Accanto.class, args);
    }
}
