package it.accanto.supervision.forecast;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/** 25,000 open cases and 250,000 closed ones with their histories, drawn by PostgreSQL itself. */
final class QuarterOfAMillionCases {

    private static final String FILES =
            """
            insert into case_file (number, version, territory, given_name, family_name, gender, nationality, languages,
              birth_date, reported_on, reported_by, age_disputed, trafficking_signs, asylum_intention, protection_need,
              persecution_risk, minor_refuses_consulate, stage, permit_type, placement, entered_on, second_reception_on,
              guardian_since, closed_on)
            select 'VV-2020-' || lpad(n::text, 6, '0'), 0, (array['mi','to','rm','na','pa'])[n % 5 + 1], 'Prova', 'Inventata', 'M',
              'EG', 'ar', (case when n <= 25000 then current - interval '18' year + (1 + n % 700) * interval '1' day
                           else current - interval '18' year - (n % 600) * interval '1' day end)::date,
              current - 40 - n % 500 - (case when n > 25000 then 500 else 0 end), 'Questura', false, false, n % 4 = 0, false, false, false,
              'TRANSITION', case when n > 25000 or n % 3 = 0 then 'MINORE_ETA' end, 'FIRST_RECEPTION',
              current - 38 - n % 500 - (case when n > 25000 then 500 else 0 end),
              case when n > 25000 then current - 38 - n % 500 - 500 + n % 120 end, null,
              case when n > 25000 then current - n % 500 end
            from generate_series(1, 275000) n, (select cast(? as date) as current) today
            """;

    private static final String GUARDIANS =
            """
            insert into guardianship (id, case_number, state, requested_on, provisional_representation, moved_on, since)
            select -row_number() over (), number, 'SOUGHT', reported_on + 12, 'FACILITY_HEAD', reported_on + 12,
              case when closed_on is not null or substr(number, 14)::int %% 3 > 0 then reported_on + 17 + (substr(number, 9)::int * 79) %% 170 end
            from case_file where number like 'VV-2020-%'
            """
                    .replace("%%", "%");

    private static final String PLANS =
            """
            insert into individual_plan (case_number, version, state, qualificazione_asked, occupazione_asked)
            select number, 0, 'IN_FORCE', false, false from case_file
            where number like 'VV-2020-%' and (closed_on is not null or substr(number, 14)::int > 3)
            """;

    private static final String VERSIONS =
            """
            insert into plan_version (id, case_number, version_number, assessed_on, italian_level, education_duty_met,
              lower_secondary_diploma, has_permit, has_passport, asylum_or_protected, housing_secured, unemployed,
              social_network, drafted_on, in_force_since)
            select -row_number() over (), p.case_number, 1, c.reported_on + 30, 'A1', false, false, c.closed_on is not null, false, false, false,
              true, 'NONE', c.reported_on + 35, c.reported_on + 36 + substr(c.number, 12)::int % 40
            from individual_plan p join case_file c on c.number = p.case_number where p.case_number like 'VV-2020-%'
            """;

    private static final String CONVERSIONS =
            """
            insert into permit_conversion (case_number, descriptions, route, opinion_needed, documents_needed, documents_there,
              opinion_requested_on, opinion, opinion_on, filed_on)
            select number, 1, 'ART32_1BIS', true, '', '', reported_on + 200, 'POSITIVE', reported_on + 205 + substr(number, 11)::int % 90,
              reported_on + 300
            from case_file where number like 'VV-2020-%' and closed_on is not null
            """;

    private static final String REQUESTS =
            """
            insert into prosieguo_request (case_number, wanted, filed_on, court_decision, decreed_on)
            select number, true, reported_on + 200, 'DECREED', reported_on + 210 + substr(number, 11)::int % 150
            from case_file where number like 'VV-2020-%' and closed_on is not null and substr(number, 14)::int < 4
            """;

    private static final String INSTANCES =
            """
            insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_, END_TIME_, TENANT_ID_, STATE_)
            select k || number, k || number, number, k, k || ':1:1', reported_on, case when k = 'intake' or closed_on is not null then reported_on + 9 end,
              territory, case when k = 'intake' or closed_on is not null then 'COMPLETED' else 'ACTIVE' end
            from case_file, unnest(array['intake', 'guardian-assignment', 'individual-plan', 'age-out-transition']) k
            where number like 'VV-2020-%' and (closed_on is null or k = 'intake')
            """;

    private static final String TASKS =
            """
            insert into ACT_HI_TASKINST (ID_, PROC_DEF_KEY_, PROC_INST_ID_, TASK_DEF_KEY_, START_TIME_, END_TIME_, DELETE_REASON_, TENANT_ID_)
            select t.task || c.number, t.process, t.process || c.number, t.task, c.reported_on + t.after,
              case when c.closed_on is not null or t.after < 40 then c.reported_on + t.after + 1 + substr(c.number, 12)::int % 30 end,
              case when c.closed_on is not null or t.after < 40 then 'completed' end, c.territory
            from case_file c, (values ('guardian-assignment', 'requestGuardian', 9), ('individual-plan', 'assessNeeds', 30),
              ('age-out-transition', 'confirmRoute', 185), ('age-out-transition', 'decideProsieguo', 155)) t (process, task, after)
            where c.number like 'VV-2020-%' and (c.closed_on is not null or t.after < 40)
            """;

    private static final String RUNNING =
            """
            insert into ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, TENANT_ID_, IS_ACTIVE_, SUSPENSION_STATE_)
            select 'guardian-assignment' || number, 1, 'guardian-assignment' || number, 'guardian-assignment' || number, number, territory, true, 1
            from case_file where number like 'VV-2020-%' and closed_on is null
            """;

    private static final String OPEN =
            """
            insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, TASK_DEF_KEY_, CREATE_TIME_, TENANT_ID_, SUSPENSION_STATE_)
            select 'open' || number, 1, 'guardian-assignment' || number, 'guardian-assignment' || number, 'recordCourtDecision', reported_on + 20, territory, 1
            from case_file where number like 'VV-2020-%' and closed_on is null
            """;

    private QuarterOfAMillionCases() {}

    static void put(JdbcTemplate sql, LocalDate today) {
        sql.update(FILES, today);
        for (String more :
                new String[] {GUARDIANS, PLANS, VERSIONS, CONVERSIONS, REQUESTS, INSTANCES, TASKS, RUNNING, OPEN}) {
            sql.execute(more);
        }
        sql.execute("analyze");
    }

    static void takeOut(JdbcTemplate sql) {
        sql.execute("delete from ACT_RU_TASK where ID_ like 'openVV-%'");
        sql.execute("delete from ACT_RU_EXECUTION where BUSINESS_KEY_ like 'VV-2020-%'");
        sql.execute("delete from ACT_HI_TASKINST where ID_ like '%VV-2020-%'");
        sql.execute("delete from ACT_HI_PROCINST where BUSINESS_KEY_ like 'VV-2020-%'");
        sql.execute("delete from forecast");
        sql.execute("delete from forecast_run");
        for (String table : new String[] {
            "guardianship", "plan_version", "individual_plan", "permit_conversion", "prosieguo_request"
        }) {
            sql.execute("delete from %s where case_number like 'VV-2020-%%'".formatted(table));
        }
        sql.execute("delete from case_file where number like 'VV-2020-%'");
    }
}
