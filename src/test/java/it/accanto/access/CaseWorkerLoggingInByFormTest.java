package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.TestClock;
import it.accanto.WebappClientOf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the webapps' session opens, and for how long. */
@RunningAccanto
class CaseWorkerLoggingInByFormTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final String CASE = "/api/cases/MI-1999-000001";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    private WebappClientOf browser;

    @BeforeEach
    void aCaseWorkerWithABrowser() {
        walk.begin();
        people.add("formworker", "Persona", "Di Prova", "formworker", List.of(Office.CASEWORK), List.of("mi"));
        browser = new WebappClientOf(port);
    }

    @Test
    void theSessionOpensTheWebappsAndOurApi() {
        assertThat(browser.logsIn("formworker", "formworker", "tasklist").status())
                .isEqualTo(200);
        assertThat(browser.get(TASKS).status()).isEqualTo(200);
        assertThat(browser.get(CASE).status()).isEqualTo(404);
        String session = browser.cookie("JSESSIONID");
        assertThat(browser.get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(browser.cookie("JSESSIONID"))
                .as("our API leaves the session as it is")
                .isEqualTo(session);
    }

    @Test
    void whatWritesNeedsTheSessionsToken() {
        browser.logsIn("formworker", "formworker", "tasklist");
        assertThat(browser.post(CASE + "/birth-dates", Map.of()).status()).isIn(400, 404);
        browser.forget("XSRF-TOKEN");
        assertThat(browser.post(CASE + "/birth-dates", Map.of()).status()).isEqualTo(401);
        assertThat(browser.get(CASE).status()).as("reading goes on").isEqualTo(404);
    }

    @Test
    void theSessionIsAnotherOneAfterLoginAndEndsWithLogout() {
        browser.get("/camunda/app/tasklist/default/");
        String before = browser.cookie("JSESSIONID");
        browser.logsIn("formworker", "formworker", "tasklist");
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(browser.get(CASE).status()).isEqualTo(401);
        assertThat(browser.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void theEnginesRestApiTakesNoSession() {
        browser.logsIn("formworker", "formworker", "tasklist");
        assertThat(browser.get("/engine-rest/task").status()).isEqualTo(401);
    }

    @Test
    void whoeverLosesTheirOfficeIsOutAfterAMinute() {
        browser.logsIn("formworker", "formworker", "tasklist");
        identity.deleteMembership("formworker", Office.CASEWORK.id());
        identity.deleteTenantUserMembership("mi", "formworker");
        clock.pass(Duration.ofSeconds(61));
        try {
            assertThat(browser.get(CASE).status()).isIn(403, 404);
            assertThat(browser.get(TASKS).status()).isEqualTo(403);
        } finally {
            identity.deleteUser("formworker");
        }
        clock.pass(Duration.ofSeconds(61));
        assertThat(browser.get(CASE).status()).isEqualTo(401);
        assertThat(browser.get(TASKS).status()).isEqualTo(401);
        assertThat(new HttpClientOf(port, "formworker", "formworker").get(CASE).status())
                .isEqualTo(401);
    }

    @Test
    void cookiesAreOutOfReachForScriptsAndOtherSites() {
        List<String> cookies =
                Asking.get(port, "/camunda/app/tasklist/default/").headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2).allMatch(cookie -> cookie.split("SameSite=Lax", -1).length == 2);
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .allMatch(it -> it.contains("HttpOnly"));
    }
}
