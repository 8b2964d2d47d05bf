package it.accanto.supervision.versions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff call a stage: the name in its newest version. */
@Component
class Stages {

    private final JdbcClient jdbc;

    Stages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String name(String process) {
        return jdbc.sql(
                        """
                        select coalesce(NAME_, KEY_) from ACT_RE_PROCDEF where KEY_ = :process
                        order by VERSION_ desc fetch first 1 row only
                        """)
                .param("process", process)
                .query(String.class)
                .optional()
                .orElse(process);
    }
}
