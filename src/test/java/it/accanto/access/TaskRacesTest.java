package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
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

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @BeforeEach
    void logIn() {
        walk.begin();
        answer(request("/camunda/app/tasklist/default/", "text/html").GET());
        HttpResponse<String> in =
                answer(request("/camunda/api/admin/auth/user/default/login/tasklist", "application/json")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=casework&password=casework")));
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        answer(request("/camunda/app/tasklist/default/", "text/html").GET());
    }

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    private String task() {
        HttpClientOf caseWorker = new HttpClientOf(port, "casework", "casework");
        String number = caseWorker
                .post(
                        "/engine-rest/process-definition/key/case-pathway/submit-form",
                        HttpClientOf.variables(Map.of(
                                "givenName", "Prova",
                                "familyName", "Inventata",
                                "birthDate", "2010-03-01",
                                "birthDateCertainty", "DECLARED",
                                "gender", "M",
                                "nationality", "EG",
                                "languages", "ar",
                                "province", "MI",
                                "reportedOn", "2026-11-20",
                                "reportedBy", "Questura")))
                .body()
                .get("businessKey")
                .asText();
        return caseWorker
                .post(
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
            List<Callable<HttpResponse<String>>> wanted = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String root = i % 2 == 0 ? ENGINE : WEBAPPS;
                String end = i < 4 ? "/submit-form" : "/complete";
                wanted.add(() -> {
                    start.await();
                    return submit(root, task, end);
                });
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> one : people.invokeAll(wanted)) {
                answers.add(one.get());
            }
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(204);
            assertThat(answers).filteredOn(one -> one.statusCode() != 204).allSatisfy(one -> {
                assertThat(one.statusCode()).as(one.body()).isEqualTo(409);
                assertThat(one.body()).contains("\"stale\"").contains("aggiornate");
            });
            assertThat(submit(WEBAPPS, task, "/submit-form").statusCode()).isEqualTo(409);
            assertThat(submit(ENGINE, task, "/complete").statusCode()).isEqualTo(409);
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
            assertThat(submit(ENGINE, task, "/submit-form").statusCode()).isEqualTo(204);
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
                HttpResponse<String> answer =
                        answer(request(root + "/task/" + task + part, "application/hal+json, application/json")
                                .GET());
                boolean told = answer.statusCode() == 404 || answer.statusCode() == 409;
                boolean there = answer.statusCode() == 200 || answer.statusCode() == 204;
                if (!(told || there && !last)) {
                    faults.add(root + part + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        } while (!last);
        return faults;
    }

    private HttpResponse<String> submit(String root, String task, String end) {
        return answer(request(root + "/task/" + task + end, "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(NOTICE)));
    }

    private HttpRequest.Builder request(String path, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", accept);
        if (path.startsWith(ENGINE)) {
            String credentials =
                    Base64.getEncoder().encodeToString("casework:casework".getBytes(StandardCharsets.UTF_8));
            return request.header("Authorization", "Basic " + credentials);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            HttpRequest asked = request.build();
            HttpClient by = asked.uri().getPath().startsWith(ENGINE) ? client : browser;
            return by.send(asked, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new AssertionError("No answer came", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
