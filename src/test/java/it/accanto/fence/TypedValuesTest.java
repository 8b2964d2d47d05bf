package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.casefile.CaseNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Values that would be turned into objects or files: refused wherever a person sends them, before anything reads them. */
@RunningAccanto
class TypedValuesTest {

    /** Leaves its trace when somebody makes one. */
    static class Made {

        Made() {
            new Trace().leave();
        }
    }

    /** Leaves its trace when somebody reads it back. */
    static class Gadget implements Serializable {

        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream stream) {
            new Trace().leave();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TaskService tasks;

    private CaseNumber number;
    private String task;

    @BeforeEach
    void setUp() {
        walk.begin();
        Trace.wipe();
        number = walk.takenInCharge(LocalDate.of(2010, 3, 1));
        walk.start("age-assessment", number, Map.of("province", "MI"));
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
    }

    private static List<Map<String, Object>> values() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(new Gadget());
        String gadget = Base64.getEncoder().encodeToString(bytes.toByteArray());
        String type = Gadget.class.getName();
        return Stream.of(
                        object(gadget, type, "application/x-java-serialized-object"),
                        object("{}", type, "application/json"),
                        object("{}", "java.util.HashMap", "application/json"),
                        object("<a/>", type, "application/xml"),
                        Map.<String, Object>of("type", "Bytes", "value", gadget),
                        Map.<String, Object>of(
                                "type", "File", "value", gadget, "valueInfo", Map.of("filename", "../../x.sh")),
                        Map.<String, Object>of("type", "Json", "value", "{}"),
                        Map.<String, Object>of("type", "Xml", "value", "<a/>"))
                .toList();
    }

    private static Map<String, Object> object(String value, String type, String format) {
        return Map.of(
                "type",
                "Object",
                "value",
                value,
                "valueInfo",
                Map.of("objectTypeName", type, "serializationDataFormat", format));
    }

    @Test
    void noObjectAndNoFileIsAnAnswer() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (Map<String, Object> value : values()) {
            Map<String, Object> sent = Map.of("variables", Map.of("photoDocument", value));
            Map<String, Function<Door, Answer>> ways = Map.of(
                    "submit", by -> by.post("/task/" + task + "/submit-form", sent),
                    "complete", by -> by.post("/task/" + task + "/complete", sent),
                    "resolve", by -> by.post("/task/" + task + "/resolve", sent),
                    "one variable", by -> by.put("/task/" + task + "/variables/photoDocument", value),
                    "modification",
                            by -> by.post("/task/" + task + "/variables", Map.of("modifications", Map.of("x", value))));
            for (Door door : Door.of(port, "legal")) {
                ways.forEach((way, act) ->
                        all.assertThat(act.apply(door).status()).as(way + value).isIn(400, 403));
            }
            Map<String, Object> report = Map.of("variables", Map.of("givenName", value));
            for (Door door : Door.of(port, "casework")) {
                for (String way : Set.of("start", "submit-form")) {
                    all.assertThat(door.post("/process-definition/key/case-pathway/" + way, report)
                                    .status())
                            .as(way + value)
                            .isEqualTo(400);
                }
                all.assertThat(door.post(
                                        "/decision-definition/key/opinion-window/evaluate",
                                        Map.of("variables", Map.of("daysTo18", value)))
                                .status())
                        .as("evaluate " + value)
                        .isEqualTo(400);
            }
        }
        all.assertAll();
        assertThat(Trace.left()).isFalse();
        assertThat(walk.openTasks(number)).containsExactly("recordIdentification");
    }

    @Test
    void noValueInAQueryIsReadBack() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (Map<String, Object> value : values()) {
            Map<String, Object> criterion = Map.of("name", "caseNumber", "operator", "eq", "value", value);
            for (Door door : Door.of(port, "legal")) {
                all.assertThat(door.post("/task", Map.of("processVariables", List.of(criterion)))
                                .status())
                        .isIn(400, 403);
                all.assertThat(door.post("/process-instance", Map.of("variables", List.of(criterion)))
                                .status())
                        .isIn(400, 403);
            }
        }
        all.assertAll();
        assertThat(Trace.left()).isFalse();
    }

    @Test
    void noUploadIsMadeIntoAnObject() {
        String border = "----fence";
        String body = "--" + border + "\r\nContent-Disposition: form-data; name=\"data\"\r\n"
                + "Content-Type: application/json\r\n\r\n{}\r\n--" + border
                + "\r\nContent-Disposition: form-data; name=\"type\"\r\nContent-Type: text/plain\r\n\r\n"
                + Made.class.getName() + "\r\n--" + border + "--\r\n";
        for (Door door : Door.of(port, "legal")) {
            Answer answer = door.call(
                    "POST", "/task/" + task + "/variables/x/data", "multipart/form-data; boundary=" + border, body);
            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
            assertThat(answer.text()).doesNotContain("Made");
        }
        assertThat(Trace.left()).isFalse();
    }

    @Test
    void plainAnswersAndQuestionsPass() {
        Door legal = Door.of(port, "legal").get(0);
        Answer asked = legal.post(
                "/decision-definition/key/opinion-window/evaluate",
                Map.of("variables", Map.of("daysTo18", Map.of("value", 95))));
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
    }
}
