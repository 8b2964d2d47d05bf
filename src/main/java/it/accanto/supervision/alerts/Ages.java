package it.accanto.supervision.alerts;

import it.accanto.casefile.AgeClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How old the minors of open cases are, by the date that their file holds now, presumed or proved. */
@Component
class Ages {

    private final JdbcClient jdbc;

    Ages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the case's number: one statement, none without a territory. */
    Map<String, AgeClock> in(Set<String> territories) {
        Map<String, AgeClock> ages = new HashMap<>();
        if (!territories.isEmpty()) {
            jdbc.sql("select number, birth_date from case_file where closed_on is null and territory in (:territories)")
                    .param("territories", territories)
                    .query(row -> {
                        ages.put(row.getString(1), new AgeClock(row.getObject(2, LocalDate.class)));
                    });
        }
        return ages;
    }
}
