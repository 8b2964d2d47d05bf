package it.accanto.demo;

import it.accanto.access.CannotStart;
import it.accanto.invented.DemoOnly;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks a database as the demonstration's before the first invented person stands in it; one in which people work never becomes it. */
@Component
@DemoOnly
class DemoDatabase {

    DemoDatabase(JdbcClient jdbc, IdentityService identity) {
        if (marked(jdbc)) {
            return;
        }
        if (identity.createUserQuery().count() > 0) {
            throw new CannotStart(
                    "People work with this database already, and it was not made for the demonstration.",
                    "Set ACCANTO_DEMO=false, or give the demonstration a folder of its own with ACCANTO_DATA_DIR.");
        }
        jdbc.sql("insert into demo_clock (id, offset_seconds) values (1, 0)").update();
    }

    static boolean marked(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from demo_clock").query(Long.class).single() > 0;
    }
}
