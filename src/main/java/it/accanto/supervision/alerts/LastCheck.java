package it.accanto.supervision.alerts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody looked last, on any node: one row, locked by whoever looks. */
@Component
class LastCheck {

    private static final String AT = "select checked_at from alert_check where id = 1";

    private final JdbcClient jdbc;

    LastCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant at() {
        return jdbc.sql(AT).query(OffsetDateTime.class).single().toInstant();
    }

    /** The same; until the end of the transaction nobody else looks or changes a rule. */
    Instant locked() {
        return jdbc.sql(AT + " for update").query(OffsetDateTime.class).single().toInstant();
    }

    void was(Instant at) {
        jdbc.sql("update alert_check set checked_at = :at where id = 1")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
