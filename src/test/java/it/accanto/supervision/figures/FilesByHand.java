package it.accanto.supervision.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a territory where no other test has one, put into the tables by hand and taken out again. */
class FilesByHand {

    private static final List<String> BELOW = List.of("plan_version", "individual_plan", "competence_review", "dote");

    private final JdbcClient jdbc;
    private final String territory;
    private final List<String> numbers = new ArrayList<>();
    private long id = 900_000_000L;

    FilesByHand(JdbcClient jdbc, String territory) {
        this.jdbc = jdbc;
        this.territory = territory;
    }

    String file(String gender, String nationality, String born, String reported) {
        String number = "%s-2026-9%05d".formatted(territory.toUpperCase(), numbers.size() + 1);
        numbers.add(number);
        jdbc.sql(
                        """
                        insert into case_file (number, version, territory, given_name, family_name, gender, nationality, languages, birth_date, reported_on,
                          reported_by, age_disputed, trafficking_signs, asylum_intention, protection_need, persecution_risk, minor_refuses_consulate, stage)
                        values (?, 0, ?, 'Prova', 'Inventata', ?, ?, 'ar', ?, ?, 'Questura', false, false, false, false, false, false, 'PATHWAY')
                        """)
                .params(number, territory, gender, nationality, day(born), day(reported))
                .update();
        return number;
    }

    void closed(String number, String outcome, String on) {
        jdbc.sql("update case_file set outcome = ?, closed_on = ?, stage = 'CLOSED' where number = ?")
                .params(outcome, day(on), number)
                .update();
    }

    void departed(String number, String kind, String on) {
        jdbc.sql("update case_file set proposed_outcome = ?, departed_on = ? where number = ?")
                .params(kind, day(on), number)
                .update();
    }

    void plan(String number, String italian, String assessed, @Nullable String inForce, @Nullable String ended) {
        if (jdbc.sql("select count(*) from individual_plan where case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single()
                == 0) {
            jdbc.sql(
                            "insert into individual_plan (case_number, version, state, qualificazione_asked, occupazione_asked, ended_on) values (?, 0, 'DRAFT', false, false, ?)")
                    .params(number, day(ended))
                    .update();
        }
        jdbc.sql(
                        """
                        insert into plan_version (id, case_number, version_number, assessed_on, italian_level, education_duty_met, lower_secondary_diploma, has_permit,
                          has_passport, asylum_or_protected, housing_secured, unemployed, social_network, in_force_since)
                        values (?, ?, ?, ?, ?, true, true, true, true, false, true, true, 'GOOD', ?)
                        """)
                .params(id++, number, id, day(assessed), italian, day(inForce))
                .update();
    }

    void review(String number, String state, String offered, @Nullable String pact, @Nullable String ended) {
        jdbc.sql(
                        "insert into competence_review (id, case_number, state, offered_on, pact_on, individual_meetings, group_meetings, ended_on) values (?, ?, ?, ?, ?, 0, 0, ?)")
                .params(id++, number, state, day(offered), day(pact), day(ended))
                .update();
    }

    /** @param granted in euros, as paid and kept back; null where there is none */
    void dote(
            String number,
            String kind,
            String state,
            @Nullable String notice,
            @Nullable Integer granted,
            @Nullable Integer paid,
            int kept) {
        jdbc.sql(
                        """
                        insert into dote (id, version, case_number, kind, state, asked_on, notice_id, proposed_eur, amount_eur, granted_on, withheld_eur, paid_eur, paid_on)
                        values (?, 0, ?, ?, ?, ?, ?, 5000, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id++,
                        number,
                        kind,
                        state,
                        day("2026-02-01"),
                        notice,
                        granted,
                        granted == null ? null : day("2026-03-01"),
                        kept,
                        paid,
                        paid == null ? null : day("2026-10-01"))
                .update();
    }

    void takeAway() {
        if (!numbers.isEmpty()) {
            BELOW.forEach(table -> jdbc.sql("delete from " + table + " where case_number in (:numbers)")
                    .param("numbers", numbers)
                    .update());
            jdbc.sql("delete from case_file where number in (:numbers)")
                    .param("numbers", numbers)
                    .update();
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
