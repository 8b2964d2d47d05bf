package it.accanto.supervision.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Three minors of Cremona are taken in charge: of the first nothing is done, of the second the court is told, of the third the court and the
 * prosecutor. Then a release gives the telling of the court and the weighing of urgency other ids, and the telling of the prosecutor
 * another name.
 */
@SuppressWarnings("NullAway.Init")
abstract class CasesOfCremona {

    static final String VERSIONS = "/api/supervision/versions";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate sql;

    LaterRelease release;
    int before;
    int after;
    CaseNumber untouched;
    CaseNumber courtTold;
    CaseNumber bothTold;

    @BeforeEach
    void threeOfCremonaAndALaterRelease() {
        walk.begin();
        people.add("cremona", "Persona", "Di Prova", "cremona", Office.ofCases(), List.of("cr"));
        people.add("valtellina", "Altra", "Di Prova", "valtellina", List.of(Office.SUPERVISION), List.of("cr"));
        release = new LaterRelease(repository, runtime, sql, "cr");
        before = release.newest("intake");
        untouched = reported();
        courtTold = reported();
        told(courtTold, "notifyCourt");
        bothTold = reported();
        told(bothTold, "notifyCourt");
        told(bothTold, "notifyProsecutor");
        after = release.brings("intake", SupervisorMovesCases::laterIntake);
    }

    static String laterIntake(String model) {
        String court = LaterRelease.renamed(
                model,
                "notifyCourt",
                "tellCourt",
                "Avvisare il tribunale per i minorenni",
                "Informare il tribunale per i minorenni");
        String urgency = LaterRelease.renamed(
                court, "assessUrgency", "weighUrgency", "Valutare i segnali di urgenza", "Pesare l'urgenza");
        return LaterRelease.renamed(
                urgency,
                "notifyProsecutor",
                "notifyProsecutor",
                "Avvisare la procura minorile",
                "Avvisare subito la procura minorile");
    }

    @AfterEach
    void releaseGone() {
        sql.queryForList("select move_id from version_move_running where territory = 'cr'", Long.class)
                .forEach(this::finished);
        release.gone();
    }

    CaseNumber reported() {
        return new CaseNumber(AReport.of("CR").sentBy(as("cremona")));
    }

    void told(CaseNumber number, String whom) {
        walk.complete(
                number, whom, "sentBy", "US", "sentOn", walk.today().toString(), "means", "PEC", "proof", "prot. 1");
    }

    void assessed(CaseNumber number) {
        walk.complete(
                number,
                "assessReport",
                "citizenship",
                "THIRD_COUNTRY",
                "majorityEvidence",
                "MINOR_DECLARED",
                "responsibleAdult",
                "NONE",
                "wasMsna",
                false,
                "temporaryProgramme",
                false);
    }

    HttpClientOf as(String person) {
        return new HttpClientOf(port, person, person.equals("admin") ? RunningAccanto.ADMIN_PASSWORD : person);
    }

    long asSupervisor(java.util.function.Supplier<Long> act) {
        identity.setAuthentication("valtellina", List.of(Office.SUPERVISION.id()), List.of("cr"));
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    Map<String, Object> asked(Map<String, String> renamed, String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("process", "intake");
        body.put("from", before);
        body.put("to", after);
        body.put("renamed", renamed);
        body.put("reason", reason);
        return body;
    }

    JsonNode tried(Map<String, String> renamed) {
        Answer answer = as("valtellina").post(VERSIONS + "/trials", asked(renamed, null));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    long move(Map<String, String> renamed, String reason) {
        Answer answer = as("valtellina").post(VERSIONS + "/moves", asked(renamed, reason));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asLong();
    }

    JsonNode finished(long move) {
        JsonNode told =
                as("valtellina").get(VERSIONS + "/moves/" + move + "?wait=20").body();
        assertThat(told.get("running").asBoolean()).as(told.toString()).isFalse();
        return told;
    }

    static Stream<JsonNode> each(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false);
    }

    static JsonNode version(JsonNode told, String process, int version) {
        return each(told.get("versions"))
                .filter(one -> one.get("process").asText().equals(process)
                        && one.get("version").asInt() == version)
                .findFirst()
                .orElseThrow();
    }

    static int running(JsonNode told, String process, int version) {
        return version(told, process, version).get("running").asInt();
    }

    static JsonNode group(JsonNode tried, CaseNumber number) {
        List<JsonNode> found = each(tried.get("groups"))
                .filter(group -> group.get("cases").toString().contains(number.value()))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    String task(CaseNumber number, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(element)
                .singleResult()
                .getId();
    }

    int versionOf(CaseNumber number) {
        return sql.queryForObject(
                """
                select d.VERSION_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                where e.BUSINESS_KEY_ = ? and d.KEY_ = 'intake'""",
                Integer.class,
                number.value());
    }

    List<String> diary(CaseNumber number) {
        return sql.queryForList(
                "select what from audit_line where case_number = ? order by id desc", String.class, number.value());
    }
}
