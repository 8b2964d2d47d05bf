package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.WebappClientOf;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a process knows to find its way may tell of trafficking: of its variables nobody reads, compares or sorts but the case number. */
@RunningAccanto
class VariablesOfOthersTest {

    private static final String SECRET = "TRAFFICKING_DPCM_234_2016";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    private CaseNumber number;
    private ProcessInstance instance;

    @BeforeEach
    void aCaseWhoseRouteTells() {
        walk.begin();
        number = walk.takenInCharge(LocalDate.of(2010, 3, 1));
        instance = walk.start(
                "age-assessment", number, Map.of("province", "MI", "caseNumber", number.value(), "route", SECRET));
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>(Door.of(port, "supervision"));
        doors.addAll(Door.of(port, "legal"));
        doors.addAll(Door.ofAdministrator(port));
        return doors;
    }

    @Test
    void noListAndNoInstanceShowsThem() {
        String id = instance.getId();
        SoftAssertions all = new SoftAssertions();
        for (Door door : doors()) {
            for (String path : List.of(
                    "/variable-instance?processInstanceIdIn=" + id,
                    "/variable-instance?variableName=route",
                    "/variable-instance?variableNameLike=%25rout%25",
                    "/history/variable-instance?processInstanceId=" + id,
                    "/history/variable-instance?variableName=route",
                    "/history/variable-instance?variableNameIn=route",
                    "/history/detail?processInstanceId=" + id,
                    "/process-instance/" + id + "/variables",
                    "/process-instance/" + id + "/variables/route",
                    "/execution/" + id + "/localVariables",
                    "/execution/" + id + "/localVariables/route")) {
                all.assertThat(door.get(path).text()).as(path).doesNotContain(SECRET);
            }
        }
        all.assertAll();
        Answer shown = doors().get(0).get("/variable-instance?processInstanceIdIn=" + id);
        assertThat(shown.text()).contains(number.value());
    }

    @Test
    void noCriterionAndNoOrderGuessesThem() {
        List<Map<String, String>> criteria = List.of(Map.of("name", "route", "operator", "eq", "value", SECRET));
        List<Map<String, Object>> order = List.of(Map.of(
                "sortBy",
                "processVariable",
                "sortOrder",
                "asc",
                "parameters",
                Map.of("variable", "route", "type", "string")));
        String filter = filters.createFilterQuery()
                .filterName("Da fare nel mio ufficio")
                .singleResult()
                .getId();
        SoftAssertions all = new SoftAssertions();
        for (Door door : doors()) {
            Map<String, Map<String, Object>> attempts = Map.of(
                    "/task",
                    Map.of("processVariables", criteria),
                    "/task/count",
                    Map.of("orQueries", List.of(Map.of("processVariables", criteria))),
                    "/filter/" + filter + "/list",
                    Map.of("taskVariables", criteria),
                    "/filter/" + filter + "/count",
                    Map.of("processVariables", criteria),
                    "/process-instance",
                    Map.of("variables", criteria),
                    "/process-instance/count",
                    Map.of("orQueries", List.of(Map.of("variables", criteria))),
                    "/execution",
                    Map.of("processVariables", criteria),
                    "/history/process-instance",
                    Map.of("variables", criteria),
                    "/history/task",
                    Map.of("processVariables", criteria),
                    "/variable-instance",
                    Map.of("variableValues", criteria));
            attempts.forEach((path, body) ->
                    all.assertThat(door.post(path, body).status()).as(path).isEqualTo(403));
            all.assertThat(door.post("/task", Map.of("sorting", order)).status())
                    .as("order")
                    .isIn(400, 403);
            all.assertThat(door.get("/process-instance?variables=route_eq_NONE").status())
                    .isEqualTo(403);
            all.assertThat(door.get("/history/variable-instance/count?variableName=route&variableValue=%22" + SECRET
                                    + "%22")
                            .status())
                    .isEqualTo(403);
        }
        all.assertAll();
    }

    @Test
    void noOrderInTheEngineItselfGuessesThemEither() {
        identity.setAuthentication("legal", List.of("legal"), List.of("mi"));
        try {
            TaskQuery byRoute = tasks.createTaskQuery()
                    .orderByProcessVariable("route", ValueType.STRING)
                    .asc();
            assertThatThrownBy(byRoute::list).isInstanceOf(Refusal.class);
            TaskQuery nested = tasks.createTaskQuery()
                    .or()
                    .processVariableValueLike("route", "TRAFF%")
                    .endOr();
            assertThatThrownBy(nested::count).isInstanceOf(Refusal.class);
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void theCaseNumberIsFoundAndShownOnTheCardsOfAWorklist() {
        String filter = filters.createFilterQuery()
                .filterName("Da fare nel mio ufficio")
                .singleResult()
                .getId();
        WebappClientOf session = new WebappClientOf(port, "legal", "legal", "tasklist");
        List<Map<String, String>> criteria =
                List.of(Map.of("name", "caseNumber", "operator", "eq", "value", number.value()));
        for (Door door : Door.of(port, "legal")) {
            assertThat(door.post("/task", Map.of("processVariables", criteria)).body())
                    .hasSize(1);
        }
        Answer cards = session.get("/camunda/api/engine/engine/default/filter/" + filter + "/list?maxResults=500");
        assertThat(cards.status()).isEqualTo(200);
    }
}
