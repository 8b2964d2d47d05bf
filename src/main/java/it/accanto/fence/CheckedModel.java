package it.accanto.fence;

import it.accanto.casefile.Refusal;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads a process only after looking through the whole of its file: it may call the Steps of its process and compare variables. Elements
 * and attributes that a house model needs are stated; scripts, classes, connectors and whatever else could run something are not among
 * them.
 */
class CheckedModel extends BpmnParse {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "sequenceFlow",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "messageEventDefinition",
            "errorEventDefinition",
            "terminateEventDefinition",
            "signalEventDefinition",
            "escalationEventDefinition",
            "message",
            "error",
            "signal",
            "escalation",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "conditionExpression",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "textAnnotation",
            "text",
            "association",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef");

    private static final Set<String> EXTENSIONS =
            Set.of("executionListener", "taskListener", "in", "out", "properties", "property");

    private static final Set<String> EXTENSION_ATTRIBUTES = Set.of(
            "asyncAfter",
            "asyncBefore",
            "calledElementBinding",
            "candidateGroups",
            "collection",
            "decisionRef",
            "decisionRefBinding",
            "decisionRefVersion",
            "dueDate",
            "elementVariable",
            "exclusive",
            "expression",
            "followUpDate",
            "formKey",
            "historyTimeToLive",
            "isStartableInTasklist",
            "versionTag");

    /** Attributes without a namespace that name code or a language, on a listener or a condition. */
    private static final Set<String> CODE =
            Set.of("class", "delegateExpression", "language", "resource", "scriptFormat", "sourceExpression");

    private static final String COMPARED = "!?[a-z]\\w*( (==|!=|<|>|<=|>=) ('[^']*'|-?\\d+|true|false|null))?";
    private static final Pattern ALLOWED = Pattern.compile("\\$\\{[a-z]\\w*Steps\\.[a-z]\\w*\\(execution\\)}"
            + "|#\\{execution\\.processBusinessKey}"
            + "|\\$\\{" + COMPARED + "( (&&|\\|\\||and|or) " + COMPARED + ")*}");

    CheckedModel(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        check(rootElement);
        super.parseRootElement();
    }

    private static void check(Element element) {
        if (DRAWING.contains(element.getUri())) {
            return;
        }
        boolean known = BPMN.equals(element.getUri()) && ELEMENTS.contains(element.getTagName())
                || CAMUNDA.equals(element.getUri()) && EXTENSIONS.contains(element.getTagName());
        if (!known) {
            throw refused("l'elemento «%s»".formatted(element.getTagName()));
        }
        element.attributes().forEach(name -> attribute(name, element.attribute(name)));
        if (!element.getTagName().equals("documentation")) {
            expression(element.getText());
        }
        element.elements().forEach(CheckedModel::check);
    }

    private static void attribute(String name, String value) {
        if (name.startsWith(CAMUNDA) && !EXTENSION_ATTRIBUTES.contains(name.substring(CAMUNDA.length() + 1))
                || name.contains("activiti.org")
                || CODE.contains(name)) {
            throw refused("l'attributo «%s»".formatted(name.substring(name.lastIndexOf(':') + 1)));
        }
        expression(value);
    }

    private static void expression(String text) {
        if ((text.contains("${") || text.contains("#{"))
                && !ALLOWED.matcher(text.strip()).matches()) {
            throw refused("un'espressione che non chiama i passi del percorso né confronta variabili");
        }
    }

    private static Refusal refused(String what) {
        return Refusal.of(Refusal.Kind.BAD_INPUT, "Il modello contiene %s: toglietelo.".formatted(what));
    }
}
