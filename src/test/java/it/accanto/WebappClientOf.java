package it.accanto;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.HttpClientOf.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Talks to the running product as a browser in one of the webapps does: a session, its cookie, and its token with every request. */
public class WebappClientOf {

    private static final String TOKEN = "XSRF-TOKEN";

    private final int port;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /** Nobody: a browser before login. */
    public WebappClientOf(int port) {
        this.port = port;
        fetchToken();
    }

    /** A person logged in to one of the webapps, whose session stands also when something is written. */
    public WebappClientOf(int port, String person, String password, String webapp) {
        this(port);
        Answer in = logsIn(person, password, webapp);
        assertThat(in.status()).as(person + in.text()).isEqualTo(200);
        Answer asked = post("/camunda/api/engine/engine/default/task/count", Map.of());
        assertThat(asked.status()).as("the session stands").isIn(200, 403);
    }

    /** Fills in the form of the login page. */
    public Answer logsIn(String person, String password, String webapp) {
        Answer answer = call(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + webapp,
                "application/x-www-form-urlencoded",
                "username=" + encoded(person) + "&password=" + encoded(password));
        if (answer.status() == 200) {
            fetchToken();
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The token changes at login, and a request that writes with the old one ends the session. */
    private void fetchToken() {
        get("/camunda/app/welcome/default/");
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The same, asked for in one of several representations. */
    public Answer get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    public Answer post(String path, Object body) {
        return call("POST", path, "application/json", HttpClientOf.write(body));
    }

    /** Any request at all, its path sent as it stands. */
    public Answer call(String method, String path, String type, String body) {
        return send(
                request(path).header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    public void forget(String cookie) {
        cookies.remove(cookie);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Requested-With", "XMLHttpRequest");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        String token = cookies.get(TOKEN);
        return token == null ? request : request.header("X-XSRF-TOKEN", token);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = HttpClientOf.sent(request);
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return HttpClientOf.read(response);
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair.length == 2 && !pair[1].isEmpty()) {
            cookies.put(pair[0], pair[1]);
        }
    }
}
