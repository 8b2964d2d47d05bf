package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;

/** CVE-2026-109432 and its kin: whoever is logged in sends code as an expression of a query or of a saved filter. */
@RunningAccanto
class ExpressionsInQueriesTest {

    private static final List<String> PROPERTIES = Arrays.stream(TaskQueryDto.class.getMethods())
            .map(method -> method.getName())
            .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
            .map(name -> StringUtils.uncapitalize(name.substring(3)))
            .sorted()
            .toList();

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private ApplicationContext application;

    private String known;

    @BeforeEach
    void setUp() {
        walk.begin();
        Trace.wipe();
        known = filters.createFilterQuery()
                .filterName("Presi in carico da me")
                .singleResult()
                .getId();
    }

    private static Map<String, Object> query(String property, int depth) {
        Map<String, Object> query = new HashMap<>(Map.of(property, Trace.PAYLOAD));
        for (int i = 0; i < depth; i++) {
            query = new HashMap<>(Map.of("orQueries", List.of(query)));
        }
        return query;
    }

    private static Map<String, Object> filter(Object query) {
        return Map.of("resourceType", "Task", "name", "attack", "query", query, "properties", Map.of());
    }

    @Test
    void thePayloadIsLiveWhereNoFenceStands() {
        SpringExpressionManager unfenced = new SpringExpressionManager(application);
        unfenced.createValueExpression(Trace.PAYLOAD).getValue(unfenced.getElContext(null));
        assertThat(Trace.left()).isTrue();
    }

    @Test
    void noExpressionPropertyAtAnyDepthIsExecutedForAnybodyThroughAnyDoor() {
        long before = filters.createFilterQuery().count();
        assertThat(PROPERTIES).hasSizeGreaterThan(18).contains("assigneeExpression", "updatedAfterExpression");
        SoftAssertions all = new SoftAssertions();
        for (List<Door> doors :
                List.of(Door.of(port, "casework"), Door.of(port, "policy"), Door.ofAdministrator(port))) {
            for (Door door : doors) {
                for (int i = 0; i < PROPERTIES.size(); i++) {
                    attack(door, query(PROPERTIES.get(i), i % 4), PROPERTIES.get(i) + " at " + i % 4, all);
                }
            }
        }
        all.assertAll();
        assertThat(Trace.left()).isFalse();
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    @Test
    void atEveryDepthEveryPropertyIsFound() {
        Door door = Door.of(port, "casework").get(0);
        SoftAssertions all = new SoftAssertions();
        for (String property : PROPERTIES) {
            for (int depth = 0; depth <= 3; depth++) {
                all.assertThat(door.post("/task", query(property, depth)).status())
                        .as(property + " at " + depth)
                        .isEqualTo(400);
            }
        }
        all.assertAll();
        assertThat(Trace.left()).isFalse();
    }

    private void attack(Door door, Map<String, Object> query, String what, SoftAssertions all) {
        Map<String, Function<Door, Answer>> ways = Map.of(
                "query", by -> by.post("/task", query),
                "count", by -> by.post("/task/count", query),
                "creation", by -> by.post("/filter/create", filter(query)),
                "update", by -> by.put("/filter/" + known, filter(query)),
                "list", by -> by.post("/filter/" + known + "/list", query),
                "single", by -> by.post("/filter/" + known + "/singleResult", query),
                "filter count", by -> by.post("/filter/" + known + "/count", query));
        ways.forEach((way, attempt) -> all.assertThat(attempt.apply(door).status())
                .as(what + " by " + way)
                .isIn(400, 403));
    }

    @Test
    void nobodyComesAsFarWithoutALogin() {
        for (String root : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            assertThat(Door.ofNobody(port, root)
                            .post("/task", query("assigneeExpression", 1))
                            .status())
                    .isIn(401, 403);
        }
        assertThat(Trace.left()).isFalse();
    }

    @Test
    void aFilterWithCodeThatAlreadyStandsInTheDatabaseIsRefusedWhenItRuns() {
        Filter old = filters.newTaskFilter("old attack");
        old.setQuery(((TaskQueryImpl) tasks.createTaskQuery()).taskAssigneeExpression(Trace.PAYLOAD));
        String id = filters.saveFilter(old).getId();
        try {
            for (Door door : Door.ofAdministrator(port)) {
                for (String way : Set.of("list", "count", "singleResult")) {
                    Answer answer = door.get("/filter/" + id + "/" + way);
                    assertThat(answer.status()).as(way + answer.text()).isIn(400, 403, 404);
                }
            }
        } finally {
            filters.deleteFilter(id);
        }
        assertThat(Trace.left()).isFalse();
    }

    @Test
    void theWorklistsRunAndAnAdministratorSavesAFilterWithTheKnownExpressions() {
        Door administrator = Door.ofAdministrator(port).get(0);
        Answer saved = administrator.post(
                "/filter/create",
                filter(Map.of("assigneeExpression", "${currentUser()}", "dueBeforeExpression", "${now()}")));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(administrator
                        .delete("/filter/" + saved.body().get("id").asText())
                        .status())
                .isEqualTo(204);
        for (Door door : Door.of(port, "casework")) {
            assertThat(door.get("/filter/" + known + "/list").status()).isEqualTo(200);
        }
    }
}
