package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.WebappClientOf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What attackers send to the engine, by each way that leads to it, as nobody, as a case worker, as policy staff, as the administrator:
 * each is refused and leaves no deployment, user, grant, variable, file or process instance.
 */
@RunningAccanto
class AttacksOverHttpTest {

    private static final String TRACE = "accanto-attacked";
    private static final String CODE = "${T(java.lang.Runtime).getRuntime().exec('touch /tmp/" + TRACE + "')}";
    private static final List<String> LEFT = List.of(
            "act_re_deployment",
            "act_re_procdef",
            "act_ge_bytearray",
            "act_id_user",
            "act_id_membership",
            "act_ru_authorization",
            "act_ru_filter",
            "act_ru_execution",
            "act_ru_variable",
            "act_ru_batch",
            "act_hi_procinst",
            "act_hi_comment",
            "act_hi_attachment",
            "act_ru_incident");

    private static final Map<String, List<Visitor>> LOGGED_IN = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private List<Long> before = List.of();

    @BeforeEach
    void countsWhatIsThere() {
        before = rows();
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(rows()).isEqualTo(before);
        assertThat(Path.of("/tmp", TRACE)).doesNotExist();
    }

    static Stream<Attack> attacks() {
        return Attack.all(CODE).stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedToWhoeverTries(Attack attack) {
        String path = attack.path()
                .replace("{instance}", any("act_hi_procinst"))
                .replace("{task}", any("act_hi_taskinst"))
                .replace("{definition}", any("act_re_procdef"));
        assertSoftly(all -> everybody().forEach(visitor -> all.assertThat(visitor.way()
                        .call(attack.method(), visitor.engine() + path, attack.type(), attack.body())
                        .status())
                .as("%s %s", visitor.name(), attack)
                .isIn(400, 401, 403)));
    }

    @Test
    void theFirstAdministratorIsThereAlready() {
        String user =
                "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"x\",\"lastName\":\"x\"},\"credentials\":{\"password\":\"intruder\"}}";
        everybody().forEach(visitor -> assertThat(visitor.webapps("POST", "/admin/setup/default/user/create", user)
                        .status())
                .as(visitor.name())
                .isIn(401, 403));
    }

    @Test
    void nobodyButTheAdministratorKeepsAccounts() {
        String user =
                "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"x\",\"lastName\":\"x\"},\"credentials\":{\"password\":\"Una-passphrase-di-prova-1\"}}";
        Stream.concat(Visitor.nobody(port).stream(), people().stream()).forEach(visitor -> {
            refused(visitor.engine("POST", "/user/create", user));
            refused(visitor.engine("PUT", "/group/camunda-admin/members/casework", "{}"));
            refused(visitor.engine("PUT", "/tenant/to/user-members/casework", "{}"));
            refused(visitor.engine("DELETE", "/user/torino", ""));
            refused(visitor.engine("GET", "/user", ""));
        });
    }

    @Test
    void crookedPathsOpenNothingToNobody() {
        List<String> ways = new ArrayList<>();
        for (String path : List.of("task", "process-instance", "user", "engine/default/task")) {
            ways.addAll(List.of(
                    "//engine-rest/" + path,
                    "/engine-rest//" + path,
                    "/engine-rest/./" + path,
                    "/engine-rest/../engine-rest/" + path,
                    "/engine-rest;x=y/" + path,
                    "/engine-rest/;x=y/" + path,
                    "/engine-rest/" + path + ";x=y",
                    "/engine-rest/" + path + "/",
                    "/engine-rest/%2e/" + path,
                    "/engine-rest%2f" + path,
                    "/%65ngine-rest/" + path,
                    "/ENGINE-REST/" + path,
                    "/camunda/..;/engine-rest/" + path,
                    "/actuator/health/../../engine-rest/" + path,
                    "/actuator/health/%2e%2e/%2e%2e/engine-rest/" + path,
                    "/camunda/app/../../engine-rest/" + path,
                    "/camunda/lib/..;/..;/engine-rest/" + path));
        }
        for (String path : List.of("task", "user", "task/count")) {
            ways.addAll(List.of(
                    "/camunda/api/engine/engine/default/" + path,
                    "/camunda/api/engine//engine/default/" + path,
                    "/camunda/api/engine/engine/default;x=y/" + path,
                    "/camunda/api/engine;x=y/engine/default/" + path,
                    "/camunda/api;x=y/engine/engine/default/" + path,
                    "/camunda/api/engine/./engine/default/" + path,
                    "/camunda/api/engine/engine/other/" + path,
                    "/camunda/api/engine/engine/x/../default/" + path,
                    "/camunda/api/engine/" + path,
                    "/camunda/api/../../engine-rest/" + path,
                    "/camunda/api/cockpit/plugin/base/static/../../../../engine/engine/default/" + path,
                    "/camunda/api/admin/auth/user/default/login/..;/..;/..;/..;/..;/engine/engine/default/" + path,
                    "/camunda/api/engine/engine/%64efault/" + path,
                    "/camunda/API/engine/engine/default/" + path));
        }
        HttpClientOf basic = new HttpClientOf(port, null, null);
        WebappClientOf browser = new WebappClientOf(port);
        assertSoftly(all -> {
            for (String way : ways) {
                for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PATCH", "TRACE")) {
                    all.assertThat(basic.call(method, way, "application/json", "{}")
                                    .status())
                            .as("%s %s", method, way)
                            .isBetween(400, 405);
                    all.assertThat(browser.call(method, way, "application/json", "{}")
                                    .status())
                            .as("%s %s in a browser", method, way)
                            .isBetween(400, 405);
                }
            }
        });
    }

    @Test
    void aMethodSaidInAHeaderOrAParameterIsNotHeard() {
        Visitor caseWorker = people().get(0);
        Answer answer = caseWorker.engine("POST", "/task?_method=DELETE&X-HTTP-Method-Override=DELETE", "{}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(caseWorker.engine("POST", "/deployment?_method=GET", "{}").status())
                .isIn(403, 405);
    }

    private List<Visitor> everybody() {
        return Stream.of(Visitor.nobody(port), people(), administrators())
                .flatMap(List::stream)
                .toList();
    }

    private List<Visitor> people() {
        return Stream.of("casework", "policy")
                .flatMap(person -> loggedIn(person, person, "tasklist").stream())
                .toList();
    }

    private List<Visitor> administrators() {
        return loggedIn("admin", "a-secret-for-tests", "admin");
    }

    /** Logged in once for all attacks: a refusal ends no session. */
    private List<Visitor> loggedIn(String person, String password, String webapp) {
        return LOGGED_IN.computeIfAbsent(person + port, key -> Visitor.of(port, person, password, webapp));
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(401, 403);
    }

    private String any(String table) {
        return jdbc.sql("select max(id_) from " + table)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private List<Long> rows() {
        return LEFT.stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
