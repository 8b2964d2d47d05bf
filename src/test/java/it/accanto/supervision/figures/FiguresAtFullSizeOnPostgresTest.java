package it.accanto.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.RunningOnPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long supervisors wait for figures and paths over 25,000 open and 250,000 closed cases. Not part of a build: what it measures stands
 * in {@code src/docs/cost.md}.
 */
@RunningOnPostgres
@EnabledIfSystemProperty(named = "accanto.measured", matches = "true")
@SuppressWarnings("NullAway.Init")
class FiguresAtFullSizeOnPostgresTest {

    private static final int CASES = 275_000;
    private static final int OPEN = 25_000;
    private static final int TIMES = 40;
    private static final int CLIENTS = 20;
    private static final String THEIRS = "ZY-2026-%";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void takeOut() {
        List.of("dote", "plan_version", "individual_plan")
                .forEach(table -> sql.update("delete from " + table + " where case_number like ?", THEIRS));
        sql.update("delete from ACT_HI_ACTINST where ID_ like 'ZY%'");
        sql.update("delete from ACT_HI_PROCINST where ID_ like 'ZY%'");
        sql.update("delete from case_file where number like ?", THEIRS);
    }

    @Test
    void everyViewForOneClientAndForTwenty() throws Exception {
        walk.begin();
        String model = AReport.of("MI").sentBy(new HttpClientOf(port, "casework", "casework"));
        files();
        history(model);
        sql.execute("analyze");
        List<String> told = new ArrayList<>();
        for (String path : List.of(
                "/api/supervision/figures/ministero?on=2026-06-30",
                "/api/supervision/figures/ministero/xlsx?on=2026-06-30",
                "/api/supervision/figures/ditu?on=2026-06-30",
                "/api/supervision/figures/doti?on=2026-06-30",
                "/api/supervision/cases/" + model + "/path",
                "/actuator/prometheus")) {
            IntStream.range(0, 5).forEach(again -> ask(path));
            told.add("%s: %s ms alone, %s ms with twenty".formatted(path, p95(1, path), p95(CLIENTS, path)));
        }
        told.forEach(System.out::println);
        assertThat(told).hasSize(6);
    }

    /** A file of every province, born over twenty years, closed over the last eight but for one in eleven. */
    private void files() {
        sql.update(
                """
                insert into case_file (number, version, territory, given_name, family_name, gender, nationality, languages, birth_date, reported_on,
                  reported_by, age_disputed, trafficking_signs, asylum_intention, protection_need, persecution_risk, minor_refuses_consulate, stage, outcome, closed_on)
                select 'ZY-2026-' || lpad(i::text, 6, '0'), 0, (array['mi','mi','bs','bg','to','pa','ct','na','rm','bo','ba','rc'])[1 + i % 12], 'Prova', 'Inventata',
                  case when i % 9 = 0 then 'F' else 'M' end, (array['EG','EG','EG','UA','UA','BD','GM','TN','GN','AL','PK','SN','ML'])[1 + i % 13], 'ar',
                  case when i <= ? then date '2009-01-01' + i % 1400 else date '2001-01-01' + i % 3000 end,
                  case when i <= ? then date '2025-06-01' + i % 380 else date '2016-11-01' + i % 3000 end, 'Questura', false, false, false, false, false, false,
                  case when i <= ? then 'PATHWAY' else 'CLOSED' end, case when i <= ? then null else 'PERMIT_CONVERTED' end,
                  case when i <= ? then null else date '2018-06-01' + i % 3000 end
                from generate_series(1, ?) i
                """,
                OPEN, OPEN, OPEN, OPEN, OPEN, CASES);
        sql.update(
                "insert into individual_plan (case_number, version, state, qualificazione_asked, occupazione_asked) select number, 0, 'IN_FORCE', false, false from case_file where number like ?",
                THEIRS);
        sql.update(
                """
                insert into plan_version (id, case_number, version_number, assessed_on, italian_level, education_duty_met, lower_secondary_diploma, has_permit,
                  has_passport, asylum_or_protected, housing_secured, unemployed, social_network, in_force_since)
                select 800000000 + row_number() over (), number, 1, reported_on, 'A1', true, true, true, true, false, true, true, 'GOOD', reported_on + 30
                from case_file where number like ?
                """,
                THEIRS);
        sql.update(
                """
                insert into dote (id, version, case_number, kind, state, asked_on, notice_id, proposed_eur, amount_eur, granted_on, withheld_eur)
                select 800000000 + row_number() over (), 0, number, 'DOTE_QUALIFICAZIONE', 'COMPLETED', reported_on, 'percorsi-4', 5000, 5000, reported_on + 60, 0
                from case_file where number like ? and right(number, 1) in ('1', '4', '7')
                """,
                THEIRS);
    }

    /** As many process instances as cases, and a million visits to steps, copied from a case that runs. */
    private void history(String model) {
        sql.update(
                """
                insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_, TENANT_ID_, STATE_)
                select 'ZY' || i, 'ZY' || i, 'ZY-2026-' || lpad(i::text, 6, '0'), p.PROC_DEF_KEY_, p.PROC_DEF_ID_, p.START_TIME_, 'mi', 'ACTIVE'
                from generate_series(1, ?) i, ACT_HI_PROCINST p where p.BUSINESS_KEY_ = ? and p.PROC_DEF_KEY_ = 'intake'
                """,
                CASES,
                model);
        sql.update(
                """
                insert into ACT_HI_ACTINST (ID_, PARENT_ACT_INST_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, ACT_NAME_, ACT_TYPE_, START_TIME_, TENANT_ID_)
                select 'ZY' || i || ':' || a.ID_, 'ZY' || i, a.PROC_DEF_KEY_, a.PROC_DEF_ID_, 'ZY' || i, 'ZY' || i, a.ACT_ID_, a.ACT_NAME_, a.ACT_TYPE_, a.START_TIME_, 'mi'
                from generate_series(1, 200000) i, ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
                where p.BUSINESS_KEY_ = ? and p.PROC_DEF_KEY_ = 'intake'
                """,
                model);
    }

    private long p95(int clients, String path) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Long>> asked = new ArrayList<>();
            for (int time = 0; time < TIMES * Math.min(clients, 5); time++) {
                asked.add(people.submit(() -> ask(path)));
            }
            List<Long> took = new ArrayList<>();
            for (Future<Long> one : asked) {
                took.add(one.get());
            }
            return took.stream().sorted().toList().get(took.size() * 95 / 100);
        } finally {
            people.shutdown();
        }
    }

    private long ask(String path) {
        long from = System.nanoTime();
        assertThat(new HttpClientOf(port, "admin", RunningAccanto.ADMIN_PASSWORD)
                        .file(path)
                        .statusCode())
                .as(path)
                .isEqualTo(200);
        return (System.nanoTime() - from) / 1_000_000;
    }
}
