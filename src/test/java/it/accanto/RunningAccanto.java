package it.accanto;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole product on a database in memory, one engine for all tests of a JVM, its clock standing still, jobs run by the test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:accanto;DB_CLOSE_DELAY=-1",
            "accanto.demo=false",
            "accanto.admin-password=a-secret-for-tests",
            "camunda.bpm.job-execution.enabled=false"
        })
@Import({RunningAccanto.Time.class, CaseWalk.class, SignedPlansInTests.class})
public @interface RunningAccanto {

    @TestConfiguration(proxyBeanMethods = false)
    class Time {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
