package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.EngineTables;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Processes and tables that could run code, and anybody but the house who brings any. */
@RunningAccanto
class ModelsOfOthersTest {

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <bpmn:process id="attack" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start" /><bpmn:sequenceFlow id="f" sourceRef="start" targetRef="act" />
                %s
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String TABLE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x">
              <decision id="fence-trial" name="Prova" camunda:historyTimeToLive="P1D">
                %s
              </decision>
            </definitions>
            """;

    private static final String ROWS =
            """
            <decisionTable id="t"><input id="i"><inputExpression id="e" typeRef="integer"%s><text>%s</text></inputExpression></input>
            <output id="o" name="answer" typeRef="string" />
            <rule id="r"><inputEntry id="c"%s><text>%s</text></inputEntry><outputEntry id="p"%s><text>%s</text></outputEntry></rule></decisionTable>
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private EngineTables tables;

    private long before;

    @BeforeEach
    void setUp() {
        Trace.wipe();
        before = repository.createDeploymentQuery().count();
    }

    @AfterEach
    void nobodyIsLoggedIn() {
        identity.clearAuthentication();
    }

    private static String feel() {
        return TABLE.formatted(ROWS.formatted("", "daysTo18", "", "&lt; 10", "", "\"soon\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id='act' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id='act' camunda:class='it.accanto.fence.Trace' />",
                "<bpmn:serviceTask id='act' camunda:delegateExpression='${intakeSteps}' />",
                "<bpmn:serviceTask id='act' camunda:type='external' camunda:topic='x' />",
                "<bpmn:serviceTask id='act' camunda:expression='PAYLOAD' />",
                "<bpmn:serviceTask id='act' camunda:expression='${execution.getProcessEngineServices()}' />",
                "<bpmn:serviceTask id='act' camunda:expression='${intakeSteps.getClass()}' />",
                "<bpmn:serviceTask id='act' camunda:expression='${repositoryService.createDeployment()}' />",
                "<bpmn:serviceTask id='act' xmlns:a='http://activiti.org/bpmn' a:class='it.accanto.fence.Trace' />",
                "<bpmn:userTask id='act' camunda:dueDate='PAYLOAD' />",
                "<bpmn:userTask id='act' camunda:followUpDate='PAYLOAD' />",
                "<bpmn:userTask id='act' camunda:assignee='PAYLOAD' />",
                "<bpmn:userTask id='act' camunda:candidateGroups='PAYLOAD' />",
                "<bpmn:userTask id='act' camunda:priority='1' />",
                "<bpmn:userTask id='act' name='PAYLOAD' />",
                "<bpmn:userTask id='act'><bpmn:extensionElements><camunda:taskListener event='create' class='x.Y' /></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='act'><bpmn:extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='act'><bpmn:extensionElements><camunda:formData><camunda:formField id='f' type='string' defaultValue='PAYLOAD' /></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='act'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='f'>PAYLOAD</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id='act'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:endEvent id='act' /><bpmn:sequenceFlow id='g' sourceRef='start' targetRef='act'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='javascript'>true</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:endEvent id='act' /><bpmn:sequenceFlow id='g' sourceRef='start' targetRef='act'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>PAYLOAD</bpmn:conditionExpression></bpmn:sequenceFlow>"
            })
    void aProcessThatCouldRunCodeIsNotTakenInNotEvenFromTheHouse(String step) {
        String model = PROCESS.formatted(step.replace('\'', '"').replace("PAYLOAD", Trace.PAYLOAD));
        assertThatThrownBy(() -> deploy("attack.bpmn", model)).isInstanceOf(Refusal.class);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(Trace.left()).isFalse();
    }

    @Test
    void aPlainProcessIsTakenIn() {
        String id = deploy("plain.bpmn", PROCESS.formatted("<bpmn:endEvent id=\"act\" />"));
        repository.deleteDeployment(id, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "JUEL", "feel-scala-unary-tests-x"})
    void aTableInAnyLanguageButFeelIsNotTakenInWhereverTheLanguageStands(String language) {
        String tag = " expressionLanguage=\"" + language + "\"";
        for (String rows : List.of(
                ROWS.formatted(tag, "daysTo18", "", "-", "", "\"x\""),
                ROWS.formatted("", "daysTo18", tag, "-", "", "\"x\""),
                ROWS.formatted("", "daysTo18", "", "-", tag, "\"x\""),
                "<variable id=\"v\" name=\"x\" /><literalExpression id=\"l\"" + tag
                        + "><text>1</text></literalExpression>")) {
            assertThatThrownBy(() -> deploy("table.dmn", TABLE.formatted(rows)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("FEEL");
        }
        String required = TABLE.formatted(
                "<informationRequirement id=\"q\"><requiredDecision href=\"#other\" /></informationRequirement>"
                        + ROWS.formatted("", "daysTo18", "", "-", "", "\"x\"")
                        + "</decision><decision id=\"other\" name=\"other\" camunda:historyTimeToLive=\"P1D\">"
                        + ROWS.formatted("", "daysTo18", "", "-", tag, "\"x\"").replace(" id=\"", " id=\"z"));
        assertThatThrownBy(() -> deploy("table.dmn", required)).isInstanceOf(Refusal.class);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void aWholeFileInAnotherLanguageAndACamundaExtensionAreNotTakenIn() {
        assertThatThrownBy(() -> deploy(
                        "table.dmn", feel().replace("<definitions ", "<definitions expressionLanguage=\"juel\" ")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> deploy(
                                "table.dmn",
                                feel().replace(
                                                "<decisionTable id=\"t\">",
                                                "<extensionElements><camunda:script>1</camunda:script></extensionElements><decisionTable id=\"t\">")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyDeploysThroughAnyDoor() {
        for (String root : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            assertThat(upload(Door.ofNobody(port, root)).status()).isIn(401, 403);
        }
        for (List<Door> doors : List.of(
                Door.of(port, "casework"),
                Door.of(port, "policy"),
                Door.of(port, "supervision"),
                Door.ofAdministrator(port))) {
            for (Door door : doors) {
                assertThat(upload(door).status()).isIn(400, 401, 403, 405);
                String first = repository.createDeploymentQuery().list().get(0).getId();
                assertThat(door.delete("/deployment/" + first).status()).isIn(400, 403, 404, 405);
                assertThat(door.post("/deployment/" + first + "/redeploy", Map.of())
                                .status())
                        .isIn(400, 403, 404, 405);
            }
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private static Answer upload(Door door) {
        String border = "----fence";
        String body = "--" + border + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nattack\r\n--"
                + border
                + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"plain.bpmn\"\r\nContent-Type: text/xml\r\n\r\n"
                + PROCESS.formatted("<bpmn:endEvent id=\"act\" />") + "\r\n--" + border + "--\r\n";
        return door.call("POST", "/deployment/create", "multipart/form-data; boundary=" + border, body);
    }

    @Test
    void policyStaffReleaseThroughTheHouseAndNeverPastIt() {
        identity.setAuthentication("policy", List.of("policy"), List.of());
        EngineTables.Deployed release = tables.deploy("fence-trial", feel(), EngineTables.Source.RELEASE);
        assertThat(decisions
                        .evaluateDecisionTableByKey("fence-trial", Variables.putValue("daysTo18", 3))
                        .<String>getSingleEntry())
                .isEqualTo("soon");
        assertThatThrownBy(() -> deploy("fence-trial.dmn", feel()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("studio delle regole");
        assertThatThrownBy(() -> tables.deploy(
                        "fence-trial",
                        feel().replace("<outputEntry id=\"p\">", "<outputEntry id=\"p\" expressionLanguage=\"juel\">"),
                        EngineTables.Source.RELEASE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("FEEL");
        assertThatThrownBy(() -> repository.deleteDeployment(release.id(), true))
                .isInstanceOf(Refusal.class);
        identity.clearAuthentication();
        repository.deleteDeployment(release.id(), true);
    }

    private String deploy(String name, String content) {
        return repository
                .createDeployment()
                .addInputStream(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
    }
}
