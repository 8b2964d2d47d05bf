package it.accanto.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.rules.Drafts;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A policy officer whose draft breaks a saved example mends the draft, or changes the example with a reason. */
@RunningAccanto
class ExamplesAsAGateTest {

    private static final String KEY = "microenterprise";
    private static final String CEILING = "<text>75000</text>";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ExampleGate gate;

    @Autowired
    private Drafts drafts;

    @Autowired
    private PackagedExamples packaged;

    private PolicyOfficer officer;

    @BeforeEach
    void theOfficerSitsDown() {
        officer = new PolicyOfficer(port);
        theExamplesAreAsTheyCame();
    }

    @AfterEach
    void theExamplesAreAsTheyCame() {
        jdbc.sql("delete from rule_example_change").update();
        jdbc.sql("delete from rule_example where code like 'E-%'").update();
        jdbc.sql("update rule_example set removed = false").update();
        jdbc.sql("update rule_example set expected = ? where code = 'MC03'")
                .param("{\"advice\":\"AMOUNT_TOO_HIGH\"}")
                .update();
    }

    private long mc03() {
        return id("MC03");
    }

    private long id(String code) {
        return jdbc.sql("select id from rule_example where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private HttpClientOf.Answer change(long draft, long example, Map<String, ?> to) {
        return officer.http.put(PolicyOfficer.path(KEY, draft) + "/examples/" + example, to);
    }

    private static Map<String, Object> example() {
        return new HashMap<>(
                Map.of("inputs", PolicyOfficer.business(), "why", "Chiede 70.000 euro", "source", "TUB art. 111"));
    }

    private void refused(HttpClientOf.Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo(field);
    }

    @Test
    void theExamplesOfTheContractHoldForEveryTableInForce() {
        Map<String, Integer> counted = new TreeMap<>();
        for (JsonNode rule : officer.http.get("/api/rules").body()) {
            counted.put(rule.get("file").asText(), 0);
        }
        int tried = 0;
        for (String file : counted.keySet()) {
            long draft = officer.draft(file, officer.inForce(file));
            JsonNode result = officer.tried(file, draft);
            assertThat(result.get("passes").asBoolean()).as(result.toString()).isTrue();
            assertThat(result.get("examples")).as(file).isNotEmpty();
            tried += result.get("examples").size();
            officer.discard(file, draft);
        }
        assertThat(tried)
                .as("those of the contract")
                .isEqualTo(jdbc.sql("select count(*) from rule_example")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aDraftThatBreaksOneIsToldWhichAndByWhichRow() {
        long draft = officer.draft(KEY, CEILING, "<text>80000</text>");
        assertThat(officer.tried(KEY, draft).get("passes").asBoolean()).isFalse();
        JsonNode broken = officer.tried(KEY, draft, "MC03");
        assertThat(broken.get("status").asText()).isEqualTo("BROKEN");
        assertThat(broken.get("expected").get("advice").asText()).isEqualTo("AMOUNT_TOO_HIGH");
        assertThat(broken.get("given").get("advice").asText()).isEqualTo("MICROCREDIT_APPLY");
        assertThat(broken.get("rows")).extracting(row -> row.get("id").asText()).contains("microenterprise-08");
        assertThat(officer.tried(KEY, draft, "MC01").get("status").asText()).isEqualTo("HOLDS");
        officer.discard(KEY, draft);
    }

    @Test
    void theExampleIsChangedInTheDraftWithAReasonAndOnlyTheReleaseMakesItTrue() {
        long draft = officer.draft(KEY, CEILING, "<text>80000</text>");
        Map<String, Object> answer = Map.of("advice", "MICROCREDIT_APPLY");
        refused(change(draft, mc03(), Map.of("expected", answer)), "reason");
        refused(change(draft, mc03(), Map.of("reason", "Nuovo tetto")), "expected");
        refused(change(draft, mc03(), Map.of("expected", Map.of("other", 1), "reason", "Nuovo tetto")), "expected");
        assertThat(change(draft, mc03(), Map.of("expected", answer, "reason", "Nuovo tetto"))
                        .status())
                .isEqualTo(204);

        assertThat(officer.tried(KEY, draft).get("passes").asBoolean()).isTrue();
        JsonNode changed = officer.tried(KEY, draft, "MC03");
        assertThat(changed.get("status").asText()).isEqualTo("CHANGED");
        assertThat(changed.get("reason").asText()).isEqualTo("Nuovo tetto");
        assertThat(changed.get("before").get("advice").asText()).isEqualTo("AMOUNT_TOO_HIGH");
        assertThat(saved("MC03")).as("until the release").contains("AMOUNT_TOO_HIGH");

        gate.apply(drafts.get(KEY, draft), "davide");
        assertThat(saved("MC03")).contains("MICROCREDIT_APPLY");
        assertThat(officer.tried(KEY, draft, "MC03").get("before").get("advice").asText())
                .as("what was changed stays to be read")
                .isEqualTo("AMOUNT_TOO_HIGH");
        officer.discard(KEY, draft);
    }

    private String saved(String code) {
        for (JsonNode example :
                officer.http.get("/api/rules/" + KEY + "/examples").body()) {
            if (example.get("code").asText().equals(code)) {
                return example.get("expected").toString();
            }
        }
        return "";
    }

    @Test
    void aChangeThatDoesNotHoldEitherIsBroken() {
        long draft = officer.draft(KEY, CEILING, "<text>80000</text>");
        change(draft, mc03(), Map.of("expected", Map.of("advice", "NOT_REQUESTED"), "reason", "Prova"));
        assertThat(officer.tried(KEY, draft, "MC03").get("status").asText()).isEqualTo("BROKEN");
        assertThat(officer.http
                        .call("DELETE", PolicyOfficer.path(KEY, draft) + "/examples/" + mc03(), "application/json", "")
                        .status())
                .isEqualTo(204);
        assertThat(officer.tried(KEY, draft, "MC03").get("before").isNull()).isTrue();
        officer.discard(KEY, draft);
    }

    @Test
    void anExampleIsRemovedByADraftAndNoReleaseOfTheApplicationBringsItBack() throws IOException {
        long draft = officer.draft(KEY, CEILING, "<text>80000</text>");
        refused(change(draft, mc03(), Map.of("removed", true)), "reason");
        change(draft, mc03(), Map.of("removed", true, "reason", "Il tetto non c'è più"));
        assertThat(officer.tried(KEY, draft, "MC03").get("status").asText()).isEqualTo("REMOVED");
        assertThat(officer.tried(KEY, draft).get("passes").asBoolean()).isTrue();
        gate.apply(drafts.get(KEY, draft), "davide");
        packaged.run(new DefaultApplicationArguments());
        assertThat(saved("MC03")).isEmpty();
        officer.discard(KEY, draft);
    }

    @Test
    void anExampleComesWithTheDraft() {
        long draft = officer.draft(KEY, CEILING, "<text>60000</text>");
        Map<String, Object> said = example();
        said.put("expected", Map.of("advice", "AMOUNT_TOO_HIGH"));
        HttpClientOf.Answer added = officer.http.post(PolicyOfficer.path(KEY, draft) + "/examples", said);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String code = added.body().get("code").asText();
        assertThat(officer.tried(KEY, draft, code).get("status").asText()).isEqualTo("ADDED");
        assertThat(saved(code)).as("not before its draft").isEmpty();

        long other = officer.draft(KEY, officer.inForce(KEY));
        assertThat(officer.tried(KEY, other).toString()).as("no other draft's").doesNotContain(code);
        gate.apply(drafts.get(KEY, draft), "davide");
        assertThat(saved(code)).contains("AMOUNT_TOO_HIGH");
        assertThat(officer.tried(KEY, other, code).get("status").asText()).isEqualTo("BROKEN");
        officer.discard(KEY, draft);
        officer.discard(KEY, other);
    }

    @Test
    void whoeverTouchesAnExampleWritesTheDraft() {
        long draft = officer.draft(KEY, CEILING, "<text>80000</text>");
        jdbc.sql("delete from rule_draft_writer where draft_id = ?")
                .param(draft)
                .update();
        change(draft, mc03(), Map.of("removed", true, "reason", "Prova"));
        assertThat(jdbc.sql("select person from rule_draft_writer where draft_id = ?")
                        .param(draft)
                        .query(String.class)
                        .list())
                .containsExactly("policy");
        officer.discard(KEY, draft);
        HttpClientOf.Answer late = change(draft, mc03(), Map.of("removed", true, "reason", "Prova"));
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void aDraftWithAFaultIsNotEvaluated() {
        long draft = officer.draft(KEY, "<text>\"MICROCREDIT_APPLY\"</text>", "<text>juel</text>");
        HttpClientOf.Answer answer = officer.http.get(PolicyOfficer.path(KEY, draft) + "/examples");
        refused(answer, "dmn");
        assertThat(answer.body().get("message").asText()).contains("Riga 8").contains("juel");
        officer.discard(KEY, draft);
    }

    @Test
    void anExampleFilledInByHandTakesTheAnswerOfTheTableInForce() {
        HttpClientOf.Answer added = officer.http.post("/api/rules/" + KEY + "/examples", example());
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.body().get("expected").get("advice").asText()).isEqualTo("MICROCREDIT_APPLY");
        assertThat(added.body().get("addedBy").asText()).isEqualTo("policy");
        assertThat(saved(added.body().get("code").asText())).contains("MICROCREDIT_APPLY");
    }

    @Test
    void anExampleOfACollectingDecisionIsTheSetOfItsValues() {
        Map<String, Object> said = Map.of(
                "inputs",
                Map.of("indicator", "TRAFFICKING", "province", "RM"),
                "why",
                "Fuori dalle province",
                "source",
                "RemiX");
        HttpClientOf.Answer added = officer.http.post("/api/rules/vulnerability-referrals/examples", said);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.body().get("expected"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("ANTITRATTA", "PROCURA_TM");
    }

    @Test
    void whatIsMissingOrUnlistedIsNamed() {
        for (String field : List.of("why", "source")) {
            Map<String, Object> said = example();
            said.remove(field);
            refused(officer.http.post("/api/rules/" + KEY + "/examples", said), field);
            said.put(field, "x".repeat(3_000));
            refused(officer.http.post("/api/rules/" + KEY + "/examples", said), field);
        }
        Map<String, Object> faults = new HashMap<>(Map.of(
                "legalForm", "GMBH", "amountEUR", 1.5, "businessIdea", "yes", "ageYears", List.of(1), "invented", 1));
        faults.forEach((input, value) -> {
            Map<String, Object> said = example();
            Map<String, Object> inputs = PolicyOfficer.business();
            inputs.put(input, value);
            said.put("inputs", inputs);
            refused(officer.http.post("/api/rules/" + KEY + "/examples", said), input);
        });
        Map<String, Object> said = example();
        Map<String, Object> inputs = PolicyOfficer.business();
        inputs.remove("permitType");
        said.put("inputs", inputs);
        refused(officer.http.post("/api/rules/" + KEY + "/examples", said), "permitType");
        said.put("decision", "invented");
        refused(officer.http.post("/api/rules/" + KEY + "/examples", said), "decision");
        assertThat(officer.http.post("/api/rules/invented/examples", example()).status())
                .isEqualTo(404);
        refused(officer.http.post("/api/rules/doti/examples", example()), "decision");
    }

    @Test
    void othersReadNoneAndWriteNone() {
        long draft = officer.draft(KEY, officer.inForce(KEY));
        for (String other : List.of("casework", "grants", "protection", "supervision", "privacy")) {
            HttpClientOf http = new HttpClientOf(port, other, other);
            assertThat(http.get("/api/rules/" + KEY + "/examples").status()).isEqualTo(403);
            assertThat(http.post("/api/rules/" + KEY + "/examples", example()).status())
                    .isEqualTo(403);
            assertThat(http.get("/api/rules/" + KEY + "/past-decisions").status())
                    .isEqualTo(403);
            assertThat(http.get(PolicyOfficer.path(KEY, draft) + "/examples").status())
                    .isEqualTo(403);
        }
        HttpClientOf admin = new HttpClientOf(port, "admin", RunningAccanto.ADMIN_PASSWORD);
        assertThat(admin.get("/api/rules/" + KEY + "/examples").status()).isEqualTo(200);
        assertThat(admin.post("/api/rules/" + KEY + "/examples", example()).status())
                .isEqualTo(403);
        officer.discard(KEY, draft);
    }
}
