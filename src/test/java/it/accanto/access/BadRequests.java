package it.accanto.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Requests that cannot be right, each holding a word that must appear nowhere else. */
final class BadRequests {

    /** One of them, sent as the administrator or as a case worker. */
    record Bad(String what, Function<RawHttp, RawHttp.Reply> sent) {}

    static final String MARK = "Segnaposto7Kq";

    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String[] TEXTS = {
        "\\u0000" + MARK,
        "\\ud800" + MARK,
        MARK + "\\udc00\\ud800",
        MARK.repeat(2000),
        "\\uffff" + MARK,
        "\\u202e" + MARK
    };

    private final List<Bad> all = new ArrayList<>();
    private final String number;

    BadRequests(String number) {
        this.number = number;
    }

    List<Bad> all() {
        bodies();
        texts();
        queries();
        heads();
        places();
        lines();
        return all;
    }

    private void add(String line, String headers, String body) {
        for (String person : List.of("casework", "admin")) {
            all.add(new Bad(
                    person + ": " + shortened(line) + " " + shortened(headers + body),
                    http -> http.request(person, line, headers, body)));
        }
    }

    private void raw(String text) {
        all.add(new Bad(shortened(text), http -> http.send(text)));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\r\\n]+", "⏎");
        return line.length() > 110 ? line.substring(0, 110) + "… (" + line.length() + ")" : line;
    }

    private void bodies() {
        List<String> places = List.of(
                "POST /api/cases/" + number + "/birth-dates",
                "POST /api/cases/" + number + "/dote-requests",
                "POST /api/cases/" + number + "/departures",
                "POST /api/cases/" + number + "/reasons",
                "POST /engine-rest/task",
                "POST /engine-rest/process-definition/key/case-pathway/submit-form",
                "POST /engine-rest/process-definition/key/case-pathway/start",
                "POST /engine-rest/task/" + MARK + "/submit-form",
                "POST /engine-rest/task/" + MARK + "/claim");
        List<String> bodies = List.of(
                "{\"" + MARK + "\":",
                "[\"" + MARK + "\"]",
                "\"" + MARK + "\"",
                "{\"" + MARK + "\": 1}",
                "{\"birthDate\": {\"" + MARK + "\": 1}, \"dote\": [\"" + MARK
                        + "\"], \"kind\": {}, \"reason\": [], \"variables\": \"" + MARK + "\", \"userId\": [\"" + MARK
                        + "\"]}",
                "{\"variables\": {\"" + MARK
                        + "\": {\"value\": {\"a\": 1}, \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\":"
                        + " \"java.lang.Runtime\", \"serializationDataFormat\": \"application/x-java-serialized-object\"}}}}",
                "{\"variables\": {\"givenName\": {\"value\": \"" + MARK + "\", \"type\": \"Nonsense\"}}}",
                "{\"variables\": {\"birthDate\": {\"value\": \"" + MARK + "\", \"type\": \"Date\"}}}",
                "{\"variables\": {\"givenName\": {\"value\": 1e999}}}",
                "{\"variables\": {\"givenName\": {\"value\": \"" + MARK + "\", \"type\": \"Long\"}}}",
                "[".repeat(3000) + MARK,
                "{\"a\":".repeat(3000) + "\"" + MARK + "\"" + "}".repeat(3000),
                "{\"maxResults\": \"" + MARK + "\", \"birthDate\": 1" + "0".repeat(5000) + "}",
                "<x>" + MARK + "</x>");
        for (String place : places) {
            bodies.forEach(body -> add(place, JSON, body));
            add(place, "Content-Type: application/xml\r\n", "<x>" + MARK + "</x>");
            add(place, "Content-Type: text/plain\r\n", MARK);
            add(place, "Content-Type: " + MARK + "\r\n", MARK);
            add(place, "Content-Type: application/json; charset=" + MARK + "\r\n", "{}" + MARK);
            add(place, "Content-Type: multipart/form-data; boundary=" + MARK + "\r\n", "--" + MARK);
            add(place, "", MARK);
        }
    }

    private void texts() {
        for (String text : TEXTS) {
            add(
                    "POST /api/cases/" + number + "/birth-dates",
                    JSON,
                    "{\"birthDate\":\"2010-01-01\",\"certainty\":\"DECLARED\",\"source\":\"" + text + "\"}");
            add(
                    "POST /api/cases/" + number + "/departures",
                    JSON,
                    "{\"kind\":\"NONSENSE\",\"on\":\"2026-11-20\",\"note\":\"" + text + "\"}");
            add(
                    "POST /engine-rest/process-definition/key/case-pathway/submit-form",
                    JSON,
                    "{\"variables\": {\"givenName\": {\"value\": \"" + text + "\"}}}");
            add(
                    "POST /api/cases/" + number + "/birth-dates",
                    JSON,
                    "{\"birthDate\":\"" + text + "\",\"certainty\":\"DECLARED\",\"source\":\"x\"}");
            add(
                    "POST /api/cases/" + number + "/birth-dates",
                    JSON,
                    "{\"birthDate\":\"2010-01-01\",\"certainty\":\"" + text + "\",\"source\":\"x\"}");
            add("POST /api/cases/" + number + "/departures", JSON, "{\"kind\":\"" + text + "\",\"on\":\"2026-11-20\"}");
            add(
                    "POST /engine-rest/process-definition/key/case-pathway/submit-form",
                    JSON,
                    "{\"variables\": {\"province\": {\"value\": \"" + text + "\"}}}");
            add(
                    "POST /engine-rest/task",
                    JSON,
                    "{\"sorting\": [{\"sortBy\": \"" + text + "\", \"sortOrder\": \"asc\"}]}");
        }
    }

    private void queries() {
        for (String query : List.of(
                "maxResults=-1",
                "maxResults=" + MARK,
                "firstResult=" + MARK,
                "firstResult=-5&maxResults=1",
                "maxResults=99999999999999999999",
                "sortBy=" + MARK + "&sortOrder=asc",
                "sortBy=dueDate&sortOrder=" + MARK,
                "sortBy=dueDate",
                "dueBefore=" + MARK,
                "createdAfter=2026-02-30T00:00:00.000%2B0100",
                "priority=" + MARK,
                "delegationState=" + MARK,
                "processVariables=" + MARK,
                "taskVariables=a_nonsense_" + MARK)) {
            add("GET /engine-rest/task?" + query, "", "");
        }
        add("GET /engine-rest/history/process-instance?maxResults=-1&sortBy=" + MARK, "", "");
        add("GET /engine-rest/process-definition?versionTag=" + MARK + "&sortBy=x&maxResults=x", "", "");
        add("GET /engine-rest/task/" + MARK + "/form-variables?deserializeValues=" + MARK, "", "");
    }

    private void heads() {
        for (String accept :
                List.of("application/xml", "text/html", "image/png", MARK, "text/plain;q=" + MARK, ";;;")) {
            add("GET /api/cases/XX", "Accept: " + accept + "\r\n", "");
            add("GET /api/cases/" + number + "/nowhere", "Accept: " + accept + "\r\n", "");
            add("GET /engine-rest/task/" + MARK, "Accept: " + accept + "\r\n", "");
            add("GET /nowhere", "Accept: " + accept + "\r\n", "");
            add("GET /camunda/api/engine/engine/default/task/" + MARK, "Accept: " + accept + "\r\n", "");
        }
        add("GET /api/cases/XX", "X-Long: " + MARK.repeat(3000) + "\r\n", "");
        add("GET /api/cases/XX", "Accept-Language: " + MARK + ",,;;\r\n", "");
        add("GET /api/cases/XX/" + MARK.repeat(3000), "", "");
        add("GET /engine-rest/task?x=" + MARK.repeat(3000), "", "");
    }

    private void places() {
        List<String> paths = List.of(
                "/nowhere/" + MARK,
                "/error",
                "/error?message=" + MARK,
                "/api",
                "/api/nowhere/" + MARK,
                "/api/cases",
                "/api/cases/" + MARK,
                "/api/cases/MI-2026-999999",
                "/api/cases/" + number + "/files/" + MARK,
                "/api/tasks/" + MARK,
                "/api/demo/clock",
                "/actuator",
                "/actuator/env",
                "/actuator/sbom",
                "/actuator/heapdump",
                "/v3/" + MARK,
                "/swagger-ui.html",
                "/h2-console",
                "/engine-rest",
                "/engine-rest/nowhere/" + MARK,
                "/engine-rest/engine/" + MARK + "/task",
                "/engine-rest/task/" + MARK,
                "/engine-rest/task/" + MARK + "/form",
                "/engine-rest/task/" + MARK + "/form-variables",
                "/engine-rest/task/" + MARK + "/variables",
                "/engine-rest/task/" + MARK + "/identity-links",
                "/engine-rest/task/" + MARK + "/deployed-form",
                "/engine-rest/process-definition/" + MARK,
                "/engine-rest/process-definition/key/" + MARK + "/deployed-start-form",
                "/engine-rest/process-instance/" + MARK,
                "/engine-rest/history/task/" + MARK,
                "/engine-rest/job/" + MARK + "/stacktrace",
                "/engine-rest/execution/" + MARK,
                "/engine-rest/decision-definition/key/" + MARK + "/evaluate",
                "/camunda/api/nowhere/" + MARK,
                "/camunda/api/engine/engine/default/" + MARK,
                "/camunda/api/engine/engine/" + MARK + "/task",
                "/camunda/api/engine/engine/default/task/" + MARK,
                "/camunda/api/admin/setup/" + MARK + "/user/create",
                "/camunda/api/cockpit/plugin/" + MARK,
                "/camunda/app/" + MARK + "/default/");
        for (String path : paths) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", MARK)) {
                String body = method.equals("GET") || method.equals("TRACE") ? "" : "{\"a\":\"" + MARK + "\"}";
                all.add(new Bad(
                        "casework: " + method + " " + path,
                        http -> http.request("casework", method + " " + path, body.isEmpty() ? "" : JSON, body)));
            }
        }
        for (String path : List.of(
                "/api/cases/..%2f" + MARK,
                "/api/cases/%2e%2e/" + MARK,
                "/api/cases/" + number + ";" + MARK + "=1/nowhere",
                "/api//cases/" + MARK,
                "/api/cases/%00" + MARK,
                "/api/cases/%0d%0aSet-Cookie:" + MARK,
                "/api/cases/%" + MARK,
                "/api/cases/%ff" + MARK,
                "/api/cases/a\\" + MARK,
                "/engine-rest/task/%00" + MARK,
                "/engine-rest/task/%ff" + MARK,
                "/engine-rest/task/%ed%a0%80" + MARK,
                "/camunda/app/../../" + MARK,
                "/camunda/caso/" + MARK)) {
            add("GET " + path, "", "");
        }
    }

    private void lines() {
        String as = RawHttp.as("casework");
        raw("NONSENSE" + MARK + "\r\n\r\n");
        raw("GET /" + MARK + "\r\n\r\n");
        raw("GET /a b " + MARK + " HTTP/1.1\r\nHost: x\r\n\r\n");
        raw("GET /" + MARK + "|{}^ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        raw("GET /" + MARK + " HTTP/9.9\r\nHost: x\r\n\r\n");
        raw("GET /" + MARK + " HTTP/1.1\r\n\r\n");
        raw("GET /" + MARK + " HTTP/1.1\r\nHost: a b" + MARK + "\r\n\r\n");
        raw("GET http://[" + MARK + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        raw("GET /api/cases HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + as + "Broken header " + MARK + "\r\n\r\n");
        raw("POST /api/cases HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + as + "Content-Length: -" + 7 + "\r\n\r\n"
                + MARK);
        raw("POST /api/cases HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + as + "Content-Length: " + MARK + "\r\n\r\n"
                + MARK);
        raw("POST /api/cases HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + as + "Transfer-Encoding: " + MARK
                + "\r\n\r\n" + MARK);
        raw("POST /engine-rest/task HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + as + JSON
                + "Transfer-Encoding: chunked\r\n\r\nzz" + MARK + "\r\n\r\n");
        raw("GET /api/cases HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Basic " + MARK + "\r\n\r\n");
        raw("GET /api/cases HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + MARK + "\r\n\r\n");
        raw("GET /engine-rest/task HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Digest " + MARK
                + "\r\n\r\n");
        raw("GET /api/cases HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: JSESSIONID=" + MARK + "\r\n\r\n");
    }
}
