package it.accanto.supervision.forecast;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases of a territory of their own, put into the tables by hand: forty that had a guardian after 40 or 100 days, and some that still wait for one. */
public final class CasesOfEnna {

    public static final String TERRITORY = "en";
    private static final String THEIRS = "EN-2019-%";
    private static final int CLOSED = 40;
    private static final int SLOW = 10;

    private final JdbcTemplate sql;
    private final LocalDate today;

    public CasesOfEnna(JdbcTemplate sql, LocalDate today) {
        this.sql = sql;
        this.today = today;
    }

    /** Thirty got their guardian after 40 days, ten after 100. */
    public void histories() {
        for (int at = 1; at <= CLOSED; at++) {
            LocalDate requested = today.minusDays(300 + at);
            LocalDate since = requested.plusDays(at <= SLOW ? 100 : 40);
            file(at, today.minusYears(17), today.minusDays(20), since);
            guardianship(at, requested, since);
        }
    }

    /** Waits for the guardian alone since 20 days; everything else is done. */
    public String waiting(int at, int daysTo18) {
        String number = file(at, today.plusDays(daysTo18).minusYears(18), null, null);
        guardianship(at, today.minusDays(20), null);
        sql.update(
                "insert into permit_conversion (case_number, descriptions, route, opinion_needed, documents_needed, documents_there) values (?, 1, 'KEEP_PROTECTION', false, '', '')",
                number);
        sql.update(
                "insert into prosieguo_request (case_number, wanted, filed_on, court_decision, decreed_on) values (?, true, ?, 'REJECTED', ?)",
                number,
                today.minusDays(30),
                today.minusDays(10));
        sql.update(
                "insert into individual_plan (case_number, version, state, qualificazione_asked, occupazione_asked) values (?, 0, 'IN_FORCE', false, false)",
                number);
        sql.update(
                """
                insert into plan_version (id, case_number, version_number, assessed_on, italian_level, education_duty_met,
                  lower_secondary_diploma, has_permit, has_passport, asylum_or_protected, housing_secured, unemployed,
                  social_network, drafted_on, in_force_since)
                values (?, ?, 1, ?, 'A1', false, false, true, false, true, false, true, 'NONE', ?, ?)
                """,
                -at,
                number,
                today.minusDays(60),
                today.minusDays(50),
                today.minusDays(40));
        return number;
    }

    private String file(int at, LocalDate born, LocalDate closed, LocalDate guardianSince) {
        String number = "EN-2019-%06d".formatted(at);
        sql.update(
                """
                insert into case_file (number, version, territory, given_name, family_name, gender, nationality, languages,
                  birth_date, reported_on, reported_by, age_disputed, trafficking_signs, asylum_intention, protection_need,
                  persecution_risk, minor_refuses_consulate, stage, permit_type, placement, guardian_since, closed_on)
                values (?, 0, ?, 'Prova', 'Inventata', 'M', 'EG', 'ar', ?, ?, 'Questura', false, false, false, false, false, false,
                  'TRANSITION', 'ASILO', 'SAI_MSNA', ?, ?)
                """,
                number,
                TERRITORY,
                born,
                today.minusDays(400),
                guardianSince,
                closed);
        return number;
    }

    private void guardianship(int at, LocalDate requested, LocalDate since) {
        sql.update(
                "insert into guardianship (id, case_number, state, requested_on, provisional_representation, moved_on, since) values (?, ?, ?, ?, 'FACILITY_HEAD', ?, ?)",
                -at,
                "EN-2019-%06d".formatted(at),
                since == null ? "SOUGHT" : "APPOINTED",
                requested,
                requested,
                since);
    }

    public void named(int at, LocalDate since) {
        sql.update("update guardianship set since = ?, state = 'APPOINTED' where id = ?", since, -at);
    }

    void left(int at, LocalDate closed) {
        sql.update("update case_file set closed_on = ? where number = ?", closed, "EN-2019-%06d".formatted(at));
    }

    public void gone() {
        sql.update("delete from forecast");
        sql.update("delete from forecast_run");
        for (String table : new String[] {
            "guardianship", "permit_conversion", "prosieguo_request", "plan_version", "individual_plan"
        }) {
            sql.update("delete from %s where case_number like ?".formatted(table), THEIRS);
        }
        sql.update("delete from case_file where number like ?", THEIRS);
    }
}
