package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.WebappClientOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same task, wanted by several at once, in two browsers and over the API: one gets it, the others are told so in Italian. */
@RunningAccanto
class TaskRacesTest {

    private static final String ENGINE = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine/engine/default";
    private static final String NOTICE =
            "{\"variables\": {\"sentBy\": {\"value\": \"US\"}, \"sentOn\": {\"value\": \"2026-11-21\"},"
                    + " \"means\": {\"value\": \"PEC\"}, \"proof\": {\"value\": \"prot. 1\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    private WebappClientOf browser;
    private HttpClientOf client;
    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @BeforeEach
    void logIn() {
        walk.begin();
        browser = new WebappClientOf(port, "casework", "casework", "tasklist");
        client = new HttpClientOf(port, "casework", "casework");
    }

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    private String task() {
        String number = AReport.of("MI").sentBy(client);
        return client.post(
                        "/engine-rest/task",
                        Map.of("processInstanceBusinessKey", number, "taskDefinitionKey", "notifyCourt"))
                .body()
                .get(0)
                .get("id")
                .asText();
    }

    @Test
    void ofSixWhoSubmitTheSameTaskAtOnceOneIsTheFirst() throws Exception {
        for (int round = 0; round < 5; round++) {
            String task = task();
            CyclicBarrier start = new CyclicBarrier(6);
            List<Callable<Answer>> wanted = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String root = i % 2 == 0 ? ENGINE : WEBAPPS;
                String end = i < 4 ? "/submit-form" : "/complete";
                wanted.add(() -> {
                    start.await();
                    return submit(root, task, end);
                });
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : people.invokeAll(wanted)) {
                answers.add(one.get());
            }
            assertThat(answers).extracting(Answer::status).containsOnlyOnce(204);
            assertThat(answers).filteredOn(one -> one.status() != 204).allSatisfy(one -> {
                assertThat(one.status()).as(one.text()).isEqualTo(409);
                assertThat(one.text()).contains("\"stale\"").contains("aggiornate");
            });
            assertThat(submit(WEBAPPS, task, "/submit-form").status()).isEqualTo(409);
            assertThat(submit(ENGINE, task, "/complete").status()).isEqualTo(409);
        }
    }

    @Test
    void whoReadsATaskWhileAnotherCompletesItIsNeverToldOfAnError() throws Exception {
        List<String> faults = new ArrayList<>();
        for (int round = 0; round < 15; round++) {
            String task = task();
            AtomicBoolean done = new AtomicBoolean();
            List<Future<List<String>>> readers = new ArrayList<>();
            for (String root : List.of(WEBAPPS, WEBAPPS, ENGINE)) {
                readers.add(people.submit(() -> reading(root, task, done)));
            }
            assertThat(submit(ENGINE, task, "/submit-form").status()).isEqualTo(204);
            done.set(true);
            for (Future<List<String>> reader : readers) {
                faults.addAll(reader.get());
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Reads everything that Tasklist reads of a task, over and over, and once more when it is done. */
    private List<String> reading(String root, String task, AtomicBoolean done) {
        List<String> faults = new ArrayList<>();
        boolean last;
        do {
            last = done.get();
            for (String part : List.of("", "/form", "/form-variables", "/identity-links", "/deployed-form")) {
                Answer answer = read(root + "/task/" + task + part);
                boolean told = answer.status() == 404 || answer.status() == 409;
                boolean there = answer.status() == 200 || answer.status() == 204;
                if (!(told || there && !last)) {
                    faults.add(root + part + ": " + answer.status() + " " + answer.text());
                }
            }
        } while (!last);
        return faults;
    }

    private Answer submit(String root, String task, String end) {
        String path = root + "/task/" + task + end;
        return root.equals(ENGINE)
                ? client.call("POST", path, "application/json", NOTICE)
                : browser.call("POST", path, "application/json", NOTICE);
    }

    private Answer read(String path) {
        String accept = "application/hal+json, application/json";
        return path.startsWith(ENGINE) ? client.get(path, accept) : browser.get(path, accept);
    }
}
