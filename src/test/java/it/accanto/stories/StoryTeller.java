package it.accanto.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.access.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the life of one case as the people of the offices of Milano live it: by reports, forms and days that pass. */
class StoryTeller {

    private static final String TRUNK = "/engine-rest/process-definition/key/case-pathway/";
    private static final Pattern FIELD = Pattern.compile("<(input|select|textarea)\\b([^>]*)>");
    private static final Pattern NAME = Pattern.compile("cam-variable-name=\"([^\"]+)\"");

    /** An open task as a client sees it. */
    record Open(String id, String office) {}

    private final CaseWalk walk;
    private final Map<String, HttpClientOf> people = new HashMap<>();
    private final Set<String> typed = new TreeSet<>();
    private final int port;
    private String number = "";

    StoryTeller(int port, CaseWalk walk) {
        this.port = port;
        this.walk = walk;
    }

    /** Somebody of the social service reports a minor; the case that opens is the one told of from now on. */
    void reports(AReport report) {
        number = report.sentBy(person("casework"));
        typed(person("casework").get(TRUNK + "deployed-start-form").text(), report.answers());
        fallsDue();
    }

    /** The office of a task answers its form; what is proposed there and not answered otherwise is confirmed. */
    void completes(String task, Object... answers) {
        HttpClientOf.Answer answer = submits(task, answers);
        assertThat(answer.status()).as("%s: %s", task, answer.text()).isEqualTo(204);
        fallsDue();
    }

    /** The same answers are refused, and the refusal names the field. */
    void isRefused(String task, String field, Object... answers) {
        HttpClientOf.Answer answer = submits(task, answers);
        assertThat(answer.status()).as("%s: %s", task, answer.text()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).as(answer.text()).isEqualTo(field);
        assertThat(answer.body().get("message").asText()).isNotBlank();
    }

    private HttpClientOf.Answer submits(String task, Object... answers) {
        Open open = open(task);
        HttpClientOf person = person(open.office());
        String path = "/engine-rest/task/" + open.id();
        String form = person.get(path + "/deployed-form").text();
        JsonNode known = person.get(path + "/form-variables").body();
        Map<String, Object> given = new HashMap<>();
        for (String field : fields(form).keySet()) {
            JsonNode value = known.path(field).path("value");
            if (!value.isMissingNode() && !value.isNull()) {
                given.put(field, value);
            }
        }
        Map<String, Object> answered = byName(answers);
        given.putAll(answered);
        typed(form, answered);
        return person.post(path + "/submit-form", HttpClientOf.variables(given));
    }

    /** The one open task of that id, found by the office that has it to do. */
    Open open(String task) {
        for (String office : offices()) {
            JsonNode found = tasks(office, Map.of("taskDefinitionKey", task));
            if (found.size() > 0) {
                assertThat(found).as(task).hasSize(1);
                return new Open(found.get(0).get("id").asText(), office);
            }
        }
        throw new AssertionError(task + " is not open on " + today() + ", but " + openTasks());
    }

    /** The ids of the open tasks of all offices, in order of the alphabet. */
    List<String> openTasks() {
        List<String> open = new ArrayList<>();
        for (String office : offices()) {
            tasks(office, Map.of())
                    .forEach(task -> open.add(task.get("taskDefinitionKey").asText()));
        }
        return open.stream().sorted().toList();
    }

    private JsonNode tasks(String office, Map<String, String> more) {
        Map<String, String> query = new HashMap<>(more);
        query.put("processInstanceBusinessKey", number);
        query.put("candidateGroup", office);
        return person(office).post("/engine-rest/task", query).body();
    }

    /** Days pass until a day, and what falls due on each of them happens. */
    void until(LocalDate day) {
        walk.until(day);
    }

    void until(String day) {
        until(LocalDate.parse(day));
    }

    private void fallsDue() {
        walk.until(walk.today());
    }

    LocalDate today() {
        return walk.today();
    }

    /** Today as a form takes it. */
    String now() {
        return today().toString();
    }

    String number() {
        return number;
    }

    /** The case as an office sees it. */
    JsonNode caseSeenBy(String office) {
        return get(office, "");
    }

    JsonNode caseOf() {
        return caseSeenBy("casework");
    }

    JsonNode deadlines() {
        return get("casework", "/deadlines");
    }

    /** The deadline that an element of a process carries, open or not; the last one where there were more. */
    JsonNode deadline(String element) {
        JsonNode latest = MissingNode.getInstance();
        for (JsonNode due : deadlines()) {
            latest = due.get("element").asText().equals(element) ? due : latest;
        }
        return latest;
    }

    /** The latest evaluation of a table, as the protection team sees it. */
    JsonNode decision(String table) {
        JsonNode latest = MissingNode.getInstance();
        for (JsonNode decided : get("protection", "/decisions")) {
            latest = decided.get("decision").asText().equals(table) ? decided : latest;
        }
        assertThat(latest.isObject()).as(table).isTrue();
        return latest;
    }

    /** What the diary says, line by line. */
    List<String> diary() {
        return get("casework", "/audit").findValuesAsText("what");
    }

    private JsonNode get(String office, String more) {
        HttpClientOf.Answer answer = person(office).get("/api/cases/" + number + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    /** Something done on the page of the case; its longer texts count as typed. */
    HttpClientOf.Answer does(String office, String what, Object... fields) {
        Map<String, Object> given = byName(fields);
        given.forEach((name, value) -> {
            if (name.equals("source") || name.equals("note")) {
                typed.add((String) value);
            }
        });
        HttpClientOf.Answer answer = person(office).post("/api/cases/" + number + "/" + what, given);
        fallsDue();
        return answer;
    }

    /** Every text that was typed into a form so far: none of them may stand in the engine's tables. */
    Set<String> typed() {
        return typed;
    }

    HttpClientOf person(String id) {
        return people.computeIfAbsent(id, same -> new HttpClientOf(port, same, same));
    }

    private static List<String> offices() {
        return Office.ofCases().stream().map(Office::id).toList();
    }

    private static Map<String, Object> byName(@Nullable Object... answers) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            given.put((String) answers[i], answers[i + 1]);
        }
        return given;
    }

    private void typed(String form, Map<String, Object> answers) {
        fields(form).forEach((field, free) -> {
            if (free && answers.get(field) instanceof String text && text.length() > 5) {
                typed.add(text);
            }
        });
    }

    /** The fields of a form, and whether one types freely there. */
    private static Map<String, Boolean> fields(String form) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        for (Matcher field = FIELD.matcher(form); field.find(); ) {
            Matcher name = NAME.matcher(field.group(2));
            if (name.find()) {
                boolean free =
                        field.group(1).equals("textarea") || field.group(2).contains("type=\"text\"");
                fields.put(name.group(1), free);
            }
        }
        return fields;
    }
}
