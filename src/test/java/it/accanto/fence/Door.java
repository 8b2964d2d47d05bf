package it.accanto.fence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.HttpClientOf.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A way to the engine's REST API: the one for clients, or the one behind the webapps. Whatever is tried is tried through both. */
interface Door {

    Answer send(String method, String path, String type, BodyPublisher body);

    default Answer get(String path) {
        return send("GET", path, "application/json", HttpRequest.BodyPublishers.noBody());
    }

    default Answer delete(String path) {
        return send("DELETE", path, "application/json", HttpRequest.BodyPublishers.noBody());
    }

    default Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    default Answer put(String path, Object body) {
        return send("PUT", path, "application/json", json(body));
    }

    private static BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Both doors, opened by one person. */
    static List<Door> of(int port, String person, String password) {
        WebappSession session = new WebappSession(port, person, password);
        return List.of(
                basic(port, person, password),
                (method, path, type, body) ->
                        session.send(method, "/camunda/api/engine/engine/default" + path, type, body));
    }

    static List<Door> of(int port, String person) {
        return of(port, person, person);
    }

    static List<Door> ofAdministrator(int port) {
        return of(port, "admin", "a-secret-for-tests");
    }

    static Door ofNobody(int port, String root) {
        return (method, path, type, body) -> WebappSession.sent(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + root + path))
                        .header("Content-Type", type)
                        .method(method, body)
                        .build());
    }

    private static Door basic(int port, String person, String password) {
        String credentials = "Basic "
                + Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpClient http = HttpClient.newHttpClient();
        return (method, path, type, body) -> WebappSession.sent(
                http,
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest" + path))
                        .header("Content-Type", type)
                        .header("Accept", "*/*")
                        .header("Authorization", credentials)
                        .method(method, body)
                        .build());
    }
}
