package it.accanto.supervision.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A release changes a word in a model, and a case of the stage moves to it and back: timers, subscriptions, called processes and tasks are what they were. */
@SuppressWarnings("NullAway.Init")
abstract class EveryStageMoves {

    private static final String VERSIONS = "/api/supervision/versions";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate sql;

    private LaterRelease release;
    private HttpClientOf supervisor;

    @BeforeEach
    void aSupervisorOfCremona() {
        walk.begin();
        people.add("cremona", "Persona", "Di Prova", "cremona", Office.ofCases(), List.of("cr"));
        people.add("valtellina", "Altra", "Di Prova", "valtellina", List.of(Office.SUPERVISION), List.of("cr"));
        release = new LaterRelease(repository, runtime, sql, "cr");
        supervisor = new HttpClientOf(port, "valtellina", "valtellina");
    }

    @AfterEach
    void releaseGone() {
        release.gone();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case-pathway",
                "intake",
                "age-assessment",
                "guardian-assignment",
                "individual-plan",
                "age-out-transition",
                "competence-review",
                "dote-qualificazione",
                "dote-occupazione"
            })
    void aCaseOfTheStageMovesAndComesBack(String process) {
        CaseNumber number = begun(process);
        List<String> standing = standing(number, process);
        assertThat(standing).isNotEmpty();
        int before = release.newest(process);
        int after = release.brings(process, EveryStageMoves::aWordChanged);

        JsonNode tried = supervisor
                .post(VERSIONS + "/trials", Map.of("process", process, "from", before, "to", after))
                .body();
        assertThat(tried.get("moving").asInt()).as(tried.toString()).isEqualTo(1);
        Answer asked = supervisor.post(
                VERSIONS + "/moves", Map.of("process", process, "from", before, "to", after, "reason", "Una parola"));
        JsonNode moved = finished(asked.body());
        assertThat(moved.get("moved").asInt()).as(moved.toString()).isEqualTo(1);
        assertThat(standing(number, process)).isEqualTo(standing);
        assertThat(versions(number, process)).containsOnly(after);

        long id = moved.get("id").asLong();
        JsonNode back = finished(
                supervisor.post(VERSIONS + "/moves/" + id + "/undo", Map.of()).body());
        assertThat(back.get("moved").asInt()).isEqualTo(1);
        assertThat(standing(number, process)).isEqualTo(standing);
        assertThat(versions(number, process)).containsOnly(before);
    }

    private static String aWordChanged(String model) {
        return model.replaceFirst("<bpmn:documentation>", "<bpmn:documentation>Ora: ");
    }

    private CaseNumber begun(String process) {
        if (process.equals("case-pathway") || process.equals("intake")) {
            return new CaseNumber(AReport.of("CR").sentBy(new HttpClientOf(port, "cremona", "cremona")));
        }
        CaseNumber number = walk.takenInCharge("CR", LocalDate.of(2009, 8, 2), file -> {});
        ProcessInstance started =
                walk.start(process, number, Map.of("province", "CR", "caseNumber", number.value(), "route", "NONE"));
        assertThat(started.getTenantId()).isEqualTo("cr");
        walk.until(walk.today());
        return number;
    }

    private JsonNode finished(JsonNode move) {
        assertThat(move.has("id")).as(move.toString()).isTrue();
        JsonNode told = supervisor
                .get(VERSIONS + "/moves/" + move.get("id").asLong() + "?wait=20")
                .body();
        assertThat(told.get("running").asBoolean()).isFalse();
        return told;
    }

    /** Tasks, timers with their dates, what is waited for, and what was called. */
    private List<String> standing(CaseNumber number, String process) {
        return sql.queryForList(
                """
                select 'task ' || t.TASK_DEF_KEY_ || ' ' || t.ID_ || ' ' || coalesce(cast(t.DUE_DATE_ as varchar(40)), '') from ACT_RU_TASK t
                where t.PROC_INST_ID_ in (%1$s)
                union all
                select 'timer ' || j.HANDLER_CFG_ || ' ' || j.ID_ || ' ' || cast(j.DUEDATE_ as varchar(40)) from ACT_RU_JOB j
                where j.PROCESS_INSTANCE_ID_ in (%1$s)
                union all
                select 'event ' || s.EVENT_NAME_ || ' ' || s.ACTIVITY_ID_ || ' ' || s.ID_ from ACT_RU_EVENT_SUBSCR s
                where s.PROC_INST_ID_ in (%1$s)
                union all
                select 'called ' || c.ID_ from ACT_RU_EXECUTION c join ACT_RU_EXECUTION e on e.ID_ = c.SUPER_EXEC_
                where e.PROC_INST_ID_ in (%1$s)
                order by 1
                """
                        .formatted(
                                """
                                select i.ID_ from ACT_RU_EXECUTION i join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_
                                where i.BUSINESS_KEY_ = '%s' and d.KEY_ = '%s'"""
                                        .formatted(number.value(), process)),
                String.class);
    }

    private List<Integer> versions(CaseNumber number, String process) {
        return sql.queryForList(
                """
                select d.VERSION_ from ACT_RU_EXECUTION e
                join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                join ACT_RU_EXECUTION i on i.ID_ = e.PROC_INST_ID_
                where i.BUSINESS_KEY_ = ? and d.KEY_ = ?""",
                Integer.class,
                number.value(),
                process);
    }
}
