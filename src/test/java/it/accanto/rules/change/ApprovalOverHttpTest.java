package it.accanto.rules.change;

import static it.accanto.rules.change.AStudio.SECOND;
import static it.accanto.rules.change.AStudio.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.WebappClientOf;
import it.accanto.access.People;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersion.Account;
import it.accanto.rules.RuleVersions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change of a table on its way to a second person, and who may answer it by which way. */
@RunningAccanto
class ApprovalOverHttpTest {

    private static final String FILE = "microenterprise";
    private static final String CELL = "<text>75000</text>";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private RuleVersions versions;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    private AStudio studio;
    private LocalDate today;
    private String original;

    @BeforeEach
    void twoPeopleOfThePolicyOffice() {
        walk.begin();
        today = walk.today();
        studio = new AStudio(port, FILE, people);
        original = versions.on(FILE, today).dmn();
    }

    @AfterEach
    void theTableAsItCameDecidesAgain() {
        versions.of(FILE).stream()
                .filter(version ->
                        version.validFrom() != null && version.validFrom().isAfter(today))
                .forEach(version -> versions.cancel(FILE, version.number()));
        versions.add(
                FILE, original, today, RuleVersion.Origin.WITHDRAWAL, new Account("prova", null, null, null), null);
    }

    private String reason(Answer answer) {
        return answer.body().path("message").asText();
    }

    @Test
    void aChangeIsApprovedBySomebodyElseAndIsAVersionFromItsDay() {
        LocalDate day = today.plusDays(40);
        JsonNode sent = studio.submitted(CELL, "<text>60000</text>", day);
        assertThat(sent.get("state").asText()).isEqualTo("SUBMITTED");
        JsonNode change = studio.change(sent);
        assertThat(change.get("mayApprove").asBoolean()).isTrue();
        assertThat(change.get("authors")).extracting(JsonNode::asText).containsExactly(WRITER);
        assertThat(change.get("dmn").asText()).contains("60000");
        assertThat(change.get("faults")).isEmpty();
        assertThat(change.get("examples").get("passes").asBoolean()).isTrue();
        assertThat(change.get("difference").get("same").asBoolean()).isFalse();
        assertThat(studio.as(SECOND)
                        .get("/api/rules/changes/" + sent.get("change").asLong() + "/effect?wait=10")
                        .status())
                .isEqualTo(200);

        Answer answer = studio.answer(SECOND, sent, "APPROVE", null);
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        change = studio.change(sent);
        assertThat(change.get("state").asText()).isEqualTo("APPROVED");
        RuleVersion version = versions.get(FILE, change.get("version").asInt());
        assertThat(version.validFrom()).isEqualTo(day);
        assertThat(version.account())
                .isEqualTo(new Account(WRITER, SECOND, "DGR 1234/2026, art. 5", "Lo chiede la nuova delibera."));
        assertThat(versions.on(FILE, day.minusDays(1)).dmn()).isEqualTo(original);
        assertThat(versions.on(FILE, day).dmn()).contains("60000");
        assertThat(studio.answer(SECOND, sent, "APPROVE", null).status()).isIn(404, 409);
    }

    @Test
    void whoWroteOrSentItMeetsARefusalByEveryWay() {
        long draft = studio.drafted(WRITER, studio.changed(CELL, "<text>60000</text>"));
        studio.save("cora", draft, 1, studio.changed(CELL, "<text>61000</text>"));
        Answer sent = studio.submit(SECOND, draft, today.plusDays(3));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        String task = sent.body().get("task").asText();

        assertSoftly(all -> {
            for (String author : List.of(WRITER, "cora", SECOND)) {
                HttpClientOf http = studio.as(author);
                WebappClientOf webapps = new WebappClientOf(port, author, author, "tasklist");
                for (String way : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
                    for (String act : List.of("claim", "assignee", "complete", "submit-form", "delegate", "resolve")) {
                        String body = act.equals("claim") || act.equals("assignee") || act.equals("delegate")
                                ? "{\"userId\":\"" + author + "\"}"
                                : "{\"variables\":{\"approval\":{\"value\":\"APPROVE\"}}}";
                        String path = way + "/task/" + task + "/" + act;
                        Answer answer = way.equals("/engine-rest")
                                ? http.call("POST", path, "application/json", body)
                                : webapps.call("POST", path, "application/json", body);
                        all.assertThat(answer.status())
                                .as(author + " " + path + answer.text())
                                .isEqualTo(403);
                        if (!List.of("assignee", "delegate", "resolve").contains(act)) {
                            all.assertThat(reason(answer)).as(act).contains("la decide un'altra persona");
                        }
                    }
                }
                all.assertThat(http.get("/api/rules/changes/" + sent.body().get("change"))
                                .body()
                                .get("mayApprove")
                                .asBoolean())
                        .as(author)
                        .isFalse();
            }
        });
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(versions.newest(FILE).dmn()).isEqualTo(original);
    }

