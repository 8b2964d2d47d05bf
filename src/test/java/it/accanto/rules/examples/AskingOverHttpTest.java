package it.accanto.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.casefile.CaseNumber;
import it.accanto.dote.ADoteRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody asks a decision by a day, and a policy officer looks at what was decided. */
@RunningAccanto
class AskingOverHttpTest {

    private static final String EVALUATE = "/api/rules/microenterprise/evaluate";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    private HttpClientOf worker;

    @BeforeEach
    void begin() {
        walk.begin();
        worker = new HttpClientOf(port, "employment", "employment");
    }

    private HttpClientOf.Answer ask(String path, String input, Object value) {
        Map<String, Object> inputs = PolicyOfficer.business();
        inputs.put(input, value);
        return worker.post(path, Map.of("inputs", inputs));
    }

    @Test
    void aYesTellsRowsAndVersionAndMissesNothing() {
        HttpClientOf.Answer answer = ask(EVALUATE, "amountEUR", 70_000);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().get("outputs").get("advice").asText()).isEqualTo("MICROCREDIT_APPLY");
        assertThat(answer.body().get("version").asInt()).isPositive();
        assertThat(answer.body().get("rows"))
                .extracting(row -> row.get("id").asText())
                .contains("microenterprise-08");
        assertThat(answer.body().get("missingForYes")).isEmpty();
    }

    @Test
    void aNoTellsTheSmallestChangeFirst() {
        JsonNode missing = ask(EVALUATE, "amountEUR", 75_001).body().get("missingForYes");
        JsonNode change = missing.get(0).get("changes").get(0);
        assertThat(missing.get(0).get("changes")).hasSize(1);
        assertThat(change.get("input").asText()).isIn("amountEUR", "legalForm");
        assertThat(missing)
                .extracting(way -> way.get("outputs").get("advice").asText())
                .containsOnly("MICROCREDIT_APPLY");
        assertThat(missing)
                .extracting(way -> way.get("message").asText())
                .contains("microcredito possibile se «Importo richiesto in euro» fosse 75000 invece di 75001");
    }

    @Test
    void anyDayIsAskedAndACollectingDecisionAnswersWithAList() {
        assertThat(ask(EVALUATE + "?on=2001-01-01", "amountEUR", 1).status()).isEqualTo(200);
        assertThat(ask(EVALUATE + "?on=2040-01-01", "amountEUR", 1).status()).isEqualTo(200);
        for (String day : List.of("2001-02-30", "yesterday", "999999999-01-01")) {
            HttpClientOf.Answer refused = ask(EVALUATE + "?on=" + day, "amountEUR", 1);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().get("field").asText()).isEqualTo("on");
        }
        HttpClientOf.Answer list = worker.post(
                "/api/rules/vulnerability-referrals/evaluate",
                Map.of("inputs", Map.of("indicator", "PREGNANCY", "province", "RM")));
        assertThat(list.body().get("outputs").get("referral").isArray()).isTrue();
        HttpClientOf.Answer route = worker.post(
                "/api/rules/age-assessment-route/evaluate",
                Map.of(
                        "inputs",
                        Map.of(
                                "declaresMinor",
                                true,
                                "foundedDoubt",
                                false,
                                "photoDocument",
                                "NONE",
                                "nonPhotoCertificate",
                                "NONE",
                                "traffickingSigns",
                                false,
                                "massArrival",
                                false)));
        assertThat(route.body().get("outputs").has("maxDays"))
                .as("every output is present")
                .isTrue();
        assertThat(route.body().get("outputs").get("maxDays").isNull()).isTrue();
    }

    @Test
    void whatIsMissingUnlistedOrUnknownIsNamed() {
        Map<String, Object> faults = new HashMap<>(Map.of(
                "legalForm", "GMBH", "amountEUR", 1.5, "businessIdea", 1, "ageYears", List.of(), "invented", true));
        faults.forEach((input, value) -> {
            HttpClientOf.Answer refused = ask(EVALUATE, input, value);
            assertThat(refused.status()).as(input).isEqualTo(400);
            assertThat(refused.body().get("field").asText()).isEqualTo(input);
        });
        HttpClientOf.Answer missing = ask(EVALUATE, "permitType", null);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.body().get("field").asText()).isEqualTo("permitType");
        assertThat(worker.post(EVALUATE, Map.of()).status()).isEqualTo(400);
        assertThat(ask("/api/rules/doti/evaluate", "amountEUR", 1).status())
                .as("a file is no decision")
                .isEqualTo(404);
        assertThat(ask("/api/rules/invented/evaluate", "amountEUR", 1).status()).isEqualTo(404);
        assertThat(new HttpClientOf(port, "privacy", "privacy")
                        .post(EVALUATE, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(new HttpClientOf(port, null, null).post(EVALUATE, Map.of()).status())
                .isEqualTo(401);
    }

    /** A case of which a dote is asked without a permit. */
    private CaseNumber refusedForItsPermit() {
        CaseNumber number = walk.takenInCharge(LocalDate.of(2009, 12, 1));
        walk.start("dote-qualificazione", number, Map.of("province", "MI"));
        LocalDate starts = walk.today().plusDays(20);
        walk.complete(number, "fillRequest", ADoteRequest.startingOn(starts, "NONE"));
        return number;
    }

    @Test
    void aPastDecisionIsPickedWithoutItsCase() {
        CaseNumber number = refusedForItsPermit();
        PolicyOfficer officer = new PolicyOfficer(port);
        HttpClientOf.Answer past = officer.http.get("/api/rules/doti/past-decisions?decision=dote-qualificazione");
        assertThat(past.status()).as(past.text()).isEqualTo(200);
        assertThat(past.text()).doesNotContain(number.value(), "\"mi\"", "Prova", "Inventata");
        JsonNode newest = past.body().get(0);
        assertThat(newest.get("inputs").get("permitStatus").asText()).isEqualTo("NONE");
        assertThat(newest.get("on").asText()).isEqualTo(walk.today().toString());
        HttpClientOf.Answer added = officer.http.post(
                "/api/rules/dote-qualificazione/examples",
                Map.of("pick", newest.get("pick").asText(), "why", "Senza permesso", "source", "Avviso"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.body().get("inputs")).isEqualTo(newest.get("inputs"));
        assertThat(added.body().get("expected").get("reason").asText()).isEqualTo("NO_PERMIT");
        jdbc.sql("delete from rule_example where code = ?")
                .param(added.body().get("code").asText())
                .update();
        for (String invented :
                List.of("1", "", "zz", "0".repeat(32), newest.get("pick").asText() + "00")) {
            HttpClientOf.Answer refused = officer.http.post(
                    "/api/rules/dote-qualificazione/examples", Map.of("pick", invented, "why", "x", "source", "x"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().get("field").asText()).isEqualTo("pick");
        }
        HttpClientOf.Answer elsewhere = officer.http.post(
                "/api/rules/microenterprise/examples",
                Map.of("pick", newest.get("pick").asText(), "why", "x", "source", "x"));
        assertThat(elsewhere.status()).as("another rule's").isEqualTo(400);
        assertThat(officer.http
                        .get("/api/rules/doti/past-decisions?decision=dote-qualificazione&page=-1")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoDecidesOnANoReadsWhatIsMissing() {
        CaseNumber number = refusedForItsPermit();
        String task = jdbc.sql("select id_ from act_ru_task where task_def_key_ = 'decideGrant' and proc_inst_id_ in"
                        + " (select proc_inst_id_ from act_ru_execution where business_key_ = ?)")
                .param(number.value())
                .query(String.class)
                .single();
        JsonNode head = new HttpClientOf(port, "grants", "grants")
                .get("/api/tasks/" + task)
                .body();
        JsonNode proposal = head.get("proposals").get(0);
        assertThat(proposal.get("outputs").get("reason").asText()).isEqualTo("NO_PERMIT");
        assertThat(proposal.get("missingForYes")).isNotEmpty();
        assertThat(proposal.get("missingForYes").get(0).get("message").asText()).startsWith("idonea se «");
    }
}
