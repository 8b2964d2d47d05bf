package it.accanto.rules.change;

import static it.accanto.rules.change.AStudio.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.WebappClientOf;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Policy staff have tasks of their own in Tasklist, see nothing of a case there, and nobody of the cases sees theirs. */
@RunningAccanto
class PolicyStaffAtTheEngineTest {

    private static final String WEBAPPS = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private TaskService tasks;

    private AStudio studio;
    private JsonNode sent;
    private Task ofACase;

    @BeforeEach
    void anApprovalAndATaskOfACase() {
        walk.begin();
        studio = new AStudio(port, "microenterprise", people);
        sent = studio.submitted(
                "<text>75000</text>", "<text>60000</text>", walk.today().plusDays(9));
        CaseNumber number = walk.takenInCharge(LocalDate.of(2010, 3, 1));
        walk.start("age-assessment", number, Map.of("province", "MI", "caseNumber", number.value()));
        ofACase = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }

    @AfterEach
    void itIsRejected() {
        studio.answer(SECOND, sent, "REJECT", "Prova.");
    }

    @Test
    void theyListOpenAndReadTheirOwnTaskAndNoOther() {
        HttpClientOf policy = studio.as(SECOND);
        Answer list = policy.get("/engine-rest/task");
        assertThat(list.body())
                .isNotEmpty()
                .allMatch(task -> task.get("taskDefinitionKey").asText().equals("approveChange"));
        assertThat(policy.get("/engine-rest/task/count").body().get("count").asInt())
                .isEqualTo(list.body().size());
        String task = "/engine-rest/task/" + sent.get("task").asText();
        assertThat(policy.get(task).status()).isEqualTo(200);
        assertThat(policy.get(task + "/deployed-form").text()).contains("cam-variable-name=\"approval\"");
        assertThat(policy.get(task + "/form-variables").status()).isEqualTo(200);
        JsonNode head = policy.get("/api/tasks/" + sent.get("task").asText()).body();
        assertThat(head.get("change").asLong()).isEqualTo(sent.get("change").asLong());
        assertThat(head.get("mayApprove").asBoolean()).isTrue();

        String other = ofACase.getId();
        assertSoftly(all -> {
            for (String path : List.of(
                    "/task/" + other,
                    "/task/" + other + "/form",
                    "/task/" + other + "/deployed-form",
                    "/task/" + other + "/form-variables",
                    "/task/" + other + "/variables",
                    "/task/" + other + "/identity-links",
                    "/task/" + other + "/comment",
                    "/process-instance/" + ofACase.getProcessInstanceId(),
                    "/process-instance/" + ofACase.getProcessInstanceId() + "/variables",
                    "/process-instance",
                    "/process-instance/count",
                    "/variable-instance",
                    "/history/task",
                    "/history/task/count",
                    "/history/process-instance",
                    "/history/activity-instance",
                    "/history/variable-instance",
                    "/process-definition/statistics",
                    "/process-definition/key/age-assessment/statistics",
                    "/task/report/candidate-group-count")) {
                all.assertThat(policy.get("/engine-rest" + path).status())
                        .as(path)
                        .isIn(403, 404);
            }
            for (String act : List.of("claim", "complete", "submit-form", "unclaim")) {
                all.assertThat(policy.post("/engine-rest/task/" + other + "/" + act, Map.of("userId", SECOND))
                                .status())
                        .as(act)
                        .isIn(400, 403, 404);
            }
            all.assertThat(policy.get("/api/tasks/" + other).status()).isIn(403, 404);
            all.assertThat(policy.get("/engine-rest/history/user-operation?taskId=" + other)
                            .body())
                    .isEmpty();
        });
    }

    @Test
    void theWorklistsOfTasklistShowTheirTask() {
        WebappClientOf tasklist = new WebappClientOf(port, SECOND, SECOND, "tasklist");
        JsonNode filters = tasklist.call("GET", WEBAPPS + "/filter", "application/json", "")
                .body();
        assertThat(filters).isNotEmpty();
        boolean found = false;
        for (JsonNode filter : filters) {
            Answer page = tasklist.call(
                    "POST", WEBAPPS + "/filter/" + filter.get("id").asText() + "/list", "application/json", "{}");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).doesNotContain(ofACase.getId());
            found |= page.text().contains(sent.get("task").asText());
        }
        assertThat(found).isTrue();
    }

    @Test
    void whoWorksOnCasesAndWhoSupervisesSeeNothingOfIt() {
        String instance = tasks.createTaskQuery()
                .taskId(sent.get("task").asText())
                .singleResult()
                .getProcessInstanceId();
        assertSoftly(all -> {
            for (String person : List.of("casework", "legal", "supervision")) {
                HttpClientOf http = new HttpClientOf(port, person, person);
                for (String path : List.of(
                        "/task?processDefinitionKey=rule-change",
                        "/task?withoutTenantId=true",
                        "/task?taskId=" + sent.get("task").asText(),
                        "/process-instance?processDefinitionKey=rule-change",
                        "/history/task?processDefinitionKey=rule-change",
                        "/history/process-instance?processDefinitionKey=rule-change",
                        "/history/activity-instance?processInstanceId=" + instance,
                        "/variable-instance?processInstanceIdIn=" + instance)) {
                    Answer answer = http.get("/engine-rest" + path);
                    boolean none = path.contains("withoutTenantId")
                            ? !answer.text().contains("rule-change")
                            : answer.body().isEmpty();
                    all.assertThat(answer.status() == 403 || none)
                            .as(person + path + answer.text())
                            .isTrue();
                }
                for (String path : List.of(
                        "/task/" + sent.get("task").asText(),
                        "/task/" + sent.get("task").asText() + "/form",
                        "/process-instance/" + instance,
                        "/history/process-instance/" + instance)) {
                    all.assertThat(http.get("/engine-rest" + path).status())
                            .as(person + path)
                            .isIn(403, 404);
                }
                all.assertThat(http.get("/api/rules/changes").status()).isEqualTo(403);
            }
            HttpClientOf supervision = new HttpClientOf(port, "supervision", "supervision");
            all.assertThat(supervision
                            .get("/engine-rest/process-definition/statistics")
                            .text())
                    .doesNotContain("rule-change");
            Answer offices = supervision.get("/engine-rest/task/report/candidate-group-count");
            all.assertThat(offices.status()).isEqualTo(200);
            all.assertThat(offices.text()).contains("legal").doesNotContain("policy");
            all.assertThat(supervision
                            .get("/engine-rest/task/" + ofACase.getId())
                            .status())
                    .isEqualTo(200);
        });
    }
}
