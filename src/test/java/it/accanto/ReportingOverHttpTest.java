package it.accanto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case worker reports a minor over the engine's REST API, as a client that knows only the contract. */
@RunningAccanto
class ReportingOverHttpTest {

    private static final String START = "/engine-rest/process-definition/key/case-pathway/";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseWalk walk;

    private HttpClientOf caseWorker;

    @BeforeEach
    void setUp() {
        walk.begin();
        caseWorker = new HttpClientOf(port, "casework", "casework");
    }

    private static Map<String, Object> report(Object... changes) {
        AReport report = AReport.of("MI").with("languages", "ar,fr");
        for (int i = 0; i < changes.length; i += 2) {
            report.with((String) changes[i], changes[i + 1]);
        }
        return report.answers();
    }

    private HttpClientOf.Answer submit(Map<String, Object> report) {
        return caseWorker.post(START + "submit-form", HttpClientOf.variables(report));
    }

    private long cases() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single();
    }

    @Test
    void theFormTellsEveryFieldWithItsOptions() {
        HttpClientOf.Answer form = caseWorker.get(START + "deployed-start-form");
        assertThat(form.status()).isEqualTo(200);
        for (String field : report().keySet()) {
            assertThat(form.text()).contains("cam-variable-name=\"" + field + "\"");
        }
        assertThat(form.text())
                .contains("<option value=\"PLACEHOLDER\">", "<option value=\"XX\">", "<option value=\"MI\">");
    }

    @Test
    void theAnswerCarriesTheCaseNumberAndIgnoresABusinessKeySentAlong() {
        HttpClientOf.Answer answer = caseWorker.post(
                START + "submit-form",
                Map.of(
                        "businessKey",
                        "MI-1999-000001",
                        "variables",
                        HttpClientOf.variables(report()).get("variables")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("businessKey").asText())
                .matches("MI-2026-\\d{6}")
                .isNotEqualTo("MI-1999-000001");
        assertThat(answer.body().get("tenantId").asText()).isEqualTo("mi");
    }

    @Test
    void startingPassesTheSameChecksAsTheForm() {
        long before = cases();
        HttpClientOf.Answer refused =
                caseWorker.post(START + "start", HttpClientOf.variables(report("birthDate", "2030-01-01")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("field").asText()).isEqualTo("birthDate");
        assertThat(cases()).isEqualTo(before);
        assertThat(caseWorker
                        .post(START + "start", HttpClientOf.variables(report()))
                        .status())
                .isEqualTo(200);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "givenName,",
        "familyName,''",
        "birthDate, 2030-01-01",
        "birthDate, 01/03/2010",
        "birthDate, 1890-01-01",
        "birthDateCertainty, SURE",
        "gender, male",
        "nationality, ZZ",
        "languages, arabo",
        "province, ZZ",
        "province, TO",
        "reportedOn, 2026-11-22",
        "reportedOn, 2009-01-01",
        "reportedBy,",
        "surprise, x"
    })
    void whatCannotBeIsRefusedInItalianByItsFieldAndNothingIsStored(String field, String value) {
        long before = cases();
        HttpClientOf.Answer refused = submit(report(field, value));
        assertThat(refused.status()).isIn(400, 403);
        assertThat(refused.body().get("field").asText()).isEqualTo(field);
        assertThat(refused.body().get("message").asText())
                .isNotBlank()
                .doesNotContain("Exception", "camunda", "it.accanto");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aNumberWhereATextBelongsIsRefused() {
        assertThat(submit(report("givenName", 7)).status()).isEqualTo(400);
        assertThat(submit(report("givenName", "x".repeat(300)))
                        .body()
                        .get("message")
                        .asText())
                .contains("120 caratteri");
    }

    @Test
    void unusualNamesAreShownExactly() {
        String name = "D'Angelo 😀 <script>alert(1)</script>";
        String number =
                submit(report("givenName", name)).body().get("businessKey").asText();
        assertThat(caseWorker
                        .get("/api/cases/" + number)
                        .body()
                        .at("/minor/givenName")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void nobodyPassesUnknownAndNoOtherTerritorySeesTheCase() {
        String number = submit(report()).body().get("businessKey").asText();
        assertThat(new HttpClientOf(port, null, null).get("/engine-rest/task").status())
                .isEqualTo(401);
        assertThat(new HttpClientOf(port, "mediation", "wrong")
                        .get("/api/cases/" + number)
                        .status())
                .isEqualTo(401);
        HttpClientOf torino = new HttpClientOf(port, "torino", "torino");
        assertThat(torino.get("/api/cases/" + number).status()).isEqualTo(404);
        assertThat(torino.get("/engine-rest/task?processInstanceBusinessKey=" + number)
                        .body())
                .isEmpty();
        assertThat(new HttpClientOf(port, "policy", "policy")
                        .get("/api/cases/" + number)
                        .status())
                .isIn(403, 404);
        HttpClientOf grants = new HttpClientOf(port, "grants", "grants");
        assertThat(grants.get("/api/cases/" + number).body().get("minor").isNull())
                .isTrue();
    }

    @Test
    void textsAndVariablesAreWrittenNowhereButInForms() {
        String number = submit(report()).body().get("businessKey").asText();
        String task = caseWorker
                .get("/engine-rest/task?processInstanceBusinessKey=" + number)
                .body()
                .get(0)
                .get("id")
                .asText();
        List<HttpClientOf.Answer> attempts = List.of(
                caseWorker.put("/engine-rest/task/" + task + "/variables/x", Map.of("value", "Inventata")),
                caseWorker.put("/engine-rest/task/" + task + "/localVariables/x", Map.of("value", "Inventata")),
                caseWorker.post("/engine-rest/task/create", Map.of("name", "Inventata")),
                caseWorker.post("/engine-rest/task/" + task + "/comment/create", Map.of("message", "Inventata")),
                caseWorker.put("/engine-rest/task/" + task, Map.of("name", "Inventata")),
                caseWorker.post("/engine-rest/message", Map.of("messageName", "Departed", "businessKey", number)));
        assertThat(attempts).allSatisfy(attempt -> assertThat(attempt.status()).isIn(400, 401, 403));
    }

    @Test
    void aSecondCompletionIsToldThatTheTaskIsDone() {
        String number = submit(report()).body().get("businessKey").asText();
        String task = caseWorker
                .post(
                        "/engine-rest/task",
                        Map.of("processInstanceBusinessKey", number, "taskDefinitionKey", "notifyCourt"))
                .body()
                .get(0)
                .get("id")
                .asText();
        Map<String, Object> notice = Map.of("sentBy", "US", "sentOn", "2026-11-21", "means", "PEC", "proof", "prot. 1");
        String path = "/engine-rest/task/" + task + "/submit-form";
        assertThat(caseWorker.post(path, HttpClientOf.variables(notice)).status())
                .isEqualTo(204);
        assertThat(caseWorker.post(path, HttpClientOf.variables(notice)).status())
                .isEqualTo(409);
        assertThat(caseWorker
                        .post("/engine-rest/task/nonsense/submit-form", HttpClientOf.variables(notice))
                        .status())
                .isEqualTo(404);
    }
}