    @Test
    void beingPutOnTheTaskFromInsideChangesNothing() {
        JsonNode sent = studio.submitted(CELL, "<text>60000</text>", today);
        tasks.setAssignee(sent.get("task").asText(), WRITER);
        assertThat(studio.answer(WRITER, sent, "APPROVE", null).status()).isEqualTo(403);
        assertThat(versions.newest(FILE).dmn()).isEqualTo(original);
    }

    @Test
    void theAdministratorNeitherApprovesNorGivesTheTaskToItsAuthor() {
        JsonNode sent = studio.submitted(CELL, "<text>60000</text>", today);
        HttpClientOf admin = new HttpClientOf(port, "admin", RunningAccanto.ADMIN_PASSWORD);
        String task = "/engine-rest/task/" + sent.get("task").asText();
        assertThat(admin.post(task + "/submit-form", HttpClientOf.variables(Map.of("approval", "APPROVE")))
                        .status())
                .isEqualTo(403);
        assertThat(admin.post(task + "/claim", Map.of("userId", "admin")).status())
                .isEqualTo(403);
        assertThat(admin.post(task + "/assignee", Map.of("userId", WRITER)).status())
                .isEqualTo(403);
        assertThat(admin.post(task + "/assignee", Map.of("userId", SECOND)).status())
                .isEqualTo(204);
        assertThat(studio.answer(SECOND, sent, "REJECT", "Non serve.").status()).isLessThan(300);
        assertThat(studio.change(sent).get("state").asText()).isEqualTo("REJECTED");
    }

    @Test
    void whatIsSentBackIsOpenAgainWithItsWordsAndMayBeSentAnew() {
        JsonNode sent = studio.submitted(CELL, "<text>60000</text>", today.plusDays(5));
        assertThat(studio.answer(SECOND, sent, "SEND_BACK", null).status()).isEqualTo(400);
        assertThat(studio.answer(SECOND, sent, "SEND_BACK", "Il comma è il 3.").status())
                .isLessThan(300);
        JsonNode change = studio.change(sent);
        assertThat(change.get("state").asText()).isEqualTo("SENT_BACK");
        assertThat(change.get("words").asText()).isEqualTo("Il comma è il 3.");
        long draft = change.get("draft").asLong();
        assertThat(studio.save(WRITER, draft, 1, studio.changed(CELL, "<text>62000</text>"))
                        .status())
                .isEqualTo(200);
        assertThat(studio.submit(WRITER, draft, today.plusDays(5)).status()).isEqualTo(201);
        assertThat(studio.change(sent).get("dmn").asText())
                .as("kept as it was sent first")
                .contains("60000");
    }

    @Test
    void aDayThatWentByMeanwhileGivesWayToTheDayOfApproval() {
        JsonNode sent = studio.submitted(CELL, "<text>60000</text>", today.plusDays(2));
        walk.until(today.plusDays(6));
        assertThat(studio.change(sent).get("late").asBoolean()).isTrue();
        studio.answer(SECOND, sent, "APPROVE", null);
        JsonNode change = studio.change(sent);
        assertThat(change.get("from").asText()).isEqualTo(today.plusDays(6).toString());
        assertThat(change.get("late").asBoolean()).isTrue();
        assertThat(versions.on(FILE, today.plusDays(5)).dmn()).isEqualTo(original);
    }

