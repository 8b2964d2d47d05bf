package it.accanto.fence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import java.util.List;

/** A way to the engine's REST API: the one for clients, or the one behind the webapps. Whatever is tried is tried through both. */
interface Door {

    String REST = "/engine-rest";
    String WEBAPPS = "/camunda/api/engine/engine/default";

    Answer call(String method, String path, String type, String body);

    default Answer get(String path) {
        return call("GET", path, "application/json", "");
    }

    default Answer delete(String path) {
        return call("DELETE", path, "application/json", "");
    }

    default Answer post(String path, Object body) {
        return call("POST", path, "application/json", json(body));
    }

    default Answer put(String path, Object body) {
        return call("PUT", path, "application/json", json(body));
    }

    private static String json(Object body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same door for whoever knows only the paths behind it. */
    default Door at(String root) {
        return (method, path, type, body) -> call(method, root + path, type, body);
    }

    /** Both doors, opened by one person. */
    static List<Door> of(int port, String person, String password) {
        return Visitor.of(port, person, password, "tasklist").stream()
                .map(visitor -> visitor.way().at(visitor.engine()))
                .toList();
    }

    static List<Door> of(int port, String person) {
        return of(port, person, person);
    }

    static List<Door> ofAdministrator(int port) {
        return of(port, "admin", RunningAccanto.ADMIN_PASSWORD);
    }

    static Door ofNobody(int port, String root) {
        Door nobody = new HttpClientOf(port, null, null)::call;
        return nobody.at(root);
    }
}
