package it.accanto.supervision.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RoundTrips;
import it.accanto.TestClock;
import it.accanto.access.Office;
import it.accanto.access.People;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two supervisors of Imperia set alerts over drawn work, see them once, and take care of them; every number equals the page of bottlenecks and a plain count. */
abstract class SupervisorSetsAlerts {

    private static final String PATH = "/api/supervision/alerts";
    private static final String RULES = PATH + "/rules";
    private static final String INTERVIEW = "intake.holdInterview";

    /** Half a decimal, and the hour that a span over the change of the clocks has more or less in the database's eyes. */
    private static final Offset<Double> ROUNDING = Offset.offset(0.051 + 1 / 24d);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TestClock clock;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private Watching watching;

    @Autowired
    private RoundTrips trips;

    private WorkOfImperia work;
    private HttpClientOf imperia;
    private HttpClientOf sanremo;
    private List<String> minors;

    @BeforeEach
    void theWork() {
        walk.begin();
        for (String person : List.of("imperia", "sanremo")) {
            people.add(person, "Persona", "Di Prova", person, List.of(Office.SUPERVISION), List.of("im"));
        }
        imperia = new HttpClientOf(port, "imperia", "imperia");
        sanremo = new HttpClientOf(port, "sanremo", "sanremo");
        work = new WorkOfImperia(sql);
        work.begin(clock.instant());
        minors = work.minors(walk.today());
    }

    @AfterEach
    void gone() {
        work.gone();
    }

    private static Map<String, Object> rule(
            @Nullable String step, @Nullable String office, @Nullable Object p90, @Nullable Object eighteen) {
        Map<String, Object> body = new HashMap<>();
        body.put("territory", "IM");
        body.put("step", step);
        body.put("office", office);
        body.put("p90Days", p90);
        body.put("daysTo18", eighteen);
        return body;
    }

