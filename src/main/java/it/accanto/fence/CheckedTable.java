package it.accanto.fence;

import it.accanto.casefile.Refusal;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Looks through a file of tables before any of it can be evaluated: FEEL and nothing else, in every cell and literal. */
class CheckedTable implements DmnTransformListener {

    private static final Set<String> FEEL = Set.of(
            "",
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "http://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20191111/feel/",
            "https://www.omg.org/spec/dmn/20211108/feel/");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "inputEntry",
            "output",
            "outputValues",
            "outputEntry",
            "defaultOutputEntry",
            "rule",
            "annotation",
            "annotationEntry",
            "text",
            "description",
            "literalExpression",
            "variable",
            "inputData",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "knowledgeSource",
            "authorityRequirement",
            "requiredAuthority",
            "extensionElements",
            "itemDefinition",
            "typeRef",
            "allowedValues",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef",
            "question",
            "allowedAnswers");

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph graph) {
        check(definitions.getDomElement());
    }

    @Override
    public void transformDecision(Decision decision, DmnDecision transformed) {
        check(decision.getDomElement());
    }

    private static void check(DomElement element) {
        String space = String.valueOf(element.getNamespaceURI());
        if (space.endsWith("DMNDI/") || space.endsWith("/DC/") || space.endsWith("/DI/") || space.contains("/biodi/")) {
            return;
        }
        boolean known = space.contains("omg.org/spec/DMN/") && ELEMENTS.contains(element.getLocalName());
        if (!known) {
            throw refused("l'elemento «%s»".formatted(element.getLocalName()));
        }
        String language = element.getAttribute("expressionLanguage");
        if (language != null && !FEEL.contains(language.strip().toLowerCase(Locale.ROOT))) {
            throw refused("una cella in un linguaggio diverso da FEEL");
        }
        if (element.getLocalName().equals("text") && element.getTextContent().matches("(?s).*\\bexternal\\s*\\{.*")) {
            throw refused("una funzione esterna");
        }
        element.getChildElements().forEach(CheckedTable::check);
    }

    private static Refusal refused(String what) {
        return Refusal.of(
                Refusal.Kind.BAD_INPUT,
                "La tabella contiene %s: scrivete le celle in FEEL, senza altro codice.".formatted(what));
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {
        // looked through with its decision
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {
        // looked through with its decision
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {
        // looked through with its decision
    }
}
