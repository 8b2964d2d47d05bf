package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Whoever does not say who they are gets nowhere, by whatever address, and is told so in one way. */
@RunningAccanto
class SomebodyUnknownAtTheDoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void begin() {
        walk.begin();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/engine/default/user",
                "/engine-rest/openapi.json",
                "/api",
                "/api/cases/MI-2026-000001",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/actuator",
                "/actuator/metrics",
                "/actuator/env"
            })
    void isAskedWhoTheyAre(String path) {
        HttpResponse<String> answer = Asking.get(port, path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"Accanto\", charset=\"UTF-8\"");
        assertThat(Asking.body(answer).keySet()).asString().isEqualTo("[type, message, field]");
        assertThat(Asking.body(answer).get("type")).isEqualTo("not_logged_in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/anything",
                "/ENGINE-REST/engine",
                "/favicon.ico",
                "/error",
                "/login",
                "/logout",
                "/swagger-ui.html",
                "/webjars/x"
            })
    void findsNothingElseAndIsNotAskedForAPassword(String path) {
        HttpResponse<String> answer = Asking.get(port, path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(Asking.body(answer).get("type")).isEqualTo("not_logged_in");
    }

    @Test
    void aPageThatAsksForItselfGetsNoQuestionForThePassword() {
        HttpResponse<String> answer = Asking.get(port, "/api/cases/MI-2026-000001", "X-Requested-With", "page");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness"})
    void seesWhetherTheApplicationIsWellAndNoMore(String path) {
        HttpResponse<String> answer = Asking.get(port, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("components", "details");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abc",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Basic !",
                "Basic YWRtaW4=",
                "Digest x",
                "Basic Og=="
            })
    void comesNoFurtherWithWhatIsNoPassword(String authorization) {
        assertThat(Asking.get(port, "/engine-rest/engine", "Authorization", authorization)
                        .statusCode())
                .isEqualTo(401);
        assertThat(Asking.get(port, "/api/cases/MI-2026-000001", "Authorization", authorization)
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/..;/engine-rest/engine",
                "/camunda/../engine-rest/engine",
                "/engine-rest;x=1/engine",
                "//engine-rest/engine",
                "/%65ngine-rest/engine",
                "/camunda/%2e%2e/engine-rest/engine",
                "/camunda/..%2fengine-rest/engine",
                "/camunda/..%5cengine-rest/engine",
                "/engine-rest/engine%00",
                "/camunda//../api/cases/MI-2026-000001"
            })
    void findsNoCrookedWayAround(String path) {
        String answer = Asking.raw(port, path);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("\"bad_input\"")
                .doesNotContain("<html", "Exception", "Tomcat", "default\"");
    }

    @Test
    void noPersonOfTheFrameworkCanComeIn() {
        assertThat(application.getBeanNamesForType(UserDetailsService.class)).isEmpty();
        assertThat(Asking.get(port, "/engine-rest/engine", "Authorization", Asking.basic("user", "user"))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/api/cases/MI-2026-000001",
                "/actuator/health",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/",
                "/camunda/caso/",
                "/camunda/regole/",
                "/camunda/lib/deps.js",
                "/anything"
            })
    void everyAnswerTellsTheBrowserToBeCareful(String path) {
        HttpResponse<String> answer = Asking.get(port, path);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Permissions-Policy")).hasSize(1);
        assertThat(answer.headers().allValues("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKeys("server", "Server", "x-powered-by", "X-Powered-By");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        if (!path.startsWith("/camunda") || path.startsWith("/camunda/api")) {
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
    }

    @Test
    void whatCameByTlsThroughAProxyIsAnsweredSo() {
        HttpResponse<String> answer = Asking.get(port, "/camunda/app/tasklist/default/", "X-Forwarded-Proto", "https");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .allMatch(cookie -> cookie.contains("Secure"));
    }
}