    private JsonNode set(Map<String, Object> rule) {
        Answer answer = imperia.post(RULES, rule);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode open() {
        Answer answer = imperia.get(PATH);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static Stream<JsonNode> each(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private JsonNode first() {
        return open().get("rows").get(0);
    }

    private List<JsonNode> closed() {
        return each(imperia.get(PATH + "/closed").body()).toList();
    }

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
    void whoLooksAtTheSameTimeRaisesNothingTwice() throws Exception {
        set(rule(INTERVIEW, null, null, 1));
        sql.update("delete from raised_alert where territory = 'im'");
        together(6, () -> {
            watching.look();
            return 0;
        });
        assertThat(open().get("total").asInt()).isEqualTo(1);
        assertThat(closed()).isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesASecondOpenAlertOfTheSame() {
        set(rule(INTERVIEW, null, null, 1));
        String again =
                "insert into raised_alert (rule_id, kind, territory, step, since, value_then, value_now, open_as) select rule_id, kind, territory, step, since, value_then, value_now, open_as from raised_alert where territory = 'im'";
        assertThatThrownBy(() -> sql.update(again)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatIsDoneClosesByItselfAndComesAgainAsANewAlert() {
        set(rule(INTERVIEW, null, null, 1));
        JsonNode raised = first();
        String number = raised.get("caseNumber").asText();
        assertThat(number).isEqualTo(minors.get(2));
        work.held(number);
        clock.pass(Duration.ofHours(1));
        watching.look();
        assertThat(open().get("total").asInt()).isZero();
        assertThat(closed()).hasSize(1);
        assertThat(closed().get(0).get("endedHow").asText()).isEqualTo("rientrato");
        assertThat(closed().get(0).get("endedAt").asText())
                .startsWith(clock.instant().toString().substring(0, 13));
        work.openAgain(number);
        watching.look();
        assertThat(first().get("id")).isNotEqualTo(raised.get("id"));
        assertThat(first().get("caseNumber").asText()).isEqualTo(number);
        assertThat(closed()).hasSize(1);
    }

    @Test
    void whoTurnsEighteenMeanwhileIsToldAsThat() {
        set(rule(INTERVIEW, null, null, 1));
        clock.moveTo(walk.today().plusDays(3));
        watching.look();
        assertThat(closed()).hasSize(1);
        assertThat(closed().get(0).get("caseNumber").asText()).isEqualTo(minors.get(2));
        assertThat(closed().get(0).get("endedHow").asText()).isEqualTo("ha compiuto diciotto anni");
        assertThat(first().get("caseNumber").asText())
                .as("four days then, one now")
                .isEqualTo(minors.get(3));
    }

    @Test
    void whoReadsAListThatNobodyLookedAtForLongLooksFirst() {
        set(rule(INTERVIEW, null, null, 1));
        open();
        work.held(minors.get(2));
        clock.pass(Duration.ofMinutes(14));
        assertThat(open().get("total").asInt()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(2));
        JsonNode found = open();
        assertThat(found.get("total").asInt()).isZero();
        assertThat(found.get("checkedAt").asText()).isEqualTo(clock.instant().toString());
    }

    @Test
    void ofTwoAtOnceOneTakesItAndTheOtherReadsWhoAndWhen() throws Exception {
        set(rule(INTERVIEW, null, null, 30));
        for (JsonNode row : open().get("rows")) {
            String path = PATH + "/" + row.get("id").asText() + "/take";
            List<Answer> answers =
                    together(List.of(() -> imperia.post(path, Map.of()), () -> sanremo.post(path, Map.of())));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            String winner = answers.get(0).status() == 200 ? "imperia" : "sanremo";
            Answer lost = answers.get(answers.get(0).status() == 200 ? 1 : 0);
            assertThat(lost.body().get("message").asText())
                    .startsWith("Se ne occupa %s dal 21/11/2026 alle 08:00.".formatted(winner));
        }
        assertThat(open().get("untaken").asInt()).isZero();
    }

    @Test
    void itIsTakenOverByNameAndGivenBack() {
        set(rule(INTERVIEW, null, null, 1));
        String path = PATH + "/" + first().get("id").asText();
        assertThat(imperia.post(path + "/take", Map.of()).body().get("mine").asBoolean())
                .isTrue();
        assertThat(imperia.post(path + "/take", Map.of()).status())
                .as("again the same")
                .isEqualTo(200);
        assertThat(sanremo.post(path + "/release", Map.of())
                        .body()
                        .get("message")
                        .asText())
                .contains("Se ne occupa imperia")
                .contains("soltanto chi se ne occupa");
        assertThat(sanremo.post(path + "/take", Map.of("from", "somebody")).status())
                .isEqualTo(409);
        JsonNode taken = sanremo.post(path + "/take", Map.of("from", "imperia")).body();
        assertThat(taken.get("takenBy").asText()).isEqualTo("sanremo");
        assertThat(first().get("mine").asBoolean()).as("to imperia").isFalse();
        assertThat(imperia.post(path + "/release", Map.of()).status()).isEqualTo(409);
        assertThat(sanremo.post(path + "/release", Map.of()).status()).isEqualTo(200);
        assertThat(first().get("takenBy").isNull()).isTrue();
        assertThat(imperia.post(path + "/release", Map.of())
                        .body()
                        .get("message")
                        .asText())
                .startsWith("Di questo avviso non si occupa nessuno.");
    }

    @Test
    void aClosedAlertIsNobodysWorkAnyMore() {
        long rule = set(rule(INTERVIEW, null, null, 1)).get("id").asLong();
        String path = PATH + "/" + first().get("id").asText() + "/take";
        sanremo.post(path, Map.of());
        Answer off = imperia.call("DELETE", RULES + "/" + rule, "application/json", "");
        assertThat(off.body().get("closed").asInt()).isEqualTo(1);
        assertThat(closed().get(0).get("endedHow").asText()).isEqualTo("regola spenta");
        assertThat(closed().get(0).get("takenBy").asText()).isEqualTo("sanremo");
        assertThat(imperia.post(path, Map.of()).status()).isEqualTo(409);
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
    void whoSupervisesElsewhereFindsNothingAndACaseWorkerIsShutOut() {
        long rule = set(rule(INTERVIEW, null, null, 30)).get("id").asLong();
        String alert = first().get("id").asText();
        HttpClientOf milano = new HttpClientOf(port, "supervision", "supervision");
        assertThat(milano.get(PATH).text()).doesNotContain("IM-2026");
        assertThat(milano.get(PATH + "?territory=im").status()).isEqualTo(403);
        assertThat(milano.post(RULES, rule(null, null, 30, null)).status()).isEqualTo(403);
        for (String id : List.of(alert, "999999999")) {
            assertThat(milano.post(PATH + "/" + id + "/take", Map.of()).status())
                    .isEqualTo(404);
            assertThat(milano.post(PATH + "/" + id + "/release", Map.of()).status())
                    .isEqualTo(404);
        }
        for (long id : List.of(rule, 999_999_999L)) {
            assertThat(milano.call("DELETE", RULES + "/" + id, "application/json", "")
                            .status())
                    .isEqualTo(404);
        }
        HttpClientOf worker = new HttpClientOf(port, "casework", "casework");
        for (String path : List.of(PATH, PATH + "/closed", RULES)) {
            assertThat(worker.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(open().get("untaken").asInt()).isEqualTo(10);
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

    private <T> List<T> together(List<Callable<T>> acts) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(acts.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> done : hands.invokeAll(acts)) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            hands.shutdown();
        }
    }

    private <T> List<T> together(int many, Callable<T> act) throws Exception {
        return together(Stream.generate(() -> act).limit(many).toList());
    }
}
