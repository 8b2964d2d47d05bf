package it.accanto.fence;

import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.WebappClientOf;
import java.util.List;

/** Somebody, or nobody, who comes by one of the two ways to the engine. */
record Visitor(String name, String engine, Door way) {

    static List<Visitor> nobody(int port) {
        return List.of(
                new Visitor("nobody", Door.REST, new HttpClientOf(port, null, null)::call),
                new Visitor("nobody", Door.REST + "/engine/default", new HttpClientOf(port, null, null)::call),
                new Visitor("nobody", Door.WEBAPPS, new HttpClientOf(port, null, null)::call),
                new Visitor("nobody in a browser", Door.WEBAPPS, new WebappClientOf(port)::call));
    }

    static List<Visitor> of(int port, String person, String password, String webapp) {
        return List.of(
                new Visitor(person, Door.REST, new HttpClientOf(port, person, password)::call),
                new Visitor(
                        person + " in a browser",
                        Door.WEBAPPS,
                        new WebappClientOf(port, person, password, webapp)::call));
    }

    /** A request to the engine's REST API, where this visitor reaches it. */
    Answer engine(String method, String path, String body) {
        return way.call(method, engine + path, "application/json", body);
    }

    /** A request to the webapps' own resources. */
    Answer webapps(String method, String path, String body) {
        return way.call(method, "/camunda/api" + path, "application/json", body);
    }

    /** A request to an endpoint of any of the applications. */
    Answer at(Endpoint.Application application, String method, String path, String body) {
        return switch (application) {
            case ENGINE -> engine(method, path, body);
            case WEBAPPS -> webapps(method, path, body);
            case OURS -> way.call(method, path, "application/json", body);
        };
    }
}
