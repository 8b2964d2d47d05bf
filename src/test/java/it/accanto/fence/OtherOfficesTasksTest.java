package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In one's own territory, another office's task is seen in a list and opened by nobody but its office. */
@RunningAccanto
class OtherOfficesTasksTest {

    static final Map<String, Object> IDENTIFICATION =
            Map.of("variables", Map.of("photoDocument", Map.of("value", "NONE")));

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TaskService tasks;

    private CaseNumber number;
    private String task;

    @BeforeEach
    void aTaskOfTheLegalDesk() {
        walk.begin();
        number = walk.takenInCharge(LocalDate.of(2010, 3, 1));
        walk.start("age-assessment", number, Map.of("province", "MI", "caseNumber", number.value(), "route", "NONE"));
        task = open().getId();
    }

    private Task open() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("recordIdentification")
                .singleResult();
    }

    @Test
    void itsFormItsVariablesItsClaimAndItsCompletionAreRefusedByTheNameOfItsOffice() {
        Map<String, Function<Door, Answer>> acts = Map.ofEntries(
                Map.entry("form", by -> by.get("/task/" + task + "/form")),
                Map.entry("deployed form", by -> by.get("/task/" + task + "/deployed-form")),
                Map.entry("rendered form", by -> by.get("/task/" + task + "/rendered-form")),
                Map.entry("form variables", by -> by.get("/task/" + task + "/form-variables")),
                Map.entry("variables", by -> by.get("/task/" + task + "/variables")),
                Map.entry("one variable", by -> by.get("/task/" + task + "/variables/route")),
                Map.entry("local variables", by -> by.get("/task/" + task + "/localVariables")),
                Map.entry("claim", by -> by.post("/task/" + task + "/claim", Map.of("userId", "employment"))),
                Map.entry("unclaim", by -> by.post("/task/" + task + "/unclaim", Map.of())),
                Map.entry("complete", by -> by.post("/task/" + task + "/complete", IDENTIFICATION)),
                Map.entry("submit", by -> by.post("/task/" + task + "/submit-form", IDENTIFICATION)));
        SoftAssertions all = new SoftAssertions();
        Door.of(port, "employment")
                .forEach(door -> acts.forEach((act, attempt) -> {
                    Answer answer = attempt.apply(door);
                    all.assertThat(answer.status()).as(act).isEqualTo(403);
                    all.assertThat(answer.text())
                            .as(act)
                            .containsAnyOf("Sportello legale", "Questa operazione non è permessa al vostro ufficio.");
                }));
        all.assertAll();
        assertThat(open().getAssignee()).isNull();
        assertThat(new HttpClientOf(port, "employment", "employment")
                        .get("/api/tasks/" + task)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void beingItsAssigneeChangesNothing() {
        tasks.setAssignee(task, "employment");
        Door door = Door.of(port, "employment").get(0);
        assertThat(door.get("/task/" + task + "/form-variables").status()).isEqualTo(403);
        assertThat(door.post("/task/" + task + "/submit-form", IDENTIFICATION).status())
                .isEqualTo(403);
    }

    @Test
    void itsLineInTheListAndItsOfficeAreSeen() {
        for (Door door : Door.of(port, "supervision")) {
            assertThat(door.post("/task", Map.of("processInstanceBusinessKey", number.value()))
                            .body())
                    .hasSize(1);
            Answer links = door.get("/task/" + task + "/identity-links");
            assertThat(links.body().get(0).get("groupId").asText()).isEqualTo("legal");
        }
    }

    @Test
    void nobodyGivesATaskToAnotherOfficeOrTakesItForSomebodyElse() {
        for (Door door : List.of(
                Door.of(port, "legal").get(0),
                Door.of(port, "supervision").get(1),
                Door.ofAdministrator(port).get(0))) {
            String links = "/task/" + task + "/identity-links";
            assertThat(List.of(
                            door.post(links, Map.of("groupId", "employment", "type", "candidate")),
                            door.post(links, Map.of("userId", "employment", "type", "candidate")),
                            door.post(links, Map.of("userId", "employment", "type", "owner")),
                            door.post(links + "/delete", Map.of("groupId", "legal", "type", "candidate")),
                            door.post("/task/" + task + "/assignee", Map.of("userId", "employment")),
                            door.post("/task/" + task + "/assignee", Map.of("userId", "torino")),
                            door.post("/task/" + task + "/claim", Map.of("userId", "employment")),
                            door.post("/task/" + task + "/delegate", Map.of("userId", "legal"))))
                    .allSatisfy(answer -> assertThat(answer.status()).isIn(400, 403));
        }
        assertThat(open().getAssignee()).isNull();
        assertThat(tasks.getIdentityLinksForTask(task))
                .filteredOn(link -> !IdentityLinkType.OWNER.equals(link.getType()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("legal");
    }

    @Test
    void supervisionAssignsItWithinItsOfficeAndItsOfficeGivesItBack() {
        Door supervision = Door.of(port, "supervision").get(0);
        Answer assigned = supervision.post("/task/" + task + "/assignee", Map.of("userId", "legal"));
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(204);
        assertThat(open().getAssignee()).isEqualTo("legal");
        assertThat(supervision.get("/task/" + task + "/form-variables").status())
                .isEqualTo(403);
        for (Door legal : Door.of(port, "legal")) {
            assertThat(legal.post("/task/" + task + "/unclaim", Map.of()).status())
                    .isEqualTo(204);
            assertThat(legal.post("/task/" + task + "/claim", Map.of("userId", "legal"))
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void aFormIsToldItsFieldsAndTheCaseNumberAndNothingElseOfWhatTheProcessKnows() {
        for (Door legal : Door.of(port, "legal")) {
            assertThat(legal.get("/task/" + task + "/form-variables").body().fieldNames())
                    .toIterable()
                    .contains("caseNumber")
                    .doesNotContain("route", "province");
            assertThat(legal.get("/task/" + task + "/variables").text()).doesNotContain("route", "province");
            assertThat(legal.get("/task/" + task + "/form-variables?variableNames=route")
                            .text())
                    .doesNotContain("route");
            assertThat(legal.get("/task/" + task + "/variables/route").status()).isIn(403, 404);
        }
    }

    @Test
    void anAdministratorDrivesAnyTask() {
        Door administrator = Door.ofAdministrator(port).get(0);
        assertThat(administrator.get("/task/" + task + "/deployed-form").status())
                .isEqualTo(200);
        assertThat(administrator.get("/task/" + task + "/form-variables").status())
                .isEqualTo(200);
    }
}
