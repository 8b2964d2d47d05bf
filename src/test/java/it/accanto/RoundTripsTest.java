package it.accanto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.invented.InventedStaff;
import it.accanto.pathway.Form;
import it.accanto.pathway.FormField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a case costs the database from its report until it waits for time to pass, act by act, over HTTP and with authorization on.
 * How many round trips an act may need stands in {@code src/docs/cost.md} and nowhere else.
 */
@RunningAccanto
class RoundTripsTest {

    private static final Path COMMITTED = Path.of("src/docs/cost.md");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\| (\\d+) \\| (\\d+) \\|.*");

    /** What the bare engine needs, with its default authorizations, for a task with a table and one that follows. */
    private static final int BARE_ENGINE = 40;

    /** Acts with one table, one write of ours and one next task. */
    private static final List<String> TASKS_WITH_A_TABLE = List.of("assessReport", "assessUrgency", "checkPlaces");

    /** Tasks that no walk may miss. */
    private static final String[] ON_THE_WAY = {"confirmReferrals", "confirmRoute", "recordAcceptance", "signFacility"};

    private static final Set<String> YES = Set.of(
            "firstReceptionPlace",
            "mediatorPresent",
            "tracingConsent",
            "declaresMinor",
            "civilAndPoliticalRights",
            "listedInCourtDistrict",
            "available",
            "sameProvince",
            "commonLanguage",
            "enoughWeeklyHours",
            "candidateFound",
            "educationDutyMet",
            "youngPersonAgrees");

    private static final Map<String, String> CHOSEN = Map.of(
            "photoDocument", "NONE",
            "nonPhotoCertificate", "NONE",
            "indicator", "PREGNANCY",
            "socialNetwork", "WEAK");

    /** The first reads forms and definitions that then stay read: each act counts at its least of these. */
    private static final int WALKS = 2;

    private record Cost(int roundTrips, int commits) {}

    @LocalServerPort
    private int port;

    @Autowired
    private RoundTrips trips;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CaseWalk walk;

    private final Map<String, RoundTrips.Count> least = new LinkedHashMap<>();

    @BeforeEach
    void begin() {
        walk.begin();
    }

    @Test
    void noActNeedsMoreRoundTripsThanCommitted() throws IOException {
        Map<String, Cost> committed = committed();
        for (int i = 0; i < WALKS; i++) {
            walked();
        }
        Files.writeString(Path.of("target", getClass().getSimpleName() + ".txt"), told());
        SoftAssertions all = new SoftAssertions();
        all.assertThat(committed.keySet()).containsAll(least.keySet());
        least.forEach((act, count) -> {
            Cost most = committed.getOrDefault(act, new Cost(0, 0));
            all.assertThat(count.roundTrips())
                    .as("round trips of %s: %s", act, String.join("\n", count.statements()))
                    .isLessThanOrEqualTo(most.roundTrips());
            all.assertThat(count.commits()).as("commits of %s", act).isLessThanOrEqualTo(most.commits());
        });
        int whole = acts().stream().mapToInt(act -> least.get(act).roundTrips()).sum();
        all.assertThat(whole)
                .as("round trips of the whole story")
                .isLessThanOrEqualTo(
                        committed.getOrDefault("wholeStory", new Cost(0, 0)).roundTrips());
        TASKS_WITH_A_TABLE.forEach(
                act -> all.assertThat(least.get(act).roundTrips()).as(act).isLessThanOrEqualTo(BARE_ENGINE));
        all.assertAll();
    }

    private List<String> acts() {
        return least.keySet().stream().filter(act -> !act.startsWith("read")).toList();
    }

    private String told() {
        StringBuilder told = new StringBuilder();
        least.forEach((act, count) -> told.append("%s %d %d%n".formatted(act, count.roundTrips(), count.commits())));
        told.append("wholeStory %d %d%n%n"
                .formatted(
                        acts().stream()
                                .mapToInt(act -> least.get(act).roundTrips())
                                .sum(),
                        acts().stream()
                                .mapToInt(act -> least.get(act).commits())
                                .sum()));
        least.forEach((act, count) -> {
            told.append("%n%s%n".formatted(act));
            count.statements().forEach(statement -> told.append("  ")
                    .append(statement.strip().replaceAll("\\s+", " "))
                    .append('\n'));
        });
        return told.toString();
    }

