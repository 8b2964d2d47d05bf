package it.accanto.casefile.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.RunningAccanto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One person uploads and downloads over HTTP, byte for byte as they please. */
final class Uploading {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----prova";

    private final int port;
    private final String person;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Uploading(int port, String person) {
        this.port = port;
        this.person = person;
    }

    Uploading field(String name, String value) {
        return part("name=\"" + name + "\"", null, value.getBytes(StandardCharsets.UTF_8));
    }

    Uploading file(String name, String type, byte[] content) {
        return part("name=\"file\"; filename=\"" + name + "\"", type, content);
    }

    Uploading part(String disposition, String type, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n");
        write(type == null ? "\r\n" : "Content-Type: " + type + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> to(String number) {
        write("--" + BOUNDARY + "--\r\n");
        return raw(number, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    HttpResponse<byte[]> raw(String number, String type, byte[] sent) {
        return send(request("/api/cases/" + number + "/files")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(sent)));
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        String password = person.equals("admin") ? RunningAccanto.ADMIN_PASSWORD : person;
        String credentials =
                Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + credentials);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("No answer came", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** That an answer is a refusal of ours, with its status. */
    static JsonNode refused(HttpResponse<byte[]> answer, int status) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(status);
        JsonNode body = json(answer);
        assertThat(body.fieldNames()).toIterable().containsExactly("type", "message", "field");
        assertThat(body.get("message").asText()).isNotBlank();
        assertThat(text).doesNotContain("Exception", "org.", "java.", "/tmp");
        return body;
    }
}
