package it.accanto.supervision.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RoundTrips;
import it.accanto.RunningAccanto;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Three minors of Sondrio are taken in charge: of the first nothing is done, of the second the court is told, of the third the court and the
 * prosecutor. Then a release gives the telling of the court and the weighing of urgency other ids, and the telling of the prosecutor
 * another name.
 */
@SuppressWarnings("NullAway.Init")
abstract class SupervisorMovesCases {

    private static final String VERSIONS = "/api/supervision/versions";
    private static final List<String> TABLES = List.of(
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_JOB",
            "ACT_RU_VARIABLE",
            "ACT_RU_EVENT_SUBSCR",
            "ACT_RU_IDENTITYLINK",
            "ACT_HI_PROCINST",
            "ACT_HI_ACTINST",
            "ACT_HI_TASKINST",
            "ACT_HI_VARINST");

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private AskingToMove asking;

    @Autowired
    private Moving moving;

    @Autowired
    private RoundTrips trips;

    private LaterRelease release;
    private int before;
    private int after;
    private CaseNumber untouched;
    private CaseNumber courtTold;
    private CaseNumber bothTold;

    @BeforeEach
    void threeOfSondrioAndALaterRelease() {
        walk.begin();
        if (identity.createUserQuery().userId("sondrio").count() == 0) {
            people.add("sondrio", "Persona", "Di Prova", "sondrio", Office.ofCases(), List.of("so"));
            people.add("valtellina", "Altra", "Di Prova", "valtellina", List.of(Office.SUPERVISION), List.of("so"));
        }
        release = new LaterRelease(repository, runtime, sql, "so");
        before = release.newest("intake");
        untouched = reported();
        courtTold = reported();
        told(courtTold, "notifyCourt");
        bothTold = reported();
        told(bothTold, "notifyCourt");
        told(bothTold, "notifyProsecutor");
        after = release.brings("intake", SupervisorMovesCases::laterIntake);
    }

    private static String laterIntake(String model) {
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
        release.gone();
    }

    private CaseNumber reported() {
        return new CaseNumber(AReport.of("SO").sentBy(as("sondrio")));
    }

    private void told(CaseNumber number, String whom) {
        walk.complete(
                number, whom, "sentBy", "US", "sentOn", walk.today().toString(), "means", "PEC", "proof", "prot. 1");
    }

    private void assessed(CaseNumber number) {
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

    @Test
    void thePageCountsEachStageOfTheirTerritoriesAndSaysWhichVersionIsNew() {
        JsonNode told = as("valtellina").get(VERSIONS).body();
        assertThat(told.get("territories").toString()).isEqualTo("[\"so\"]");
        assertThat(running(told, "intake", before)).isEqualTo(3);
        assertThat(running(told, "intake", after)).isZero();
        assertThat(running(told, "case-pathway", release.newest("case-pathway")))
                .isEqualTo(3);
        assertThat(version(told, "intake", after).get("latest").asBoolean()).isTrue();
        assertThat(version(told, "intake", before).get("latest").asBoolean()).isFalse();
        assertThat(version(told, "intake", before).get("name").asText()).isEqualTo("Presa in carico");
        assertThat(told.get("versions").findValuesAsText("process")).doesNotContain("rule-change", "decision-review");
        assertThat(running(as("admin").get(VERSIONS).body(), "intake", before))
                .isEqualTo(sql.queryForObject(
                        """
                        select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                        where d.KEY_ = 'intake' and d.VERSION_ = ? and e.ID_ = e.PROC_INST_ID_ and e.TENANT_ID_ is not null""",
                        Integer.class,
                        before));
    }

    @Test
    void aTrialTellsEachCaseAndChangesNothing() {
        Map<String, String> state = state();
        JsonNode tried = tried(Map.of());
        assertThat(state()).isEqualTo(state);
        assertThat(tried.get("moving").asInt()).isEqualTo(2);
        assertThat(tried.get("staying").asInt()).isEqualTo(1);
        JsonNode stays = group(tried, untouched);
        assertThat(stays.get("moves").asBoolean()).isFalse();
        assertThat(stays.get("reasons").toString())
                .isEqualTo("[\"Il passo «Avvisare il tribunale per i minorenni» non c'è nella versione %d.\"]"
                        .formatted(after));
        assertThat(group(tried, courtTold).get("moves").asBoolean()).isTrue();
        assertThat(group(tried, bothTold).get("stands").toString())
                .isEqualTo("[\"Censire il minore nel SIM\",\"Valutare la segnalazione\"]");
        assertThat(tried.get("gone").toString())
                .contains("\"element\":\"notifyCourt\"", "Informare il tribunale per i minorenni")
                .doesNotContain("assessUrgency");
    }

    @Test
    void aNewStepTakesThePlaceOfOneThatIsGone() {
        assertThat(tried(Map.of("notifyCourt", "tellCourt")).get("moving").asInt())
                .isEqualTo(3);
        for (Map<String, String> nonsense : List.of(
                Map.of("notifyCourt", "notifyProsecutor"),
                Map.of("notifyCourt", "nowhere"),
                Map.of("notifyProsecutor", "tellCourt"),
                Map.of("notifyCourt", "tellCourt", "assessUrgency", "tellCourt"))) {
            Answer refused = as("valtellina").post(VERSIONS + "/trials", asked(nonsense, null));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().get("field").asText()).isEqualTo("renamed");
        }
    }

