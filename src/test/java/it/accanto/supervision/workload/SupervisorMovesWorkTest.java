package it.accanto.supervision.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor sees what lies on whom and moves it, with a reason, to somebody of the office; and takes it back. */
@RunningAccanto
class SupervisorMovesWorkTest {

    private static final String MOVES = "/api/supervision/reassignments";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private HttpClientOf bruno;
    private CaseNumber number;
    private List<String> two;

    @BeforeEach
    void twoTasksOfTheGuardianshipOffice() {
        walk.begin();
        people.add("guardianship2", "Altra", "Di Prova", "guardianship2", List.of(Office.GUARDIANSHIP), List.of("mi"));
        bruno = new HttpClientOf(port, "supervision", "supervision");
        two = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            number = walk.takenInCharge(LocalDate.of(2010, 3, 4));
            walk.start("guardian-assignment", number, Map.of());
            two.add(jdbc.sql(
                            """
                            select t.ID_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                            where e.BUSINESS_KEY_ = ?""")
                    .param(number.value())
                    .query(String.class)
                    .single());
            jdbc.sql("update ACT_RU_EXECUTION set TENANT_ID_ = 'mi' where BUSINESS_KEY_ = ?")
                    .param(number.value())
                    .update();
            jdbc.sql("update ACT_RU_TASK set TENANT_ID_ = 'mi' where ID_ = ?")
                    .param(two.get(i))
                    .update();
        }
    }

    private Map<String, Object> asked(String to, String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("tasks", two);
        body.put("to", to);
        body.put("reason", reason);
        return body;
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private JsonNode load(String person) {
        return StreamSupport.stream(
                        bruno.get("/api/supervision/workload")
                                .body()
                                .get("people")
                                .spliterator(),
                        false)
                .filter(one -> one.get("person").asText().equals(person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothTasksMoveTheLoadFollowsAndTheDiarySaysSo() {
        int before = load("guardianship2").get("open").asInt();
        Answer moved = bruno.post(MOVES, asked("guardianship2", "Assenza per malattia"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(201);
        assertThat(two).extracting(this::assignee).containsOnly("guardianship2");
        assertThat(load("guardianship2").get("open").asInt()).isEqualTo(before + 2);
        assertThat(jdbc.sql("select what from audit_line where case_number = ? order by id desc")
                        .param(number.value())
                        .query(String.class)
                        .list()
                        .get(0))
                .contains("passato da nessuno a guardianship2")
                .doesNotContain("malattia");
    }

    @Test
    void theListOfMovesIsOfTheTerritoriesThatOneSupervises() {
        long id = bruno.post(MOVES, asked("guardianship2", "Prova"))
                .body()
                .get("id")
                .asLong();
        assertThat(bruno.get(MOVES).body().get(0).get("id").asLong()).isEqualTo(id);
        assertThat(bruno.get(MOVES).body().get(0).get("cases")).hasSize(2);
        jdbc.sql("update reassigned_task set territory = 'to' where reassignment_id = ? and task_id = ?")
                .params(id, two.get(0))
                .update();
        assertThat(bruno.get(MOVES).body().findValuesAsText("id")).doesNotContain(String.valueOf(id));
    }

    @Test
    void whatIsUndoneGoesBackUnlessItIsInOtherHandsByNow() {
        long id = bruno.post(MOVES, asked("guardianship2", "Prova"))
                .body()
                .get("id")
                .asLong();
        tasks.setAssignee(two.get(0), "guardianship");
        JsonNode undone = bruno.post(MOVES + "/" + id + "/undo", Map.of()).body();
        assertThat(undone.get("back").asInt()).isEqualTo(1);
        assertThat(undone.get("left").asInt()).isEqualTo(1);
        assertThat(assignee(two.get(0))).isEqualTo("guardianship");
        assertThat(assignee(two.get(1))).isNull();
        assertThat(bruno.post(MOVES + "/" + id + "/undo", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void somebodyOfAnotherOfficeIsRefusedAndNothingMoves() {
        Answer refused = bruno.post(MOVES, asked("legal", "Prova"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(two).extracting(this::assignee).containsOnlyNulls();
    }

    @Test
    void aTaskThatIsNotOpenAnyMoreKeepsTheOthersWhereTheyAre() {
        two.add("gone");
        Answer refused = bruno.post(MOVES, asked("guardianship2", "Prova"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(assignee(two.get(0))).isNull();
    }

    @Test
    void withoutAReasonNothingMoves() {
        Answer refused = bruno.post(MOVES, asked("guardianship2", "  "));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("field").asText()).isEqualTo("reason");
        assertThat(new HttpClientOf(port, "casework", "casework")
                        .post(MOVES, asked("guardianship2", "Prova"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void onlyPeopleOfTheOfficeAreOffered() {
        JsonNode takers = bruno.get("/api/supervision/workload/takers?territory=mi&office=guardianship")
                .body();
        assertThat(StreamSupport.stream(takers.spliterator(), false)
                        .map(one -> one.get("person").asText()))
                .contains("guardianship", "guardianship2")
                .doesNotContain("legal", "supervision");
    }
}
