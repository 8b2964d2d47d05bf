package it.accanto.pathway;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks that an earlier release opened carry a follow-up date that is their model's reminder, and do not say so yet. */
@Component
@Order(15)
class RemindersMarked implements ApplicationRunner {

    private final JdbcClient jdbc;

    RemindersMarked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        jdbc.sql("update ACT_RU_TASK set OWNER_ = ? where OWNER_ is null and FOLLOW_UP_DATE_ is not null")
                .param(FollowUps.REMINDER)
                .update();
    }
}
