package it.accanto.supervision.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.casefile.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The move itself, its way back, and what happens meanwhile. */
@SuppressWarnings("NullAway.Init")
abstract class SupervisorMovesCases extends CasesOfCremona {

    @Autowired
    private AskingToMove asking;

    @Autowired
    private Moving moving;

    @Test
    void whoeverMovesKeepsPeopleDatesAndFactsAndGoesOn() {
        tasks.setAssignee(task(courtTold, "notifyProsecutor"), "cremona");
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
        HttpClientOf worker = as("cremona");
        assertThat(worker.get("/engine-rest/task/" + task + "/deployed-form").text())
                .contains("proof");
        assertThat(worker.post("/engine-rest/task/" + task + "/claim", Map.of("userId", "cremona"))
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
        Answer laid = as("cremona")
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
        assertThat(as("cremona").get(waits).body().get("waits").size()).isEqualTo(1);
        assertThat(as("cremona")
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
        assertThat(finished(move(Map.of(), "Il resto")).get("running").asBoolean())
                .isFalse();
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
}
