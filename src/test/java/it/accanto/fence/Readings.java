package it.accanto.fence;

import it.accanto.HttpClientOf.Answer;
import it.accanto.fence.Endpoint.Application;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that one person can read over HTTP: each GET, and each query that is sent by POST. */
class Readings {

    /** What is asked for one that is elsewhere, and for one that is nowhere. */
    record Pair(String there, String nowhere) {}

    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";
    private static final String NO_CASE = "MI-1999-000001";

    /** Parameters by which the queries can be told what to look for, with the kind of what they name. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("processInstanceId", "instance"),
            Map.entry("processInstanceIds", "instance"),
            Map.entry("rootProcessInstanceId", "instance"),
            Map.entry("superProcessInstance", "instance"),
            Map.entry("processInstanceBusinessKey", "case"),
            Map.entry("businessKey", "case"),
            Map.entry("taskId", "task"),
            Map.entry("executionId", "execution"),
            Map.entry("activityInstanceId", "activity"),
            Map.entry("activityInstanceIdIn", "activity"),
            Map.entry("jobId", "job"),
            Map.entry("jobDefinitionId", "jobDefinition"),
            Map.entry("decisionInstanceId", "decision"),
            Map.entry("variableInstanceId", "variable"),
            Map.entry("incidentId", "incident"));

    /** Definitions, worklists, people: what is the same for every territory. */
    private static final Pattern OF_NO_CASE = Pattern.compile(
            "^/(filter|group|user|tenant|authorization|identity|engine|version|deployment|[a-z]+-definition|decision-requirements-definition)");

    private static final Map<String, Set<String>> KINDS = Map.of(
            "task", Set.of("task"),
            "process-instance", Set.of("instance", "case"),
            "process-definition", Set.of("instance"),
            "decision-definition", Set.of("decision"),
            "decision-requirements-definition", Set.of("decision"),
            "deployment", Set.of("instance"),
            "filter", Set.of("task"),
            "user", Set.of("case"));

    private final Visitor person;
    private final Set<String> documented;

    Readings(Visitor person, Set<String> documented) {
        this.person = person;
        this.documented = documented;
    }

    /** The answers to all that needs no identifier. */
    Map<String, String> everything() {
        Map<String, String> answers = new LinkedHashMap<>();
        reads().filter(endpoint -> !endpoint.path().contains("{id}")).forEach(endpoint -> {
            String path = filled(endpoint.path(), NOWHERE);
            answers.put(endpoint.method() + " " + path, ask(endpoint, path, "{}"));
        });
        for (String key : List.of("case-pathway", "intake")) {
            reads().filter(endpoint -> endpoint.path().startsWith("/process-definition/{id}")
                            || endpoint.path().startsWith("/cockpit/plugin/base/{engine}/process-definition/{id}"))
                    .forEach(endpoint -> {
                        String path = filled(endpoint.path(), definition(key));
                        answers.put(endpoint.method() + " " + path, ask(endpoint, path, "{}"));
                    });
        }
        return answers;
    }

    /** The answers to whoever names something that is elsewhere. */
    Map<String, Pair> asking(Elsewhere elsewhere) {
        Map<String, Pair> answers = new LinkedHashMap<>();
        reads().filter(endpoint -> endpoint.path().contains("{id}")).forEach(endpoint -> {
            String nowhere = ask(endpoint, filled(endpoint.path(), NOWHERE), "{}");
            if (refused(nowhere)) {
                return;
            }
            kinds(endpoint, elsewhere).forEach(kind -> {
                String path = filled(endpoint.path(), elsewhere.examples().get(kind));
                answers.put(
                        endpoint.method() + " " + path + " a " + kind, new Pair(ask(endpoint, path, "{}"), nowhere));
            });
        });
        reads().filter(this::isSearch)
                .forEach(endpoint -> PARAMETERS.forEach((name, kind) -> {
                    if (elsewhere.examples().containsKey(kind)) {
                        answers.put(
                                endpoint.method() + " " + endpoint.path() + " by " + name,
                                new Pair(
                                        search(
                                                endpoint,
                                                name,
                                                elsewhere.examples().get(kind)),
                                        search(endpoint, name, kind.equals("case") ? NO_CASE : NOWHERE)));
                    }
                }));
        for (String path : documented) {
            elsewhere
                    .examples()
                    .forEach((kind, id) -> answers.put(
                            path + " of a " + kind,
                            new Pair(own(path, id), own(path, kind.equals("case") ? NO_CASE : NOWHERE))));
        }
        return answers;
    }

