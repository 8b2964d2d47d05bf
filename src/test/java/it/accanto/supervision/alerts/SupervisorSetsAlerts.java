package it.accanto.supervision.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf.Answer;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Rules stand once and make sense; what they raise stands in the list once, and every number equals the page of bottlenecks and a plain count. */
abstract class SupervisorSetsAlerts extends SupervisorsOfImperia {

    @Test
    void anAlertOfOldWorkStandsAtTheBottlenecksFigureAndAtAPlainCount() {
        List<JsonNode> places = each(imperia.get("/api/supervision/bottlenecks")
                        .body()
                        .get("rows"))
                .toList();
        int threshold = (int) Math.ceil(places.stream()
                .mapToDouble(place -> place.get("p90Days").asDouble())
                .min()
                .orElseThrow());
        List<JsonNode> above = places.stream()
                .filter(place -> place.get("p90Days").asDouble() > threshold)
                .toList();
        assertThat(above).isNotEmpty().hasSizeLessThan(places.size());
        assertThat(set(rule(null, null, threshold, null)).get("raised").asInt()).isEqualTo(above.size());
        JsonNode rows = open().get("rows");
        assertThat(rows).hasSize(above.size());
        for (JsonNode row : rows) {
            JsonNode place = above.stream()
                    .filter(one -> one.get("step").equals(row.get("step"))
                            && one.get("process").equals(row.get("process")))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.get("valueNow")).isEqualTo(place.get("p90Days"));
            assertThat(row.get("valueThen")).isEqualTo(place.get("p90Days"));
            assertThat(row.get("threshold").asInt()).isEqualTo(threshold);
            assertThat(row.get("name")).isEqualTo(place.get("name"));
            assertThat(row.get("officeName")).isEqualTo(place.get("officeName"));
            assertThat(row.get("valueNow").asDouble())
                    .isCloseTo(counted(row.get("step").asText()), ROUNDING);
        }
    }

    private double counted(String step) {
        return sql.queryForObject(
                "select percentile_cont(0.9) within group (order by extract(epoch from (cast('%s' as timestamp) - CREATE_TIME_)) / 86400.0) from ACT_RU_TASK where TENANT_ID_ = 'im' and TASK_DEF_KEY_ = ?"
                        .formatted(Timestamp.from(clock.instant())),
                Double.class,
                step);
    }

    @Test
    void theCasesNearEighteenAreThoseOfAPlainCountAndNobodyIsNamed() {
        set(rule(INTERVIEW, null, null, 30));
        JsonNode found = open();
        List<String> counted = sql.queryForList(
                """
                select c.number from case_file c where c.territory = 'im'
                  and cast(c.birth_date + interval '18' year as date) between date '2026-11-21' and date '2026-12-21'
                  and exists (select 1 from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                    where e.BUSINESS_KEY_ = c.number and t.TASK_DEF_KEY_ = 'holdInterview')
                order by c.birth_date""",
                String.class);
        assertThat(counted).hasSize(10);
        assertThat(each(found.get("rows")).map(row -> row.get("caseNumber").asText()))
                .containsExactlyElementsOf(counted);
        assertThat(each(found.get("rows")).map(row -> row.get("valueNow").asInt()))
                .containsExactly(1, 4, 7, 10, 13, 16, 19, 22, 25, 28);
        assertThat(found.get("total").asInt()).isEqualTo(10);
        assertThat(found.get("untaken").asInt()).isEqualTo(10);
        assertThat(found.toString()).doesNotContain("Inventata");
    }

    @Test
    void itStaysInTheListOnceWithItsFirstDayAndItsNewValue() {
        set(rule(INTERVIEW, null, null, 30));
        JsonNode before = first();
        clock.moveTo(walk.today().plusDays(1));
        watching.look();
        watching.look();
        JsonNode rows = open().get("rows");
        assertThat(rows).as("one came with the day, none twice").hasSize(11);
        assertThat(rows.get(0).get("id")).isEqualTo(before.get("id"));
        assertThat(rows.get(0).get("since")).isEqualTo(before.get("since"));
        assertThat(rows.get(0).get("valueThen").asInt()).isEqualTo(1);
        assertThat(rows.get(0).get("valueNow").asInt()).isZero();
    }

    @Test
    void theDatabaseItselfRefusesASecondOpenAlertOfTheSame() {
        set(rule(INTERVIEW, null, null, 1));
        String again =
                "insert into raised_alert (rule_id, kind, territory, step, since, value_then, value_now, open_as) select rule_id, kind, territory, step, since, value_then, value_now, open_as from raised_alert where territory = 'im'";
        assertThatThrownBy(() -> sql.update(again)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aRuleStandsOnceAndIsSwitchedOffByAnySupervisorOnce() throws Exception {
        Map<String, Object> rule = rule(null, "casework", 40, 20);
        List<Answer> answers = together(List.of(() -> imperia.post(RULES, rule), () -> sanremo.post(RULES, rule)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        JsonNode stands = imperia.get(RULES).body().get("rules");
        assertThat(stands).hasSize(1);
        assertThat(stands.get(0).get("officeName").asText()).isEqualTo("Servizio sociale");
        String path = RULES + "/" + stands.get(0).get("id").asText();
        assertThat(sanremo.call("DELETE", path, "application/json", "").status())
                .isEqualTo(200);
        Answer late = imperia.call("DELETE", path, "application/json", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().get("message").asText()).contains("sanremo").contains("21/11/2026");
        JsonNode off = imperia.get(RULES).body().get("off");
        assertThat(off.get(0).get("endedBy").asText()).isEqualTo("sanremo");
        set(rule);
        assertThat(imperia.get(RULES).body().get("rules")).hasSize(1);
    }

    @Test
    void aRuleThatMakesNoSenseIsRefusedInItsField() {
        assertThat(refused(rule(null, null, null, null))).isEqualTo("p90Days");
        for (Object wrong : List.of(0, -3, 3_651, 1.5, 1e30)) {
            assertThat(refused(rule(null, null, wrong, null))).as("%s", wrong).isEqualTo("p90Days");
            assertThat(refused(rule(null, null, null, wrong))).as("%s", wrong).isEqualTo("daysTo18");
        }
        assertThat(refused(rule("intake.noSuchStep", null, 30, null))).isEqualTo("step");
        assertThat(refused(rule(null, "nobody", 30, null))).isEqualTo("office");
        assertThat(refused(rule(INTERVIEW, "guardianship", 30, null))).isEqualTo("office");
        Map<String, Object> nowhere = rule(null, null, 30, null);
        nowhere.put("territory", " ");
        assertThat(refused(nowhere)).isEqualTo("territory");
        assertThat(imperia.get(RULES).body().get("total").asInt()).isZero();
    }

    private String refused(Map<String, Object> rule) {
        Answer answer = imperia.post(RULES, rule);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.body().get("field").asText();
    }

    @Test
    void aStepWithItsOfficeIsTheSameRuleAsTheStep() {
        set(rule(INTERVIEW, "education", 30, null));
        assertThat(imperia.post(RULES, rule(INTERVIEW, null, 30, null)).status())
                .isEqualTo(409);
    }

    @Test
    void twoHundredRulesAreEnoughForATerritory() {
        for (int at = 1; at <= RuleBook.MOST; at++) {
            sql.update(
                    "insert into alert_rule (territory, p90_days, set_by, set_at, on_as) values ('im', 3650, 'imperia', current_timestamp, ?)",
                    "im-test-" + at);
        }
        assertThat(refused(rule(null, null, 30, null))).isEqualTo("territory");
    }

    @Test
    void aListIsReadWithFewStatementsAndALookTakesNoMoreForManyRules() {
        set(rule(INTERVIEW, null, 10, 30));
        open();
        int few = trips.of(() -> open()).roundTrips();
        assertThat(few).isLessThanOrEqualTo(8);
        int one = lookedInARequest();
        for (int at = 1; at <= 20; at++) {
            set(rule(null, null, at, 20 + at));
        }
        assertThat(trips.of(() -> open()).roundTrips()).isEqualTo(few);
        assertThat(lookedInARequest())
                .as("and perhaps a batch of what is new and one of what is over")
                .isLessThanOrEqualTo(one + 2);
    }

    private int lookedInARequest() {
        clock.pass(Duration.ofDays(1));
        return trips.of(() -> open()).roundTrips();
    }
}
