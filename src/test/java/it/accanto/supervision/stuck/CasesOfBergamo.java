package it.accanto.supervision.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of Bergamo that waits for its guardian, and the supervisor who finds it where it stands still. */
@SuppressWarnings("NullAway.Init")
abstract class CasesOfBergamo {

    static final String STUCK = "/api/supervision/stuck";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    HttpClientOf bergamo;
    CaseNumber number;
    ProcessInstance instance;

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

    Optional<JsonNode> found(Kind kind) {
        Answer answer = bergamo.get(STUCK);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return stream(answer.body().get("kinds"))
                .filter(one -> one.get("kind").asText().equals(kind.name()))
                .flatMap(one -> stream(one.get("rows")))
                .filter(row -> row.get("caseNumber").asText().equals(number.value()))
                .findFirst();
    }

    static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    Map<String, Object> asked(JsonNode row, Act act, Object... more) {
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

    JsonNode mend(JsonNode row, Act act, Object... more) {
        Answer answer = bergamo.post(STUCK + "/mendings", asked(row, act, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    Answer undo(JsonNode made) {
        return bergamo.post(STUCK + "/mendings/" + made.get("id").asLong() + "/undo", Map.of());
    }

    String task() {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }
}
