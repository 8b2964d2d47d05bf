package it.accanto.casefile;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the cases of a province in a year. A number is given once, whatever runs at the same time. */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next free number; the row stays locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseNumber next(String province, int year) {
        KeyHolder given = new GeneratedKeyHolder();
        int counted = jdbc.sql("update case_counter set given = given + 1 where province = ? and report_year = ?")
                .params(province, year)
                .update(given, "given");
        if (counted == 0) {
            jdbc.sql("insert into case_counter (province, report_year, given) values (?, ?, 1)")
                    .params(province, year)
                    .update();
            return CaseNumber.of(province, year, 1);
        }
        return CaseNumber.of(
                province, year, Objects.requireNonNull(given.getKey()).longValue());
    }
}
