package it.accanto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Talks to the running product as one person does, over HTTP Basic. */
public class HttpClientOf {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A status and what came with it. */
    public record Answer(int status, JsonNode body, String text) {}

    private final int port;
    private final @Nullable String credentials;

    public HttpClientOf(int port, @Nullable String person, @Nullable String password) {
        this.port = port;
        this.credentials = person == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The same, asked for in one of several representations. */
    public Answer get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    public Answer put(String path, Object body) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    /** Any request at all, its path sent as it stands. */
    public Answer call(String method, String path, String type, String body) {
        return send(request(path)
                .setHeader("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A file, its bytes sent as they stand. */
    public Answer send(String path, String type, byte[] bytes) {
        return send(request(path).setHeader("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    /** A file as it comes. */
    public HttpResponse<byte[]> file(String path) {
        try {
            return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A form's answers as the engine's REST API takes them. */
    public static JsonNode variables(Map<String, ?> answers) {
        ObjectNode variables = JSON.createObjectNode();
        answers.forEach((name, value) -> variables.putObject(name).set("value", JSON.valueToTree(value)));
        return JSON.createObjectNode().set("variables", variables);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json");
        return credentials == null ? request : request.header("Authorization", credentials);
    }

    private static Answer send(HttpRequest.Builder request) {
        return read(sent(request));
    }

    static Answer read(HttpResponse<String> response) {
        String text = response.body();
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json") && !text.isEmpty();
        try {
            return new Answer(response.statusCode(), json ? JSON.readTree(text) : JSON.missingNode(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
