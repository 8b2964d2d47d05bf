package it.accanto.supervision.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RoundTrips;
import it.accanto.TestClock;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor of Bergamo finds what stands still, mends it with the act that is offered, and takes back what can be taken back. */
abstract class WhatStandsStill {

    private static final String STUCK = "/api/supervision/stuck";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RoundTrips trips;

    private HttpClientOf bergamo;
    private CaseNumber number;
    private ProcessInstance instance;

    @BeforeEach
    void aCaseThatWaitsForItsGuardian() {
        walk.begin();
        people.add("bergamo", "Persona", "Di Prova", "bergamo", List.of(Office.SUPERVISION), List.of("bg"));
        people.add("bergamolegal", "Persona", "Di Prova", "bergamolegal", List.of(Office.LEGAL), List.of("bg"));
        people.add(
                "bergamoandtorino",
                "Persona",
                "Di Prova",
                "bergamoandtorino",
                List.of(Office.LEGAL),
                List.of("bg", "to"));
        bergamo = new HttpClientOf(port, "bergamo", "bergamo");
        number = walk.takenInCharge("BG", LocalDate.of(2010, 3, 4), file -> {});
        instance = walk.start("guardian-assignment", number, Map.of("province", "BG", "caseNumber", number.value()));
    }

    private Optional<JsonNode> found(Kind kind) {
        Answer answer = bergamo.get(STUCK);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return stream(answer.body().get("kinds"))
                .filter(one -> one.get("kind").asText().equals(kind.name()))
                .flatMap(one -> stream(one.get("rows")))
                .filter(row -> row.get("caseNumber").asText().equals(number.value()))
                .findFirst();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private Map<String, Object> asked(JsonNode row, Act act, Object... more) {
        Map<String, Object> asked = new HashMap<>(Map.of(
                "kind",
                row.get("kind").asText(),
                "subject",
                row.get("subject").asText(),
                "act",
                act.name(),
                "reason",
                "Prova di parole riservate"));
        for (int i = 0; i < more.length; i += 2) {
            asked.put((String) more[i], more[i + 1]);
        }
        return asked;
    }

    private JsonNode mend(JsonNode row, Act act, Object... more) {
        Answer answer = bergamo.post(STUCK + "/mendings", asked(row, act, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private Answer undo(JsonNode made) {
        return bergamo.post(STUCK + "/mendings/" + made.get("id").asLong() + "/undo", Map.of());
    }

    private String timer() {
        return jdbc.sql("select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ?")
                .param(instance.getId())
                .query(String.class)
                .single();
    }

    private Timestamp dueOf(String timer) {
        return jdbc.sql("select DUEDATE_ from ACT_RU_JOB where ID_ = ?")
                .param(timer)
                .query(Timestamp.class)
                .single();
    }

    private List<String> diary() {
        return jdbc.sql("select what from audit_line where case_number = ? order by id desc")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private void loseTheTask() {
        String task = task();
        jdbc.sql("delete from ACT_RU_IDENTITYLINK where TASK_ID_ = ?")
                .param(task)
                .update();
        jdbc.sql("delete from ACT_RU_VARIABLE where TASK_ID_ = ?").param(task).update();
        jdbc.sql("delete from ACT_RU_TASK where ID_ = ?").param(task).update();
    }

    @Test
    void aDeadJobIsListedAndRunsWhenItIsTriedAgain() {
        String timer = timer();
        jdbc.sql(
                        "update ACT_RU_JOB set RETRIES_ = 0, EXCEPTION_MSG_ = 'IllegalStateException at it.accanto.Somewhere' where ID_ = ?")
                .param(timer)
                .update();
        JsonNode row = found(Kind.FAILED).orElseThrow();
        assertThat(row.get("subject").asText()).isEqualTo(timer);
        assertThat(row.get("stage").asText()).isEqualTo("Nomina del tutore");
        assertThat(row.get("detail").asText()).contains("IllegalStateException");

        JsonNode made = mend(row, Act.RETRY);
        assertThat(made.get("outcome").asText()).startsWith("Riuscito");
        assertThat(walk.ended(instance)).isTrue();
        assertThat(found(Kind.FAILED)).isEmpty();
        assertThat(undo(made).status()).isEqualTo(409);
        assertThat(diary().get(0))
                .contains("Nomina del tutore", "Riprova adesso")
                .doesNotContain("riservate");
    }

    @Test
    void whatFailsAgainStaysAndIsSaid() {
        String timer = timer();
        jdbc.sql("update ACT_RU_JOB set RETRIES_ = 0, HANDLER_CFG_ = 'nowhere' where ID_ = ?")
                .param(timer)
                .update();
        JsonNode made = mend(found(Kind.FAILED).orElseThrow(), Act.RETRY);
        assertThat(made.get("outcome").asText()).startsWith("È fallito di nuovo");
        assertThat(found(Kind.FAILED)).isPresent();
        assertThat(walk.ended(instance)).isFalse();
        runtime.deleteProcessInstance(instance.getId(), "test");
    }

    @Test
    void anIncidentThatSomebodyMarkedIsListedAndClosed() {
        String execution = jdbc.sql("select EXECUTION_ID_ from ACT_RU_TASK where ID_ = ?")
                .param(task())
                .query(String.class)
                .single();
        runtime.createIncident("lostLetter", execution, "1");
        JsonNode row = found(Kind.INCIDENT).orElseThrow();
        assertThat(row.get("why").asText()).contains("lostLetter");
        mend(row, Act.RESOLVE);
        assertThat(found(Kind.INCIDENT)).isEmpty();
    }

    @Test
    void aTimerInThePastGoesWhereTheModelHasItAndBack() {
        String timer = timer();
        Timestamp planned = dueOf(timer);
        Timestamp past = Timestamp.from(clock.instant().minus(Duration.ofDays(3)));
        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = ? where ID_ = ?")
                .params(past, timer)
                .update();
        JsonNode row = found(Kind.PAST_TIMER).orElseThrow();
        assertThat(row.get("days").asDouble()).isEqualTo(3.0);

        JsonNode made = mend(row, Act.REPLAN);
        assertThat(dueOf(timer)).isEqualTo(planned);
        assertThat(found(Kind.PAST_TIMER)).isEmpty();
        assertThat(made.get("outcome").asText()).isEqualTo("Spostata una scadenza.");

        assertThat(undo(made).status()).isEqualTo(200);
        assertThat(dueOf(timer)).isEqualTo(past);
        assertThat(undo(made).status()).isEqualTo(409);
        mend(found(Kind.PAST_TIMER).orElseThrow(), Act.RETRY);
        assertThat(walk.ended(instance)).isTrue();
    }

    @Test
    void aTimerThatIsAMinuteLateStandsNotStill() {
        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = ? where ID_ = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofMinutes(1))), timer())
                .update();
        assertThat(found(Kind.PAST_TIMER)).isEmpty();
    }

    @Test
    void aTaskOfAnOfficeWithoutAnybodyPassesToSomebodyWhoStandsIn() {
        JsonNode row = found(Kind.UNTAKEABLE).orElseThrow();
        assertThat(row.get("why").asText()).contains("Nessuno lavora in «Ufficio tutele» nel territorio BG");

        JsonNode made = mend(row, Act.REASSIGN, "to", "bergamolegal");
        assertThat(tasks.createTaskQuery().taskId(task()).singleResult().getAssignee())
                .isEqualTo("bergamolegal");
        assertThat(found(Kind.UNTAKEABLE)).isEmpty();
        assertThat(new HttpClientOf(port, "bergamolegal", "bergamolegal")
                        .get("/api/tasks/" + task())
                        .status())
                .isEqualTo(200);

        assertThat(undo(made).status()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskId(task()).singleResult().getAssignee())
                .isNull();
        assertThat(identity.createGroupQuery().groupMember("bergamolegal").list())
                .extracting(group -> group.getId())
                .containsExactly("legal");
    }

    @Test
    void whoStoodInLeavesTheOfficeThoughTheTaskIsGone() {
        JsonNode made = mend(found(Kind.UNTAKEABLE).orElseThrow(), Act.REASSIGN, "to", "bergamolegal");
        runtime.deleteProcessInstance(instance.getId(), "test");
        assertThat(undo(made).status()).isEqualTo(200);
        assertThat(identity.createGroupQuery().groupMember("bergamolegal").count())
                .isEqualTo(1);
    }

    @Test
    void somebodyWhoAlsoWorksElsewhereDoesNotStandIn() {
        Answer refused = bergamo.post(
                STUCK + "/mendings",
                asked(found(Kind.UNTAKEABLE).orElseThrow(), Act.REASSIGN, "to", "bergamoandtorino"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("field").asText()).isEqualTo("to");
        assertThat(identity.createGroupQuery().groupMember("bergamoandtorino").count())
                .isEqualTo(1);
    }

    @Test
    void aTaskThatLiesWithSomebodyWhoIsNotOfItsOfficeIsGivenBack() {
        tasks.setAssignee(task(), "torino");
        JsonNode row = found(Kind.UNTAKEABLE).orElseThrow();
        assertThat(row.get("why").asText()).startsWith("È di torino, che non lavora in");
        mend(row, Act.REASSIGN, "to", "");
        assertThat(tasks.createTaskQuery().taskId(task()).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void aTokenThatLostItsTaskGoesOnFromTheStepThatIsChosen() {
        loseTheTask();
        JsonNode row = found(Kind.HALTED).orElseThrow();
        assertThat(row.get("step").asText()).isEqualTo("Chiedere al tribunale la nomina del tutore");
        JsonNode choices = bergamo.get(STUCK + "/steps?kind=HALTED&subject="
                        + row.get("subject").asText())
                .body();
        assertThat(stream(choices).map(one -> one.get("step").asText()))
                .contains("requestGuardian", "recordCourtDecision");

        JsonNode made = mend(row, Act.MOVE, "process", "guardian-assignment", "step", "requestGuardian");
        String anew = task();
        assertThat(walk.openTasks(number)).containsExactly("requestGuardian");
        assertThat(found(Kind.HALTED)).isEmpty();

        assertThat(undo(made).status()).isEqualTo(200);
        assertThat(walk.openTasks(number)).containsExactly("requestGuardian");
        assertThat(task()).isNotEqualTo(anew);
    }

    @Test
    void aStepThatWasDoneIsNotTakenBackAndAStepThatIsNoneIsRefused() {
        loseTheTask();
        JsonNode row = found(Kind.HALTED).orElseThrow();
        assertThat(bergamo.post(STUCK + "/mendings", asked(row, Act.MOVE, "process", "intake", "step", "elsewhere"))
                        .status())
                .isEqualTo(400);
        Answer tooEarly = bergamo.post(
                STUCK + "/mendings",
                asked(row, Act.MOVE, "process", "guardian-assignment", "step", "recordCourtDecision"));
        assertThat(tooEarly.status()).isEqualTo(400);
        assertThat(tooEarly.text()).contains("il percorso ora non riparte");
        JsonNode made = mend(row, Act.MOVE, "process", "guardian-assignment", "step", "requestGuardian");
        runtime.deleteProcessInstance(instance.getId(), "test");
        assertThat(undo(made).status()).isEqualTo(409);
    }

    @Test
    void aCaseWithoutAnyProcessBeginsAgainOnItsTrunk() {
        runtime.deleteProcessInstance(instance.getId(), "test");
        JsonNode row = found(Kind.HALTED).orElseThrow();
        assertThat(row.get("why").asText()).contains("nessun percorso è in corso");
        mend(row, Act.MOVE, "process", "case-pathway", "step", "guardianAssignment");
        assertThat(walk.openTasks(number)).containsExactly("requestGuardian");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .list())
                .hasSize(2)
                .allMatch(one -> "bg".equals(one.getTenantId()));
        assertThat(found(Kind.HALTED)).isEmpty();
    }

    @Test
    void aListIsReadWithTheSameStatementsHoweverMuchStandsStill() {
        found(Kind.UNTAKEABLE);
        int few = trips.of(() -> bergamo.get(STUCK)).roundTrips();
        for (int i = 0; i < 5; i++) {
            walk.takenInCharge("BG", LocalDate.of(2010, 3, 4), file -> {});
        }
        assertThat(trips.of(() -> bergamo.get(STUCK)).roundTrips()).isEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(20);
    }

    @Test
    void whoSupervisesElsewhereNeitherSeesNorMends() {
        HttpClientOf milano = new HttpClientOf(port, "supervision", "supervision");
        JsonNode row = found(Kind.UNTAKEABLE).orElseThrow();
        assertThat(milano.get(STUCK).text()).doesNotContain(number.value());
        assertThat(milano.post(STUCK + "/mendings", asked(row, Act.REASSIGN, "to", "bergamolegal"))
                        .status())
                .isEqualTo(409);
        JsonNode made = mend(row, Act.REASSIGN, "to", "bergamolegal");
        assertThat(milano.post(STUCK + "/mendings/" + made.get("id").asLong() + "/undo", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(undo(made).status()).isEqualTo(200);
    }

    @Test
    void withoutAReasonOrWithAnActThatMendsSomethingElseNothingHappens() {
        JsonNode row = found(Kind.UNTAKEABLE).orElseThrow();
        Map<String, Object> silent = asked(row, Act.REASSIGN, "to", "bergamolegal");
        silent.put("reason", " ");
        assertThat(bergamo.post(STUCK + "/mendings", silent).body().get("field").asText())
                .isEqualTo("reason");
        assertThat(bergamo.post(STUCK + "/mendings", asked(row, Act.RETRY)).status())
                .isEqualTo(400);
        assertThat(new HttpClientOf(port, "bergamolegal", "bergamolegal")
                        .get(STUCK)
                        .status())
                .isEqualTo(403);
    }
}
