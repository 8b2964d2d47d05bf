package it.accanto.access;

import it.accanto.RunningAccanto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends whatever bytes it is given, also those that no client would send, and reads until the server closes. */
final class RawHttp {

    /** What came back; status 0 when the server only closed the connection. */
    record Reply(int status, String head, String body) {}

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    static String as(String person) {
        String password = person.equals("admin") ? RunningAccanto.ADMIN_PASSWORD : person;
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8))
                + "\r\n";
    }

    /** One request with its body, as somebody. */
    Reply request(String person, String line, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + as(person) + headers
                + (body.isEmpty() ? "" : "Content-Length: " + bytes.length + "\r\n") + "\r\n" + body);
    }

    Reply send(String text) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return parsed(read(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came until the server closed, in whatever manner. */
    private static String read(Socket socket) {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(got);
        } catch (IOException closed) {
            return got.toString(StandardCharsets.UTF_8);
        }
        return got.toString(StandardCharsets.UTF_8);
    }

    private static Reply parsed(String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) {
            return new Reply(0, answer, "");
        }
        int end = answer.indexOf("\r\n\r\n");
        String head = answer.substring(0, end);
        String body = answer.substring(end + 4);
        boolean chunked = head.toLowerCase().contains("transfer-encoding: chunked");
        return new Reply(Integer.parseInt(answer.substring(9, 12)), head, chunked ? joined(body) : body);
    }

    private static String joined(String chunks) {
        int first = chunks.indexOf("\r\n");
        int last = chunks.lastIndexOf("\r\n0\r\n");
        return first < 0 || last < 0 ? chunks : chunks.substring(first + 2, Math.max(first + 2, last));
    }
}
