package it.accanto;

import it.accanto.access.Office;
import it.accanto.access.People;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;

/** The whole product on a database in memory, one engine for all tests of a JVM, its clock standing still, jobs run by the test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:accanto;DB_CLOSE_DELAY=-1",
            "accanto.demo=false",
            "accanto.admin-password=" + RunningAccanto.ADMIN_PASSWORD,
            "accanto.tls=false",
            "camunda.bpm.job-execution.enabled=false",
            "spring.test.observability.auto-configure=true"
        })
@Import({RunningAccanto.Time.class, RoundTrips.Wiring.class, CaseWalk.class, SignedPlansInTests.class})
public @interface RunningAccanto {

    String ADMIN_PASSWORD = "A-secret-4-the-tests";

    /** The people of the tests: one for each office of Milano, one for all of Torino, their password equal to their id. */
    @TestConfiguration(proxyBeanMethods = false)
    class Time {

        @Bean
        @Order(35)
        ApplicationRunner testPeople(People people) {
            return arguments -> {
                for (Office office : Office.ofCases()) {
                    people.add(office.id(), "Persona", "Di Prova", office.id(), List.of(office), List.of("mi"));
                }
                people.add(
                        "supervision",
                        "Persona",
                        "Di Prova",
                        "supervision",
                        List.of(Office.SUPERVISION),
                        List.of("mi"));
                people.add("privacy", "Persona", "Di Prova", "privacy", List.of(Office.PRIVACY), List.of());
                people.add("policy", "Persona", "Di Prova", "policy", List.of(Office.POLICY), List.of());
                people.add("policy2", "Altra", "Di Prova", "policy2", List.of(Office.POLICY), List.of());
                people.add("torino", "Persona", "Di Prova", "torino", Office.ofCases(), List.of("to"));
            };
        }

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