    @Test
    void whatIsNotFitToBeApprovedIsNotSent() {
        long draft = studio.drafted(WRITER, studio.changed(CELL, "<text>60000</text>"));
        for (Map<String, Object> sent : List.<Map<String, Object>>of(
                Map.of("reason", "x", "from", today.toString()),
                Map.of("norm", " ", "reason", "x", "from", today.toString()),
                Map.of("norm", "x", "from", today.toString()),
                Map.of("norm", "x".repeat(501), "reason", "x", "from", today.toString()),
                Map.of("norm", "x", "reason", "x"),
                Map.of("norm", "x", "reason", "x", "from", today.minusDays(1).toString()),
                Map.of("norm", "x", "reason", "x", "from", "2099-01-01"))) {
            Answer answer = studio.as(WRITER).post(studio.path("/drafts/" + draft + "/submission"), sent);
            assertThat(answer.status()).as(sent + answer.text()).isEqualTo(400);
            assertThat(answer.body().get("field").asText()).isIn("norm", "reason", "from");
        }
        Answer same = studio.submit(WRITER, studio.drafted(WRITER, original), today);
        assertThat(reason(same)).contains("è uguale alla versione");
        Answer faulty =
                studio.submit(WRITER, studio.drafted(WRITER, studio.changed(CELL, "<text>tanti</text>")), today);
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(reason(faulty)).contains("Riga ");
        assertThat(new HttpClientOf(port, "casework", "casework")
                        .post(studio.path("/drafts/" + draft + "/submission"), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aDraftOverAVersionThatIsNoLongerTheNewestIsTurnedAwayWithItsNumber() {
        long late = studio.drafted("cora", studio.changed(CELL, "<text>50000</text>"));
        JsonNode other = studio.submitted(CELL, "<text>55000</text>", today);
        JsonNode change = studio.approved(CELL, "<text>60000</text>", today.plusDays(30));
        Answer answer = studio.submit("cora", late, today.plusDays(60));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(reason(answer)).contains("versione " + change.get("version").asInt());
        assertThat(studio.answer(SECOND, other, "APPROVE", null).status())
                .as("sent before, answered after")
                .isEqualTo(409);
        assertThat(studio.answer(SECOND, other, "SEND_BACK", "Ripartire dalla nuova.")
                        .status())
                .isLessThan(300);
        long next = studio.drafted(WRITER, studio.changed("<text>60000</text>", "<text>65000</text>"));
        assertThat(studio.submit(WRITER, next, today.plusDays(10))
                        .body()
                        .get("field")
                        .asText())
                .as("it would end before it has begun")
                .isEqualTo("from");
    }

    @Test
    void whatWasTypedAndWhoTypedItReachNoTableOfTheEngineAndTheListsShowItsLine() {
        JsonNode sent = studio.submitted(CELL, "<text>60000</text>", today.plusDays(5));
        studio.answer(SECOND, sent, "SEND_BACK", "Parole da non tenere.");
        for (String table : List.of("act_hi_varinst", "act_hi_detail", "act_ru_variable")) {
            String column = "text_";
            assertThat(jdbc.sql("select count(*) from " + table + " where " + column + " like '%delibera%' or " + column
                                    + " like '%Parole%' or " + column + " like '%DGR%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(
                                "REGOLA-" + sent.get("change").asLong())
                        .singleResult()
                        .getTenantId())
                .isNull();
        Answer list = studio.as(SECOND).get("/api/rules/changes?state=SENT_BACK");
        assertThat(list.body())
                .anyMatch(line -> line.get("id").asLong() == sent.get("change").asLong());
        assertThat(studio.as(SECOND).get(studio.path("")).body().get("changes"))
                .anyMatch(line -> line.get("id").asLong() == sent.get("change").asLong());
        assertThat(studio.as(SECOND).get("/api/rules/changes?state=NIENTE").status())
                .isEqualTo(400);
        assertThat(studio.as(SECOND).get("/api/rules/changes/999999999").status())
                .isEqualTo(404);
    }
}
