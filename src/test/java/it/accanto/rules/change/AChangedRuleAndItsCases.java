package it.accanto.rules.change;

import static it.accanto.rules.change.AStudio.SECOND;
import static it.accanto.rules.change.AStudio.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.SignedPlansInTests;
import it.accanto.access.People;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Evaluation;
import it.accanto.pathway.TablesInForce;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersion.Account;
import it.accanto.rules.RuleVersions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice that wanted five months of internship is content with three, and then again not: what becomes of the cases. */
abstract class AChangedRuleAndItsCases {

    private static final String FILE = "doti";
    private static final String TABLE = "dote-qualificazione";
    private static final String FIVE = "<outputEntry id=\"dote-notice-02-minMonths\"><text>5</text></outputEntry>";
    private static final String THREE = FIVE.replace(">5<", ">3<");

    /** What the notice as it came says to three months. */
    private static final String SHORT = "NOT_ELIGIBLE";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private RuleVersions versions;

    @Autowired
    private TablesInForce tables;

    @Autowired
    private Decisions decisions;

    @Autowired
    private SignedPlansInTests plans;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private TransactionTemplate transaction;

    private AStudio studio;
    private LocalDate today;
    private String original;

    @BeforeEach
    void theRuleAsItCame() {
        walk.begin();
        today = walk.today();
        studio = new AStudio(port, FILE, people);
        original = versions.on(FILE, today).dmn();
    }

    @AfterEach
    void theRuleAsItCameDecidesAgain() {
        walk.begin();
        versions.of(FILE).stream()
                .filter(version ->
                        version.validFrom() != null && version.validFrom().isAfter(today))
                .forEach(version -> versions.cancel(FILE, version.number()));
        versions.add(
                FILE, original, today, RuleVersion.Origin.WITHDRAWAL, new Account("prova", null, null, null), null);
    }

    /** Somebody asks for a dote with an internship of three months: too short for the notice as it came. */
    private CaseNumber asked() {
        CaseNumber number = walk.takenInCharge(LocalDate.of(2009, 6, 1));
        plans.sign(number, "CHECK_DOTE_QUALIFICAZIONE");
        walk.start(TABLE, number, Map.of("caseNumber", number.value(), "province", "MI"));
        LocalDate starts = walk.today().plusDays(20);
        Map<String, Object> request = new HashMap<>(Map.of(
                "goAhead", "REQUEST",
                "noticeId", "PERCORSI_1_3",
                "internshipMonths", 3,
                "provider", "Ente",
                "host", "Officina",
                "internshipStartsOn", starts.toString(),
                "internshipEndsOn", starts.plusMonths(3).toString(),
                "educationDutyMet", true,
                "employmentStatus", "UNEMPLOYED",
                "permitStatus", "VALID"));
        request.putAll(Map.of("guardianConsent", true, "regionAdmitsMinorInternship", true, "hostWithinLimits", true));
        complete(number, "fillRequest", request);
        return number;
    }

    private void complete(CaseNumber number, String task, Map<String, Object> answers) {
        List<Object> given = new ArrayList<>();
        answers.forEach((name, value) -> given.addAll(List.of(name, value)));
        walk.complete(number, task, given.toArray());
    }

    private void granted(CaseNumber number) {
        complete(
                number,
                "decideGrant",
                Map.of(
                        "grantDecision",
                        "GRANTED",
                        "result",
                        "ELIGIBLE_FULL",
                        "amountEUR",
                        1000,
                        "clearanceOn",
                        walk.today().toString()));
    }

    private Evaluation proposal(CaseNumber number) {
        return decisions.latest(number, TABLE).orElseThrow();
    }

    private Task review(CaseNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("reviewByGrants")
                .singleResult();
    }

    private HttpClientOf grants() {
        return new HttpClientOf(port, "grants", "grants");
    }

    private JsonNode head(Task task) {
        Answer head = grants().get("/api/tasks/" + task.getId());
        assertThat(head.status()).as(head.text()).isEqualTo(200);
        return head.body();
    }

    private Answer answer(Task task, String outcome, String words) {
        Map<String, Object> given = new HashMap<>();
        given.put("outcome", outcome);
        given.put("words", words);
        return grants().post("/engine-rest/task/" + task.getId() + "/submit-form", HttpClientOf.variables(given));
    }

