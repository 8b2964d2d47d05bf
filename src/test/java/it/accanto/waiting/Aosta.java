package it.accanto.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.TestClock;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A territory of which every case is known: nobody but these tests has any in Aosta. What they leave open ends with them. */
@SuppressWarnings("NullAway.Init")
abstract class Aosta {

    static final String DAILY = "Da fare nel mio ufficio";
    static final String WAITING = "In attesa di altri";
    static final LocalDate BORN = LocalDate.of(2010, 2, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    CaseWalk walk;

    @Autowired
    TestClock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FilterService filters;

    @BeforeEach
    void peopleOfAosta() {
        walk.begin();
        people.add("aosta", "Persona", "Di Prova", "aosta", Office.ofCases(), List.of("ao"));
        people.add("aostaschool", "Persona", "Di Prova", "aostaschool", List.of(Office.EDUCATION), List.of("ao"));
        people.add("aostahead", "Persona", "Di Prova", "aostahead", List.of(Office.SUPERVISION), List.of("ao"));
    }

    @AfterEach
    void nothingIsLeft() {
        walk.begin();
        runtime.createProcessInstanceQuery()
                .tenantIdIn("ao")
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
        jdbc.sql("delete from task_wait where territory = 'ao'").update();
        jdbc.sql("delete from ACT_HI_TASKINST where TENANT_ID_ = 'ao'").update();
    }

    HttpClientOf as(String person) {
        return new HttpClientOf(port, person, person.equals("admin") ? RunningAccanto.ADMIN_PASSWORD : person);
    }

    /** A task that waits on the Questura by its model, at the legal desk, with a reminder of the model's in seven days. */
    String identification() {
        return begun("age-assessment", "recordIdentification");
    }

    /** A task of the guardianship office of which the model names nobody. */
    String guardianRequest() {
        return begun("guardian-assignment", "requestGuardian");
    }

    private String begun(String process, String step) {
        CaseNumber number = walk.takenInCharge("AO", BORN, file -> {});
        walk.start(process, number, Map.of("province", "AO", "caseNumber", number.value(), "route", "NONE"));
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
    }

    Task task(String id) {
        return tasks.createTaskQuery().taskId(id).singleResult();
    }

    String number(String task) {
        return jdbc.sql(
                        "select p.BUSINESS_KEY_ from ACT_HI_PROCINST p join ACT_HI_TASKINST t on t.PROC_INST_ID_ = p.PROC_INST_ID_ where t.ID_ = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    HttpClientOf.Answer laysAside(String person, String task, String authority, LocalDate until, String... words) {
        Map<String, Object> asked =
                new HashMap<>(Map.of("authority", authority, "reason", "ANSWER", "until", until.toString()));
        if (words.length > 0) {
            asked.put("words", words[0]);
        }
        return as(person).post("/api/tasks/" + task + "/waits", asked);
    }

    HttpClientOf.Answer takesUp(String person, String task) {
        return as(person).post("/api/tasks/" + task + "/resumption", Map.of());
    }

    JsonNode waits(String person, String task) {
        return as(person).get("/api/tasks/" + task + "/waits").body();
    }

    JsonNode onWhom(String person, String asked) {
        return as(person).get("/api/supervision/waits" + asked).body();
    }

    /** The tasks of a list as Tasklist shows it to somebody of every office of Aosta. */
    List<String> listed(String name) {
        String filter =
                filters.createFilterQuery().filterName(name).singleResult().getId();
        HttpClientOf.Answer list = as("aosta").get("/engine-rest/filter/" + filter + "/list");
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        return list.body().findValuesAsText("id");
    }

    void itIs(int month, int day) {
        clock.moveTo(day(month, day));
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
