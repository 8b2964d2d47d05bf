package it.accanto.supervision.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody may take passes to somebody who stands in; what lost its task goes on from the step that is chosen; both are taken back where that can be. */
abstract class WorkIsPassedOn extends CasesOfBergamo {

    @Autowired
    private IdentityService identity;

    private void loseTheTask() {
        String task = task();
        jdbc.sql("delete from ACT_RU_IDENTITYLINK where TASK_ID_ = ?")
                .param(task)
                .update();
        jdbc.sql("delete from ACT_RU_VARIABLE where TASK_ID_ = ?").param(task).update();
        jdbc.sql("delete from ACT_RU_TASK where ID_ = ?").param(task).update();
    }

    @Test
    void aTaskOfAnOfficeWithoutAnybodyPassesToSomebodyWhoStandsIn() {
        JsonNode row = found(Kind.UNTAKEABLE).orElseThrow();
        assertThat(row.get("why").asText()).contains("Nessuno lavora in «Ufficio tutele» nel territorio BG");

        JsonNode made = mend(row, Act.REASSIGN, "to", "bergamolegal");
        assertThat(tasks.createTaskQuery().taskId(task()).singleResult().getAssignee())
                .isEqualTo("bergamolegal");
        assertThat(found(Kind.UNTAKEABLE)).isEmpty();
        assertThat(new HttpClientOf(port, "bergamolegal", "bergamolegal")
                        .get("/api/tasks/" + task())
                        .status())
                .isEqualTo(200);

        assertThat(undo(made).status()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskId(task()).singleResult().getAssignee())
                .isNull();
        assertThat(identity.createGroupQuery().groupMember("bergamolegal").list())
                .extracting(group -> group.getId())
                .containsExactly("legal");
    }

    @Test
    void whoStoodInLeavesTheOfficeThoughTheTaskIsGone() {
        JsonNode made = mend(found(Kind.UNTAKEABLE).orElseThrow(), Act.REASSIGN, "to", "bergamolegal");
        runtime.deleteProcessInstance(instance.getId(), "test");
        assertThat(undo(made).status()).isEqualTo(200);
        assertThat(identity.createGroupQuery().groupMember("bergamolegal").count())
                .isEqualTo(1);
    }

    @Test
    void somebodyWhoAlsoWorksElsewhereDoesNotStandIn() {
        Answer refused = bergamo.post(
                STUCK + "/mendings",
                asked(found(Kind.UNTAKEABLE).orElseThrow(), Act.REASSIGN, "to", "bergamoandtorino"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("field").asText()).isEqualTo("to");
        assertThat(identity.createGroupQuery().groupMember("bergamoandtorino").count())
                .isEqualTo(1);
    }

    @Test
    void aTaskThatLiesWithSomebodyWhoIsNotOfItsOfficeIsGivenBack() {
        tasks.setAssignee(task(), "torino");
        JsonNode row = found(Kind.UNTAKEABLE).orElseThrow();
        assertThat(row.get("why").asText()).startsWith("È di torino, che non lavora in");
        mend(row, Act.REASSIGN, "to", "");
        assertThat(tasks.createTaskQuery().taskId(task()).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void aTokenThatLostItsTaskGoesOnFromTheStepThatIsChosen() {
        loseTheTask();
        JsonNode row = found(Kind.HALTED).orElseThrow();
        assertThat(row.get("step").asText()).isEqualTo("Chiedere al tribunale la nomina del tutore");
        JsonNode choices = bergamo.get(STUCK + "/steps?kind=HALTED&subject="
                        + row.get("subject").asText())
                .body();
        assertThat(stream(choices).map(one -> one.get("step").asText()))
                .contains("requestGuardian", "recordCourtDecision");

        JsonNode made = mend(row, Act.MOVE, "process", "guardian-assignment", "step", "requestGuardian");
        String anew = task();
        assertThat(walk.openTasks(number)).containsExactly("requestGuardian");
        assertThat(found(Kind.HALTED)).isEmpty();

        assertThat(undo(made).status()).isEqualTo(200);
        assertThat(walk.openTasks(number)).containsExactly("requestGuardian");
        assertThat(task()).isNotEqualTo(anew);
    }

    @Test
    void aStepThatWasDoneIsNotTakenBackAndAStepThatIsNoneIsRefused() {
        loseTheTask();
        JsonNode row = found(Kind.HALTED).orElseThrow();
        assertThat(bergamo.post(STUCK + "/mendings", asked(row, Act.MOVE, "process", "intake", "step", "elsewhere"))
                        .status())
                .isEqualTo(400);
        Answer tooEarly = bergamo.post(
                STUCK + "/mendings",
                asked(row, Act.MOVE, "process", "guardian-assignment", "step", "recordCourtDecision"));
        assertThat(tooEarly.status()).isEqualTo(400);
        assertThat(tooEarly.text()).contains("il percorso ora non riparte");
        JsonNode made = mend(row, Act.MOVE, "process", "guardian-assignment", "step", "requestGuardian");
        runtime.deleteProcessInstance(instance.getId(), "test");
        assertThat(undo(made).status()).isEqualTo(409);
    }

    @Test
    void aCaseWithoutAnyProcessBeginsAgainOnItsTrunk() {
        runtime.deleteProcessInstance(instance.getId(), "test");
        JsonNode row = found(Kind.HALTED).orElseThrow();
        assertThat(row.get("why").asText()).contains("nessun percorso è in corso");
        mend(row, Act.MOVE, "process", "case-pathway", "step", "guardianAssignment");
        assertThat(walk.openTasks(number)).containsExactly("requestGuardian");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .list())
                .hasSize(2)
                .allMatch(one -> "bg".equals(one.getTenantId()));
        assertThat(found(Kind.HALTED)).isEmpty();
    }

    @Test
    void whoSupervisesElsewhereNeitherSeesNorMends() {
        HttpClientOf milano = new HttpClientOf(port, "supervision", "supervision");
        JsonNode row = found(Kind.UNTAKEABLE).orElseThrow();
        assertThat(milano.get(STUCK).text()).doesNotContain(number.value());
        assertThat(milano.post(STUCK + "/mendings", asked(row, Act.REASSIGN, "to", "bergamolegal"))
                        .status())
                .isEqualTo(409);
        JsonNode made = mend(row, Act.REASSIGN, "to", "bergamolegal");
        assertThat(milano.post(STUCK + "/mendings/" + made.get("id").asLong() + "/undo", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(undo(made).status()).isEqualTo(200);
    }

    @Test
    void withoutAReasonOrWithAnActThatMendsSomethingElseNothingHappens() {
        JsonNode row = found(Kind.UNTAKEABLE).orElseThrow();
        Map<String, Object> silent = asked(row, Act.REASSIGN, "to", "bergamolegal");
        silent.put("reason", " ");
        assertThat(bergamo.post(STUCK + "/mendings", silent).body().get("field").asText())
                .isEqualTo("reason");
        assertThat(bergamo.post(STUCK + "/mendings", asked(row, Act.RETRY)).status())
                .isEqualTo(400);
        assertThat(new HttpClientOf(port, "bergamolegal", "bergamolegal")
                        .get(STUCK)
                        .status())
                .isEqualTo(403);
    }
}
