package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.HttpClientOf.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;

/** Talks to the webapps' own API as a browser does: a session, its cookie and its token. */
class WebappSession {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    WebappSession(int port, String person, String password) {
        root = "http://localhost:" + port;
        send("GET", "/camunda/app/tasklist/default/", "text/html", HttpRequest.BodyPublishers.noBody());
        Answer in = send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                HttpRequest.BodyPublishers.ofString("username=" + person + "&password=" + password));
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        send("GET", "/camunda/app/tasklist/default/", "text/html", HttpRequest.BodyPublishers.noBody());
        Answer asked = send(
                "POST",
                "/camunda/api/engine/engine/default/task/count",
                "application/json",
                HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(asked.status()).as("the session stands").isIn(200, 403);
    }

    Answer send(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", type)
                .header("Accept", type.equals("text/html") ? "text/html" : "*/*")
                .method(method, body);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return sent(http, request.build());
    }

    static Answer sent(HttpClient http, HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json") && !text.isEmpty();
            JsonNode body = json ? JSON.readTree(text) : JSON.missingNode();
            return new Answer(response.statusCode(), body, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