    private Stream<Endpoint> reads() {
        return Policies.stated().endpoints().stream()
                .filter(endpoint -> endpoint.application() != Application.OURS)
                .filter(endpoint -> endpoint.method().equals("GET") || isQuery(endpoint))
                .filter(endpoint -> endpoint.application() == Application.ENGINE || inBrowser())
                .filter(endpoint -> Policies.stated().of(endpoint) != Audience.NOBODY)
                .filter(endpoint -> !endpoint.path().startsWith("/admin/auth"))
                .sorted(Comparator.comparing(Endpoint::toString));
    }

    /** A query is sent by POST to where a GET reads the same. */
    private static boolean isQuery(Endpoint endpoint) {
        return endpoint.method().equals("POST")
                && Policies.stated().of(new Endpoint(endpoint.application(), "GET", endpoint.path())) != null
                && !endpoint.path().contains("ariables");
    }

    /** Whether something of a case is looked for. The same query can often be sent by GET and by POST: one is enough. */
    private boolean isSearch(Endpoint endpoint) {
        return !endpoint.path().contains("{id}")
                && !OF_NO_CASE.matcher(endpoint.path()).find()
                && (endpoint.method().equals("POST")
                        || Policies.stated().of(new Endpoint(endpoint.application(), "POST", endpoint.path())) == null)
                && !refused(ask(endpoint, filled(endpoint.path(), NOWHERE), "{}"));
    }

    /** Refused at the door, whatever is asked. */
    private static boolean refused(String answer) {
        return answer.startsWith("403");
    }

    /** What an identifier in a path can be; in history, and where it is not plain, anything. */
    private static Set<String> kinds(Endpoint endpoint, Elsewhere elsewhere) {
        Set<String> there = new TreeSet<>(elsewhere.examples().keySet());
        Set<String> named = KINDS.getOrDefault(endpoint.path().split("/")[1], there);
        there.retainAll(named);
        return there;
    }

    private boolean inBrowser() {
        return person.name().contains("browser");
    }

    private String search(Endpoint endpoint, String name, String value) {
        String path = filled(endpoint.path(), NOWHERE);
        boolean several = name.endsWith("Ids") || name.endsWith("In");
        return endpoint.method().equals("GET")
                ? ask(endpoint, path + "?" + name + "=" + value, "")
                : ask(
                        endpoint,
                        path,
                        "{\"%s\":%s}".formatted(name, several ? "[\"" + value + "\"]" : "\"" + value + "\""));
    }

    private String own(String path, String id) {
        return said(person.way().call("GET", path.replaceAll("\\{[^}]*}", id), "application/json", ""));
    }

    private String definition(String key) {
        return person.engine("GET", "/process-definition/key/" + key, "")
                .body()
                .path("id")
                .asText(NOWHERE);
    }

    private String ask(Endpoint endpoint, String path, String body) {
        return said(person.at(endpoint.application(), endpoint.method(), path, body));
    }

    private static String said(Answer answer) {
        return answer.status() + " " + answer.text();
    }

    private static String filled(String path, String id) {
        return path.replace("{engine}", "default")
                .replace("{id}", id)
                .replace("{key}", "case-pathway")
                .replace("{userId}", "casework")
                .replaceAll("\\{[^}]*}", "caseNumber");
    }
}
