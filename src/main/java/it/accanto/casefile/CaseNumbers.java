package it.accanto.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
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
        int counted = jdbc.sql("update case_counter set given = given + 1 where province = ? and report_year = ?")
                .params(province, year)
                .update();
        if (counted == 0) {
            jdbc.sql("insert into case_counter (province, report_year, given) values (?, ?, 1)")
                    .params(province, year)
                    .update();
        }
        long given = jdbc.sql("select given from case_counter where province = ? and report_year = ?")
                .params(province, year)
                .query(Long.class)
                .single();
        return CaseNumber.of(province, year, given);
    }
}