    private String endOf(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .filter(activity -> activity.getActivityType().equals("noneEndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .reduce("", (before, id) -> before.isEmpty() ? id : before + " " + id);
    }

    private String endOfReview(CaseNumber number) {
        return endOf(history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("decision-review")
                .singleResult());
    }

    private Optional<JsonNode> line(CaseNumber number) {
        for (JsonNode line : studio.as(SECOND).get(studio.path("/reviews")).body()) {
            if (line.get("number").asText().equals(number.value())) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private boolean diaryTells(CaseNumber number, String words) {
        return new HttpClientOf(port, "employment", "employment")
                .get("/api/cases/" + number + "/audit")
                .text()
                .contains(words);
    }

    @Test
    void aDecisionThatStillWaitsIsPutBeforeItsOfficeAndChangesOnlyByItsHand() {
        CaseNumber number = asked();
        assertThat(proposal(number).outputs()).containsEntry("result", SHORT);
        studio.approved(FIVE, THREE, today);
        walk.until(today);

        assertThat(proposal(number).outputs()).as("nothing changes by itself").containsEntry("result", SHORT);
        JsonNode more = head(review(number)).get("more");
        assertThat(more.get("why").asText()).isEqualTo("NEW_VERSION");
        assertThat(more.get("binding").asBoolean()).isTrue();
        assertThat(more.get("waits").asBoolean()).isTrue();
        assertThat(more.get("before").get("result").asText()).isEqualTo(SHORT);
        assertThat(more.get("after").get("result").asText()).isEqualTo("ELIGIBLE_FULL");
        JsonNode line = line(number).orElseThrow();
        assertThat(line.get("office").asText()).isEqualTo("grants");
        assertThat(line.get("territory").asText()).isEqualTo("mi");
        assertThat(review(number).getTenantId()).isEqualTo("mi");
        assertThat(diaryTells(number, "da riguardare")).isTrue();

        assertThat(answer(review(number), "KEEP", null).status()).isEqualTo(400);
        Answer applied = answer(review(number), "APPLY", null);
        assertThat(applied.status()).as(applied.text()).isLessThan(300);
        assertThat(proposal(number).outputs()).containsEntry("result", "ELIGIBLE_FULL");
        assertThat(endOfReview(number)).contains("decisionApplied");
        Task grant = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("decideGrant")
                .singleResult();
        assertThat(head(grant).get("proposals")).as("one proposal, the new one").hasSize(1);
        assertThat(runtime.getVariable(grant.getProcessInstanceId(), "result")).isEqualTo("ELIGIBLE_FULL");
        assertThat(runtime.getVariable(grant.getProcessInstanceId(), "reason")).isNull();
        granted(number);
        assertThat(line(number).orElseThrow().get("outcome").asText()).isEqualTo("APPLY");
        assertThat(diaryTells(number, "la tabella è stata chiesta di nuovo")).isTrue();
    }

    @Test
    void aCaseOfFebruaryKeepsTheOldAnswerInApril() {
        CaseNumber number = asked();
        LocalDate march = today.plusDays(100);
        JsonNode change = studio.approved(FIVE, THREE, march);
        walk.until(march.minusDays(1));
        assertThat(review(number)).isNull();
        assertThat(versions.on(FILE, walk.today()).dmn()).contains(FIVE);
        walk.until(march);
        assertThat(versions.on(FILE, walk.today()).number())
                .isEqualTo(change.get("version").asInt());

        CaseNumber later = asked();
        assertThat(proposal(later).outputs()).containsEntry("result", "ELIGIBLE_FULL");
        JsonNode more = head(review(number)).get("more");
        assertThat(more.get("binding").asBoolean()).isFalse();
        Answer refused = answer(review(number), "APPLY", null);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("field").asText()).isEqualTo("outcome");
        assertThat(refused.text()).contains("vale la versione in vigore il");
        walk.until(march.plusDays(35));
        assertThat(answer(review(number), "KEEP", "La domanda è di prima.").status())
                .isLessThan(300);
        assertThat(proposal(number).outputs()).containsEntry("result", SHORT);
        assertThat(tables.number(TABLE, tables.version(TABLE, today)))
                .as("asked in April for a day of before March")
                .isNotEqualTo(change.get("version").asInt());
        assertThat(endOfReview(number)).contains("decisionKept");
    }

    @Test
    void aVersionThatIsWithdrawnBeforeItsDayNeverDecidesAndItsProcessEnds() {
        LocalDate day = today.plusDays(30);
        JsonNode change = studio.approved(FIVE, THREE, day);
        int number = change.get("version").asInt();
        Answer withdrawn = studio.withdraw(SECOND, day);
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(201);
        assertThat(withdrawn.body().get("takesBack").asInt()).isEqualTo(number);
        assertThat(withdrawn.body().get("reviews").asInt()).isZero();
        assertThat(versions.get(FILE, number).cancelled()).isTrue();
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("REGOLA-" + change.get("id").asLong())
                .singleResult();
        assertThat(endOf(process)).isEqualTo("neverDecided");
        walk.until(day.plusDays(1));
        assertThat(versions.on(FILE, walk.today()).dmn()).contains(FIVE);
    }

    @Test
    void aVersionThatIsWithdrawnPutsEveryDecisionTakenUnderItBeforeItsOfficeClosedCasesToo() {
        studio.approved(FIVE, THREE, today);
        walk.until(today.plusDays(1));
        CaseNumber decided = asked();
        granted(decided);
        CaseNumber closed = asked();
        granted(closed);
        transaction.executeWithoutResult(
                status -> files.get(closed).close("OTHER", walk.today(), Optional.of("prova")));
        walk.until(today.plusDays(3));

        Answer withdrawn = studio.withdraw(WRITER, today.plusDays(1));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(201);
        int number = withdrawn.body().get("version").asInt();
        List<JsonNode> listed = new ArrayList<>();
        studio.as(SECOND).get(studio.path("/reviews")).body().forEach(listed::add);
        listed.removeIf(line -> line.get("version").asInt() != number);
        assertThat(withdrawn.body().get("reviews").asInt()).isEqualTo(listed.size());
        assertThat(listed.stream().filter(line -> line.get("why").asText().equals("WITHDRAWN")))
                .extracting(line -> line.get("number").asText())
                .containsExactlyInAnyOrder(decided.value(), closed.value());
        assertThat(versions.on(FILE, walk.today()).number()).isEqualTo(number);
        assertThat(versions.on(FILE, walk.today()).dmn()).contains(FIVE);
        assertThat(versions.on(FILE, today).dmn())
                .as("the day before it still decides")
                .contains(THREE);
        walk.until(walk.today());

        for (CaseNumber each : List.of(decided, closed)) {
            JsonNode more = head(review(each)).get("more");
            assertThat(more.get("why").asText()).isEqualTo("WITHDRAWN");
            assertThat(more.get("waits").asBoolean()).isFalse();
            assertThat(more.get("before").get("result").asText()).isEqualTo("ELIGIBLE_FULL");
            assertThat(more.get("after").get("result").asText()).isEqualTo(SHORT);
            assertThat(answer(review(each), "APPLY", null).status())
                    .as("what will be done is owed")
                    .isEqualTo(400);
            assertThat(answer(review(each), "APPLY", "Si revoca e si avvisa.").status())
                    .isLessThan(300);
            assertThat(proposal(each).outputs()).containsEntry("result", "ELIGIBLE_FULL");
            assertThat(line(each).orElseThrow().get("state").asText()).isEqualTo("DONE");
        }
    }

    @Test
    void ofTwoWithdrawalsAtOnceOneWins() throws Exception {
        studio.approved(FIVE, THREE, today);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Callable<Integer>> attempts =
                List.of(() -> studio.withdraw(WRITER, today).status(), () -> studio.withdraw(SECOND, today)
                        .status());
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : both.invokeAll(attempts)) {
            statuses.add(answer.get());
        }
        both.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void whatWaitedInACaseThatIsClosedIsLookedAtNoMore() {
        CaseNumber number = asked();
        studio.approved(FIVE, THREE, today);
        walk.until(today);
        assertThat(review(number)).isNotNull();
        transaction.executeWithoutResult(status -> files.closed(files.get(number)));
        assertThat(review(number)).isNull();
        assertThat(endOfReview(number)).isEqualTo("reviewNotNeeded");
        assertThat(line(number).orElseThrow().get("state").asText()).isEqualTo("CLOSED");
    }

    @Test
    void aWithdrawalIsForThePolicyOfficeAndNamesItsDayAndReason() {
        assertThat(grants().post(studio.path("/withdrawals"), Map.of("from", today.toString(), "reason", "x"))
                        .status())
                .isEqualTo(403);
        Answer noDay = studio.as(WRITER).post(studio.path("/withdrawals"), Map.of("reason", "x"));
        assertThat(noDay.body().get("field").asText()).isEqualTo("from");
        Answer noReason = studio.as(WRITER).post(studio.path("/withdrawals"), Map.of("from", today.toString()));
        assertThat(noReason.body().get("field").asText()).isEqualTo("reason");
        assertThat(studio.withdraw(WRITER, "2001-01-01").status())
                .as("before the first there is nothing")
                .isEqualTo(409);
    }
}
