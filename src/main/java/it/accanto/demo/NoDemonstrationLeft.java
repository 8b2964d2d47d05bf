package it.accanto.demo;

import it.accanto.access.CannotStart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was once a demonstration is never taken to work with: people in it have passwords that everybody knows. */
@Component
@ConditionalOnProperty(name = "accanto.demo", havingValue = "false")
class NoDemonstrationLeft {

    NoDemonstrationLeft(JdbcClient jdbc) {
        if (DemoDatabase.marked(jdbc)) {
            throw new CannotStart(
                    "This database holds the demonstration: invented people, whose passwords everybody knows, and invented cases.",
                    "Name an empty database with spring.datasource.url, or an empty folder with ACCANTO_DATA_DIR; or start"
                            + " with ACCANTO_DEMO=true.");
        }
    }
}