    @Test
    void whoeverMovesKeepsPeopleDatesAndFactsAndGoesOn() {
        tasks.setAssignee(task(courtTold, "notifyProsecutor"), "sondrio");
        Map<String, String> had = everythingOf(courtTold);
        JsonNode moved = finished(move(Map.of(), "Nuova versione"));
        assertThat(moved.get("moved").asInt()).isEqualTo(2);
        assertThat(moved.get("stayed").asInt()).isEqualTo(1);
        assertThat(moved.at("/left/0/caseNumber").asText()).isEqualTo(untouched.value());
        assertThat(moved.at("/left/0/why").asText()).contains("Avvisare il tribunale per i minorenni", "non c'è");
        assertThat(versionOf(untouched)).isEqualTo(before);
        assertThat(versionOf(courtTold)).isEqualTo(after);
        assertThat(diary(courtTold).get(0))
                .isEqualTo(
                        "«Presa in carico» passato dalla versione %d alla versione %d del percorso, dal coordinamento"
                                .formatted(before, after));
        assertThat(diary(untouched)).noneMatch(line -> line.contains("versione"));

        Map<String, String> has = everythingOf(courtTold);
        assertThat(has.remove("name of notifyProsecutor")).isEqualTo("Avvisare subito la procura minorile");
        assertThat(had.remove("name of notifyProsecutor")).isEqualTo("Avvisare la procura minorile");
        assertThat(has).isEqualTo(had);

        told(courtTold, "notifyProsecutor");
        assessed(courtTold);
        assertThat(walk.openTasks(courtTold)).containsExactly("notifyMinistry", "weighUrgency");
        assertThat(as("valtellina")
                        .get("/api/supervision/cases/" + courtTold + "/path")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFormOfAMovedTaskOpensAndIsSentByItsOffice() {
        finished(move(Map.of("notifyCourt", "tellCourt"), "Nuova versione"));
        assertThat(versionOf(untouched)).isEqualTo(after);
        String task = task(untouched, "tellCourt");
        HttpClientOf worker = as("sondrio");
        assertThat(worker.get("/engine-rest/task/" + task + "/deployed-form").text())
                .contains("proof");
        assertThat(worker.post("/engine-rest/task/" + task + "/claim", Map.of("userId", "sondrio"))
                        .status())
                .isEqualTo(204);
        Answer sent = worker.post(
                "/engine-rest/task/" + task + "/submit-form",
                HttpClientOf.variables(
                        Map.of("sentBy", "US", "sentOn", walk.today().toString(), "means", "PEC", "proof", "prot. 2")));
        assertThat(sent.status()).as(sent.text()).isEqualTo(204);
        assertThat(walk.openTasks(untouched)).containsExactly("assessReport", "notifyMinistry", "notifyProsecutor");
    }

    @Test
    void aTaskLaidAsideStaysLaidAsideAndIsTakenUpAgain() {
        String task = task(courtTold, "notifyProsecutor");
        String waits = "/api/tasks/" + task + "/waits";
        Answer laid = as("sondrio")
                .post(
                        waits,
                        Map.of(
                                "authority",
                                "PROSECUTOR",
                                "reason",
                                "ANSWER",
                                "until",
                                walk.today().plusDays(9).toString()));
        assertThat(laid.status()).as(laid.text()).isEqualTo(201);
        Map<String, String> had = everythingOf(courtTold);
        had.remove("name of notifyProsecutor");
        finished(move(Map.of(), "Nuova versione"));
        Map<String, String> has = everythingOf(courtTold);
        has.remove("name of notifyProsecutor");
        assertThat(has).isEqualTo(had);
        assertThat(had.get("notifyProsecutor")).contains("attesa");
        assertThat(as("sondrio").get(waits).body().get("waits").size()).isEqualTo(1);
        assertThat(as("sondrio")
                        .post("/api/tasks/" + task + "/resumption", Map.of())
                        .status())
                .isEqualTo(200);
        told(courtTold, "notifyProsecutor");
    }

    @Test
    void theWayBackTakesThoseThatCanAndTellsTheOthers() {
        Map<String, String> had = everythingOf(untouched);
        long move = move(Map.of("notifyCourt", "tellCourt"), "Prova");
        finished(move);
        assessed(courtTold);
        assertThat(walk.openTasks(courtTold)).contains("weighUrgency");
        Answer undone = as("valtellina").post(VERSIONS + "/moves/" + move + "/undo", Map.of());
        assertThat(undone.status()).as(undone.text()).isEqualTo(201);
        JsonNode back = finished(undone.body().get("id").asLong());
        assertThat(back.get("back").asBoolean()).isTrue();
        assertThat(back.get("moved").asInt()).isEqualTo(2);
        assertThat(back.at("/left/0/caseNumber").asText()).isEqualTo(courtTold.value());
        assertThat(back.at("/left/0/why").asText())
                .isEqualTo("Il passo «Pesare l'urgenza» non c'è nella versione %d.".formatted(before));
        assertThat(versionOf(courtTold)).isEqualTo(after);
        assertThat(versionOf(untouched)).isEqualTo(before);
        assertThat(everythingOf(untouched)).isEqualTo(had);
        assertThat(diary(untouched).get(0)).contains("«Presa in carico» riportato");
        assertThat(as("valtellina")
                        .post(VERSIONS + "/moves/" + move + "/undo", Map.of())
                        .status())
                .isEqualTo(409);
        told(untouched, "notifyCourt");
    }

    @Test
    void oneMoveAtATimeAndARestartGoesOnWhereItWas() {
        long move = asSupervisor(() -> asking.move(new Asked(
                "intake", before, after, null, Map.of("notifyCourt", "tellCourt"), "Interrotto da un riavvio")));
        Answer second = as("valtellina").post(VERSIONS + "/moves", asked(Map.of(), "Anch'io"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("già in corso");
        assertThat(as("valtellina")
                        .post(VERSIONS + "/moves/" + move + "/undo", Map.of())
                        .status())
                .isEqualTo(409);
        sql.update(
                "update version_move_case set state = 'MOVED' where move_id = ? and case_number = ?",
                move,
                bothTold.value());

        moving.goOn();
        moving.goOn();
        JsonNode told = finished(move);
        assertThat(told.get("moved").asInt()).isEqualTo(3);
        assertThat(versionOf(untouched)).isEqualTo(after);
        assertThat(versionOf(bothTold)).as("what is done is not done again").isEqualTo(before);
        assertThat(diary(untouched))
                .filteredOn(line -> line.contains("versione"))
                .hasSize(1);
        assertThat(as("valtellina")
                        .post(VERSIONS + "/moves", asked(Map.of(), "Il resto"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aStepThatGoesToAnotherOfficeKeepsItsCases() {
        after = release.brings(
                "intake",
                model -> model.replace(
                        "intake.notifyProsecutor.html\" camunda:candidateGroups=\"casework\"",
                        "intake.notifyProsecutor.html\" camunda:candidateGroups=\"legal\""));
        JsonNode tried = tried(Map.of());
        assertThat(tried.get("moving").asInt()).isEqualTo(1);
        assertThat(group(tried, courtTold).get("reasons").toString())
                .isEqualTo(
                        "[\"Il passo «Avvisare la procura minorile» nella versione %d è di un altro ufficio: lo finisce chi lo ha adesso.\"]"
                                .formatted(after));
        JsonNode moved = finished(move(Map.of(), "Altro ufficio"));
        assertThat(moved.get("moved").asInt()).isEqualTo(1);
        assertThat(versionOf(courtTold)).isEqualTo(before);
        assertThat(versionOf(bothTold)).isEqualTo(after);
        told(courtTold, "notifyProsecutor");
    }

    @Test
    void aTrialCostsTheSameHoweverManyStandAlike() {
        int old = before;
        before = after;
        after = old;
        reported();
        tried(Map.of());
        int one = trips.of(() -> tried(Map.of())).roundTrips();
        for (int i = 0; i < 5; i++) {
            reported();
        }
        assertThat(trips.of(() -> tried(Map.of())).roundTrips()).isEqualTo(one);
    }

    @Test
    void whatEndedMeanwhileIsTold() {
        long move = asSupervisor(() -> asking.move(new Asked("intake", before, after, null, Map.of(), "Prova")));
        String trunk = sql.queryForObject(
                "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and SUPER_EXEC_ is null",
                String.class,
                courtTold.value());
        runtime.deleteProcessInstance(trunk, "test");
        moving.begin(move);
        JsonNode told = finished(move);
        assertThat(told.get("moved").asInt()).isEqualTo(1);
        assertThat(told.get("left").toString()).contains("Il processo è finito nel frattempo.");
    }

    @Test
    void anotherSupervisorFindsNothingOfIt() {
        long move = move(Map.of(), "Prova");
        finished(move);
        Answer foreign = as("supervision").get(VERSIONS + "/moves/" + move);
        Answer unknown = as("supervision").get(VERSIONS + "/moves/999999");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(unknown.text());
        assertThat(as("supervision")
                        .post(VERSIONS + "/moves/" + move + "/undo", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as("supervision").get(VERSIONS + "/moves").text()).doesNotContain("\"so\"");
        assertThat(as("valtellina").get(VERSIONS + "/moves").text()).contains("\"id\":" + move + ",");
        assertThat(as("admin").get(VERSIONS + "/moves/" + move).status()).isEqualTo(200);
        assertThat(as("sondrio").get(VERSIONS).status()).isEqualTo(403);
        assertThat(as("sondrio")
                        .post(VERSIONS + "/moves", asked(Map.of(), "Prova"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatMakesNoSenseIsRefusedInWords() {
        assertThat(as("valtellina")
                        .post(VERSIONS + "/moves", asked(Map.of(), "  "))
                        .body()
                        .get("field")
                        .asText())
                .isEqualTo("reason");
        Map<String, Object> unknown = asked(Map.of(), "Prova");
        unknown.put("from", 999);
        assertThat(as("valtellina").post(VERSIONS + "/moves", unknown).status()).isEqualTo(404);
        Map<String, Object> same = asked(Map.of(), "Prova");
        same.put("to", before);
        assertThat(as("valtellina").post(VERSIONS + "/trials", same).status()).isEqualTo(400);
        Map<String, Object> empty = asked(Map.of(), "Prova");
        empty.put("from", after);
        empty.put("to", before);
        assertThat(as("valtellina")
                        .post(VERSIONS + "/moves", empty)
                        .body()
                        .get("field")
                        .asText())
                .isEqualTo("from");
    }

    private HttpClientOf as(String person) {
        return new HttpClientOf(port, person, person.equals("admin") ? RunningAccanto.ADMIN_PASSWORD : person);
    }

    private long asSupervisor(java.util.function.Supplier<Long> act) {
        identity.setAuthentication("valtellina", List.of(Office.SUPERVISION.id()), List.of("so"));
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Map<String, Object> asked(Map<String, String> renamed, String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("process", "intake");
        body.put("from", before);
        body.put("to", after);
        body.put("renamed", renamed);
        body.put("reason", reason);
        return body;
    }

    private JsonNode tried(Map<String, String> renamed) {
        Answer answer = as("valtellina").post(VERSIONS + "/trials", asked(renamed, null));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private long move(Map<String, String> renamed, String reason) {
        Answer answer = as("valtellina").post(VERSIONS + "/moves", asked(renamed, reason));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asLong();
    }

    private JsonNode finished(long move) {
        JsonNode told =
                as("valtellina").get(VERSIONS + "/moves/" + move + "?wait=20").body();
        assertThat(told.get("running").asBoolean()).as(told.toString()).isFalse();
        return told;
    }

    private static Stream<JsonNode> each(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false);
    }

    private static JsonNode version(JsonNode told, String process, int version) {
        return each(told.get("versions"))
                .filter(one -> one.get("process").asText().equals(process)
                        && one.get("version").asInt() == version)
                .findFirst()
                .orElseThrow();
    }

    private static int running(JsonNode told, String process, int version) {
        return version(told, process, version).get("running").asInt();
    }

    private static JsonNode group(JsonNode tried, CaseNumber number) {
        List<JsonNode> found = each(tried.get("groups"))
                .filter(group -> group.get("cases").toString().contains(number.value()))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private String task(CaseNumber number, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(element)
                .singleResult()
                .getId();
    }

    private int versionOf(CaseNumber number) {
        return sql.queryForObject(
                """
                select d.VERSION_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                where e.BUSINESS_KEY_ = ? and d.KEY_ = 'intake'""",
                Integer.class,
                number.value());
    }

    private List<String> diary(CaseNumber number) {
        return sql.queryForList(
                "select what from audit_line where case_number = ? order by id desc", String.class, number.value());
    }

    /** What must not change: each task with its people and dates, each variable of the instance. */
    private Map<String, String> everythingOf(CaseNumber number) {
        Map<String, String> all = new TreeMap<>();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(task -> {
                    all.put("name of " + task.getTaskDefinitionKey(), task.getName());
                    all.put(
                            task.getTaskDefinitionKey(),
                            List.of(
                                            task.getId(),
                                            String.valueOf(task.getAssignee()),
                                            String.valueOf(task.getOwner()),
                                            String.valueOf(task.getDueDate()),
                                            String.valueOf(task.getFollowUpDate()),
                                            task.getPriority(),
                                            task.getCreateTime(),
                                            String.valueOf(task.getTenantId()),
                                            tasks.getIdentityLinksForTask(task.getId()).stream()
                                                    .map(link -> link.getType() + link.getGroupId() + link.getUserId())
                                                    .sorted()
                                                    .toList())
                                    .toString());
                });
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(sql.queryForList(
                                "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?",
                                String.class,
                                number.value())
                        .toArray(String[]::new))
                .list()
                .forEach(variable -> all.merge(
                        "variable " + variable.getName(), String.valueOf(variable.getValue()), String::concat));
        return all;
    }

    /** Everything that the engine holds, and our diary. */
    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        TABLES.forEach(table -> state.put(
                table, new ArrayList<>(sql.queryForList("select * from " + table + " order by ID_")).toString()));
        state.put("diary", String.valueOf(sql.queryForObject("select count(*) from audit_line", Long.class)));
        return state;
    }
}
