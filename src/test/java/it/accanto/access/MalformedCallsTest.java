package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What nobody means to send is refused as bad input, not told as a failure, and asks no more of the server than anything else. */
@RunningAccanto
class MalformedCallsTest {

    @LocalServerPort
    private int port;

    private HttpClientOf as(String person) {
        return new HttpClientOf(port, person, person.equals("admin") ? RunningAccanto.ADMIN_PASSWORD : person);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/task/count",
                "/engine-rest/process-instance",
                "/engine-rest/group",
                "/engine-rest/history/process-instance",
                "/engine-rest/history/task",
                "/engine-rest/job",
                "/engine-rest/variable-instance",
                "/engine-rest/identity/password-policy",
                "/engine-rest/user/create",
                "/engine-rest/process-definition/key/case-pathway/submit-form",
                "/engine-rest/process-definition/key/case-pathway/start",
                "/engine-rest/decision-definition/key/age-out-urgency/evaluate"
            })
    void nothingWhereSomethingIsWantedIsBadInput(String path) {
        refused(as("admin").post(path, null), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorting", "orQueries", "tenantIdIn", "taskIdIn", "processVariables"})
    void nothingWithinAListIsBadInput(String list) {
        refused(as("casework").post("/engine-rest/task", Map.of(list, Collections.singletonList(null))), 400);
    }

    @Test
    void aNumberBeyondAllMeasureIsBadInputForATable() {
        refused(
                as("policy")
                        .post(
                                "/engine-rest/decision-definition/key/age-out-urgency/evaluate",
                                HttpClientOf.variables(Map.of("daysTo18", 1e308))),
                400);
    }

    @Test
    void aQueryOfThousandsOfPartsIsRefusedBeforeTheDatabaseHearsOfIt() {
        Object[] parts = new Object[6_000];
        Arrays.fill(parts, Map.of("nameLike", "%a%"));
        refused(as("casework").post("/engine-rest/task", Map.of("orQueries", parts)), 400);
        Object[] names = new Object[5_000];
        Arrays.fill(names, "x");
        refused(as("casework").post("/engine-rest/task", Map.of("taskIdIn", names)), 400);
    }

    @Test
    void whatIsThereAlreadyIsAConflict() {
        refused(as("admin").put("/engine-rest/group/casework/members/casework", Map.of()), 409);
        refused(as("admin").put("/engine-rest/tenant/mi/user-members/casework", Map.of()), 409);
    }

    @Test
    void nobodyIsMadeWithoutAPasswordOrWithANameThatTheEngineDoesNotKeep() {
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("profile", Map.of("id", "nopassword", "firstName", "P", "lastName", "P"));
        nobody.put("credentials", null);
        refused(as("admin").post("/engine-rest/user/create", nobody), 400);
        nobody.put("profile", Map.of("id", "with.dot", "firstName", "P", "lastName", "P"));
        nobody.put("credentials", Map.of("password", "Strong-passw0rd"));
        refused(as("admin").post("/engine-rest/user/create", nobody), 400);
        assertThat(new HttpClientOf(port, "nopassword", "x")
                        .get("/engine-rest/engine")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void inWhichOfficeAColleagueWorksIsNotTold() {
        refused(as("torino").get("/engine-rest/identity/groups?userId=casework"), 403);
        assertThat(as("torino")
                        .get("/engine-rest/identity/groups?userId=torino")
                        .status())
                .isEqualTo(200);
        refused(as("torino").post("/engine-rest/task/count", Map.of("candidateUser", "casework")), 403);
        refused(
                as("torino")
                        .post(
                                "/engine-rest/task/count",
                                Map.of("orQueries", List.of(Map.of("candidateUser", "casework")))),
                403);
        assertThat(as("torino")
                        .post("/engine-rest/task/count", Map.of("candidateUser", "torino"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aDayOfNoCalendarIsBadInput() {
        refused(as("privacy").get("/api/read-log?from=%2B999999999-01-01"), 400);
        refused(
                as("casework")
                        .post(
                                "/api/cases/MI-2026-000001/birth-dates",
                                Map.of("birthDate", "-0001-01-01", "certainty", "DECLARED", "source", "prova")),
                400,
                404);
    }

    private static void refused(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.text()).isIn((Object[]) statuses);
        assertThat(answer.body().get("message").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "org.", "java.", "SQL");
    }
}
