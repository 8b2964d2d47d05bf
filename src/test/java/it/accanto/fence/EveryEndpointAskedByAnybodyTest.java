package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every endpoint that the walk finds is asked over HTTP, by every way that leads to it. */
@RunningAccanto
class EveryEndpointAskedByAnybodyTest {

    private static final List<Integer> REFUSED = List.of(403);

    /** The engine looks a key up before the door is reached. */
    private static final List<Integer> NO_SUCH_KEY = List.of(403, 404);

    /** The clock is there with demo data only; the other two are folders without files, and ask for the session of a page. */
    private static final Set<String> NOT_HERE = Set.of("/api/demo/clock", "/camunda/api/**", "/webjars/**");

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Test
    void nobodyIsAnsweredUnlessItIsForEverybody() {
        assertSoftly(all -> {
            for (Visitor nobody : Visitor.nobody(port)) {
                asked(Audience.EVERYBODY, false).forEach(endpoint -> all.assertThat(
                                nobody.at(endpoint.application(), endpoint.method(), path(endpoint), "{}")
                                        .status())
                        .as("%s %s", nobody, endpoint)
                        .isIn(401, 403));
            }
        });
    }

    @Test
    void theEngineSaysNothingToNobodyAtItsRestApi() {
        Visitor nobody = Visitor.nobody(port).get(0);
        assertThat(nobody.engine("GET", "/engine", "").status()).isEqualTo(401);
        assertThat(nobody.engine("GET", "/no-such-thing", "").status()).isEqualTo(401);
    }

    @Test
    void notEvenTheAdministratorIsAnsweredWhereItIsForNobody() {
        assertSoftly(all -> {
            for (Visitor admin : Visitor.of(port, "admin", RunningAccanto.ADMIN_PASSWORD, "admin")) {
                asked(Audience.NOBODY, true).forEach(endpoint -> {
                    Answer answer = asked(admin, endpoint);
                    all.assertThat(answer.status())
                            .as("%s %s %s", admin.name(), endpoint, answer.text())
                            .isIn(
                                    endpoint.path().contains("/key/{key}/")
                                                    || endpoint.path().endsWith("/{key}")
                                            ? NO_SUCH_KEY
                                            : REFUSED);
                });
            }
        });
    }

    @Test
    void aMethodOrAnEngineThatNobodyKnowsIsRefused() {
        for (Visitor admin : Visitor.of(port, "admin", RunningAccanto.ADMIN_PASSWORD, "admin")) {
            for (String method : List.of("OPTIONS", "TRACE", "PATCH", "PURGE")) {
                assertThat(admin.engine(method, "/task", "{}").status())
                        .as(method)
                        .isIn(400, 403, 405, 501);
            }
            String elsewhere = admin.engine().replaceAll("/engine/default$", "") + "/engine/other/task";
            assertThat(admin.way()
                            .call("GET", elsewhere, "application/json", "")
                            .status())
                    .isIn(401, 403, 404);
        }
    }

    private static List<Endpoint> asked(Audience audience, boolean these) {
        return Policies.stated().endpoints().stream()
                .filter(endpoint -> (Policies.stated().of(endpoint) == audience) == these)
                .filter(endpoint -> !NOT_HERE.contains(endpoint.path()))
                .toList();
    }

    /** Some resources read what they are sent before anybody is asked: the right kind is sent. */
    private Answer asked(Visitor visitor, Endpoint endpoint) {
        String path = path(endpoint);
        Answer answer = visitor.at(endpoint.application(), endpoint.method(), path, "{}");
        return answer.status() != 415
                ? answer
                : visitor.way()
                        .call(
                                endpoint.method(),
                                visitor.engine() + path,
                                "multipart/form-data; boundary=x",
                                "--x\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\nx\r\n--x--\r\n");
    }

    /** With the key of a process where one is looked up before the door, and with dummies elsewhere. */
    private String path(Endpoint endpoint) {
        return endpoint.path()
                .replace("{engine}", "default")
                .replace("{processEngineName}", "default")
                .replace("{key}", endpoint.path().startsWith("/process") ? "case-pathway" : table())
                .replaceAll("\\{[^}]*}|\\*\\*", "dummy");
    }

    private String table() {
        return repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .list()
                .get(0)
                .getKey();
    }
}