    private static Map<String, Cost> committed() throws IOException {
        Map<String, Cost> committed = new HashMap<>();
        for (String line : Files.readAllLines(COMMITTED)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                committed.put(row.group(1), new Cost(Integer.parseInt(row.group(2)), Integer.parseInt(row.group(3))));
            }
        }
        return committed;
    }

    /** Reports, then does every task that comes up once, until nothing but waiting is left. */
    private void walked() {
        String number = report();
        Set<String> done = new HashSet<>();
        for (Optional<Task> next = open(number, done); next.isPresent(); next = open(number, done)) {
            String id = next.get().getTaskDefinitionKey();
            if (id.equals("confirmStatus")) {
                readEverything(number, next.get());
            }
            complete(next.get());
            done.add(id);
        }
        assertThat(done).contains(ON_THE_WAY);
    }

    private Optional<Task> open(String number, Set<String> done) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .filter(task -> !done.contains(task.getTaskDefinitionKey()))
                .min(Comparator.comparing(Task::getTaskDefinitionKey));
    }

    private String report() {
        AtomicReference<String> number = new AtomicReference<>();
        count("report", () -> number.set(AReport.of("MI").sentBy(as("casework"))));
        return number.get();
    }

    private void readEverything(String number, Task open) {
        String task = "/engine-rest/task/" + open.getId();
        read("readStartForm", "/engine-rest/process-definition/key/case-pathway/deployed-start-form");
        read("readForm", task + "/deployed-form");
        read("readVariables", task + "/form-variables");
        read("readHead", "/api/tasks/" + open.getId());
        read("readCase", "/api/cases/" + number);
        read("readDiary", "/api/cases/" + number + "/audit");
        read("readDeadlines", "/api/cases/" + number + "/deadlines");
        String filter = as("casework")
                .get("/engine-rest/filter?name=Da%20fare%20nel%20mio%20ufficio")
                .body()
                .get(0)
                .get("id")
                .asText();
        read("readWorklist", "/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=15");
        read("readWorklistCount", "/engine-rest/filter/" + filter + "/count");
    }

    private void read(String act, String path) {
        count(act, () -> {
            HttpClientOf.Answer answer = as("casework").get(path);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        });
    }

    private void complete(Task task) {
        HttpClientOf person = as(InventedStaff.office(tasks, task));
        String path = "/engine-rest/task/" + task.getId();
        Form form = Form.of(person.get(path + "/deployed-form").text());
        Map<String, Object> given =
                answers(form, person.get(path + "/form-variables").body());
        count(task.getTaskDefinitionKey(), () -> {
            HttpClientOf.Answer answer = person.post(path + "/submit-form", HttpClientOf.variables(given));
            assertThat(answer.status())
                    .as(task.getTaskDefinitionKey() + given + answer.text())
                    .isEqualTo(204);
        });
    }

    /** What is proposed is confirmed, the rest is plain. */
    private Map<String, Object> answers(Form form, JsonNode proposed) {
        Map<String, Object> answers = new HashMap<>();
        for (FormField field : form.fields()) {
            String name = field.name();
            if (proposed.has(name)) {
                answers.put(name, proposed.get(name).get("value"));
            } else if (field.required() || field.askedBy(answers) || CHOSEN.containsKey(name)) {
                answers.put(name, plain(field));
            }
        }
        return answers;
    }

    private Object plain(FormField field) {
        if (field.type().equals("Boolean")) {
            return YES.contains(field.name());
        }
        if (field.type().equals("Integer")) {
            return field.min() == null ? 1 : Math.max(field.min(), 1);
        }
        String first = field.options().isEmpty() ? "prova" : field.options().get(0);
        return field.date() ? walk.today().toString() : CHOSEN.getOrDefault(field.name(), first);
    }

    private void count(String act, Runnable request) {
        least.merge(act, trips.of(request), (before, now) -> now.roundTrips() < before.roundTrips() ? now : before);
    }

    private HttpClientOf as(String office) {
        return new HttpClientOf(port, office, office);
    }
}
