package it.accanto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Talks to the running product as a browser in one of the webapps does: a session, its cookie, and its token with every request. */
public class WebappClientOf {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "XSRF-TOKEN";

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Nobody: a browser before login. */
    public WebappClientOf(int port) {
        this.port = port;
        fetchToken();
    }

    /** A person logged in to one of the webapps. */
    public WebappClientOf(int port, String person, String password, String webapp) {
        this(port);
        HttpClientOf.Answer answer = call(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + webapp,
                "application/x-www-form-urlencoded",
                "username=" + person + "&password=" + password);
        if (answer.status() != 200) {
            throw new AssertionError(person + " could not log in: " + answer);
        }
        fetchToken();
    }

    /** The token changes at login, and a request that writes with the old one ends the session. */
    private void fetchToken() {
        call("GET", "/camunda/app/welcome/default/", "application/json", "");
    }

    /** Any request at all, its path sent as it stands. */
    public HttpClientOf.Answer call(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .header("X-Requested-With", "XMLHttpRequest")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (cookies.containsKey(TOKEN)) {
            request.header("X-XSRF-TOKEN", cookies.get(TOKEN));
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            String text = response.body();
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json") && !text.isEmpty();
            JsonNode read = json ? JSON.readTree(text) : JSON.missingNode();
            return new HttpClientOf.Answer(response.statusCode(), read, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair.length == 2 && !pair[1].isEmpty()) {
            cookies.put(pair[0], pair[1]);
        }
    }
}
