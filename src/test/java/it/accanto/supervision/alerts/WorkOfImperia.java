package it.accanto.supervision.alerts;

import it.accanto.supervision.DrawnWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drawn work of a territory that no other test knows, and files for the cases that wait for an interview there. */
public final class WorkOfImperia {

    public static final String TERRITORY = "im";

    private final JdbcTemplate sql;
    private final DrawnWork drawn;

    public WorkOfImperia(JdbcTemplate sql) {
        this.sql = sql;
        this.drawn = new DrawnWork(sql, TERRITORY);
    }

    public void begin(Instant now) {
        gone();
        drawn.draw(200, 11, now);
    }

    /** The numbers of the cases with an open interview. */
    List<String> interviews() {
        return sql.queryForList(
                "select e.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_"
                        + " where t.TENANT_ID_ = 'im' and t.TASK_DEF_KEY_ = 'holdInterview' order by 1",
                String.class);
    }

    /** Minors who wait for an interview, the first eighteen since five days, each of the others three days younger. */
    public List<String> minors(LocalDate today) {
        List<String> numbers = interviews();
        for (int at = 0; at < numbers.size(); at++) {
            sql.update(
                    """
                    insert into case_file (number, version, territory, given_name, family_name, gender, nationality, languages,
                      birth_date, reported_on, reported_by, age_disputed, trafficking_signs, asylum_intention, protection_need,
                      persecution_risk, minor_refuses_consulate, stage)
                    values (?, 0, 'im', 'Prova', 'Inventata', 'M', 'EG', 'ar', ?, ?, 'Questura', false, false, false, false, false, false, 'INTAKE')""",
                    numbers.get(at),
                    today.plusDays(at * 3L - 5).minusYears(18),
                    today.minusDays(30));
        }
        return numbers;
    }

    /** The interview of a case is out of the open work, as if it were done. */
    void held(String number) {
        sql.update("update ACT_RU_TASK set TENANT_ID_ = null where ID_ = ?", task(number));
    }

    /** And open again. */
    void openAgain(String number) {
        sql.update("update ACT_RU_TASK set TENANT_ID_ = 'im' where ID_ = ?", task(number));
    }

    private static String task(String number) {
        return "drawn-im-%d-open".formatted(Integer.parseInt(number.substring(9)));
    }

    public void gone() {
        sql.update("delete from raised_alert where territory = 'im'");
        sql.update("delete from alert_rule where territory = 'im'");
        sql.update("update alert_check set checked_at = timestamp with time zone '2000-01-01 00:00:00+00'");
        sql.update("delete from case_file where number like 'IM-2026-9%'");
        drawn.forget();
    }
}
