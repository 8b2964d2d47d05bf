package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.WebappClientOf;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever works in Torino sees, counts, searches, completes or guesses nothing of Milano; nor does whoever works nowhere. */
@RunningAccanto
class OtherTerritoriesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    private CaseNumber number;
    private ProcessInstance instance;
    private Task task;

    @BeforeEach
    void aTaskOfMilano() {
        walk.begin();
        number = walk.takenInCharge(LocalDate.of(2010, 3, 1));
        instance = walk.start("age-assessment", number, Map.of("province", "MI", "caseNumber", number.value()));
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }

    private static final Map<String, BiFunction<Door, String, Answer>> ACTS = Map.ofEntries(
            Map.entry("task", (by, id) -> by.get("/task/" + id)),
            Map.entry("form", (by, id) -> by.get("/task/" + id + "/form")),
            Map.entry("deployed form", (by, id) -> by.get("/task/" + id + "/deployed-form")),
            Map.entry("form variables", (by, id) -> by.get("/task/" + id + "/form-variables")),
            Map.entry("variables", (by, id) -> by.get("/task/" + id + "/variables")),
            Map.entry("one variable", (by, id) -> by.get("/task/" + id + "/variables/caseNumber")),
            Map.entry("links", (by, id) -> by.get("/task/" + id + "/identity-links")),
            Map.entry("comments", (by, id) -> by.get("/task/" + id + "/comment")),
            Map.entry("claim", (by, id) -> by.post("/task/" + id + "/claim", Map.of("userId", "torino"))),
            Map.entry("unclaim", (by, id) -> by.post("/task/" + id + "/unclaim", Map.of())),
            Map.entry("assign", (by, id) -> by.post("/task/" + id + "/assignee", Map.of("userId", "torino"))),
            Map.entry(
                    "complete", (by, id) -> by.post("/task/" + id + "/complete", OtherOfficesTasksTest.IDENTIFICATION)),
            Map.entry(
                    "submit",
                    (by, id) -> by.post("/task/" + id + "/submit-form", OtherOfficesTasksTest.IDENTIFICATION)));

    @Test
    void anotherTerritorysTaskAnswersLetterByLetterLikeOneThatNeverWas() {
        SoftAssertions all = new SoftAssertions();
        for (String person : List.of("torino", "policy")) {
            for (Door door : Door.of(port, person)) {
                ACTS.forEach((name, act) -> {
                    Answer foreign = act.apply(door, task.getId());
                    Answer unknown = act.apply(door, "2d4d3a1e-0000-0000-0000-000000000000");
                    all.assertThat(foreign.status())
                            .as(person + " " + name)
                            .isEqualTo(unknown.status())
                            .isIn(403, 404);
                    all.assertThat(foreign.text()).as(person + " " + name).isEqualTo(unknown.text());
                });
            }
            HttpClientOf api = new HttpClientOf(port, person, person);
            all.assertThat(api.get("/api/tasks/" + task.getId()).text())
                    .isEqualTo(api.get("/api/tasks/never").text());
        }
        all.assertAll();
        assertThat(walk.openTasks(number)).containsExactly("recordIdentification");
    }

    @Test
    void anotherTerritorysInstanceAnswersLikeOneThatNeverWas() {
        SoftAssertions all = new SoftAssertions();
        for (Door door : Door.of(port, "torino")) {
            for (String way : List.of(
                    "/process-instance/%s",
                    "/process-instance/%s/activity-instances",
                    "/process-instance/%s/variables",
                    "/process-instance/%s/variables/caseNumber",
                    "/execution/%s",
                    "/execution/%s/localVariables",
                    "/history/process-instance/%s")) {
                Answer foreign = door.get(way.formatted(instance.getId()));
                Answer unknown = door.get(way.formatted("never"));
                all.assertThat(foreign.status()).as(way).isEqualTo(unknown.status());
                all.assertThat(foreign.text()).as(way).isEqualTo(unknown.text());
            }
        }
        all.assertAll();
    }

    @Test
    void nothingIsCounted() {
        SoftAssertions all = new SoftAssertions();
        for (Door door : Door.of(port, "torino")) {
            for (String list : List.of(
                    "/task",
                    "/process-instance",
                    "/execution",
                    "/variable-instance",
                    "/job",
                    "/event-subscription",
                    "/incident",
                    "/history/task",
                    "/history/process-instance",
                    "/history/activity-instance",
                    "/history/variable-instance",
                    "/history/detail",
                    "/history/incident")) {
                Answer answer = door.get(list + (list.contains("?") ? "&" : "?") + "maxResults=2000");
                all.assertThat(answer.text()).as(list).doesNotContain(number.value(), instance.getId(), task.getId());
                all.assertThat(answer.text()).as(list).doesNotContain("\"tenantId\":\"mi\"");
            }
        }
        all.assertAll();
    }

    @Test
    void statisticsCountOnesOwnTerritory() {
        assertThat(running("mi")).isPositive();
        String one = "/process-definition/" + instance.getProcessDefinitionId() + "/statistics";
        String all = "/process-definition/statistics?incidents=true&failedJobs=true";
        for (Door door : Door.of(port, "supervision")) {
            assertThat(counted(door.get(all), instance.getProcessDefinitionId()))
                    .isEqualTo(running("mi"));
            assertThat(counted(door.get(one), "recordIdentification")).isEqualTo(running("mi"));
        }
        for (Door door : Door.of(port, "torino")) {
            assertThat(door.get(all).status()).isEqualTo(403);
            assertThat(door.get(one).status()).isEqualTo(403);
        }
    }

    private long running(String territory) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(instance.getProcessDefinitionId())
                .tenantIdIn(territory)
                .count();
    }

    private static long counted(Answer answer, String id) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        long counted = 0;
        for (var each : answer.body()) {
            if (each.get("id").asText().equals(id)) {
                counted = each.get("instances").asLong();
            }
        }
        return counted;
    }

    @Test
    void whatCountsAllTerritoriesIsForTheAdministrationOnly() {
        List<String> paths = List.of(
                "/history/process-definition/" + instance.getProcessDefinitionId() + "/statistics",
                "/history/process-instance/report?reportType=duration&periodUnit=month",
                "/history/task/report?reportType=count&groupBy=taskName",
                "/history/task/report?reportType=duration&periodUnit=month",
                "/history/cleanable-process-instance-report",
                "/metrics",
                "/metrics/activity-instance-start/sum",
                "/batch",
                "/batch/statistics",
                "/history/batch",
                "/history/decision-requirements-definition/none/statistics");
        SoftAssertions all = new SoftAssertions();
        for (String person : List.of("torino", "supervision", "policy")) {
            for (Door door : Door.of(port, person)) {
                paths.forEach(path -> all.assertThat(door.get(path).status())
                        .as(person + " " + path)
                        .isIn(400, 403, 404));
            }
        }
        all.assertAll();
    }

    @Test
    void supervisionOpensCockpitOnItsOwnTerritory() {
        WebappClientOf session = new WebappClientOf(port, "supervision", "supervision", "tasklist");
        String plugin = "/camunda/api/cockpit/plugin/base/default";
        Answer statistics = session.get(plugin + "/process-definition/statistics");
        assertThat(statistics.status()).as(statistics.text()).isEqualTo(200);
        Answer instances =
                session.get(plugin + "/process-instance?processDefinitionId=" + instance.getProcessDefinitionId());
        assertThat(instances.text()).contains(number.value());
        String engine = "/camunda/api/engine/engine/default";
        for (String path : List.of(
                engine + "/process-definition/" + instance.getProcessDefinitionId() + "/xml",
                engine + "/process-instance/" + instance.getId(),
                engine + "/process-instance/" + instance.getId() + "/activity-instances",
                engine + "/incident?processInstanceId=" + instance.getId(),
                engine + "/variable-instance?processInstanceIdIn=" + instance.getId(),
                engine + "/process-definition/count",
                engine + "/decision-definition/count",
                engine + "/deployment/count",
                engine + "/task/count",
                plugin + "/incident/count",
                plugin + "/process-definition/" + instance.getProcessDefinitionId() + "/called-process-definitions",
                plugin + "/process-instance/" + instance.getId() + "/called-process-instances")) {
            Answer answer = session.get(path);
            assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        }
        Answer guess = session.get(plugin + "/process-instance?variables=route_eq_NONE");
        assertThat(guess.status()).isEqualTo(403);
        Answer posted = session.call(
                "POST",
                plugin + "/process-instance/count",
                "application/json",
                "{\"variables\":[{\"name\":\"route\",\"operator\":\"eq\",\"value\":\"NONE\"}]}");
        assertThat(posted.status()).isEqualTo(403);
    }

    @Test
    void cockpitTellsNothingOfAnotherTerritory() {
        walk.start("age-assessment", number, Map.of("province", "TO"));
        WebappClientOf session = new WebappClientOf(port, "supervision", "supervision", "tasklist");
        Answer instances = session.get("/camunda/api/cockpit/plugin/base/default/process-instance/count");
        assertThat(instances.body().get("count").asLong())
                .isEqualTo(runtime.createProcessInstanceQuery().tenantIdIn("mi").count()
                        + runtime.createProcessInstanceQuery().withoutTenantId().count()
                        - runtime.createProcessInstanceQuery()
                                .processDefinitionKey("rule-change")
                                .count());
    }
}
