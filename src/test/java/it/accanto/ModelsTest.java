package it.accanto;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.access.Office;
import it.accanto.casefile.Deadline;
import it.accanto.pathway.Authority;
import it.accanto.pathway.Variable;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** Keeps models and code in step, so that nobody has to remember it. */
class ModelsTest {

    private static final Pattern STEP = Pattern.compile("\\$\\{(\\w+Steps)\\.(\\w+)\\(execution\\)}");
    private static final Set<String> AUTHORITIES =
            Arrays.stream(Authority.values()).map(Authority::name).collect(Collectors.toSet());
    private static final Pattern CALL = Pattern.compile("\\$\\{[^}]*\\w\\(");
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "empty", "true", "false", "null", "gt", "lt", "eq", "ne", "div", "mod");
    private static final Pattern HAND_MADE = Pattern.compile("[a-z][a-zA-Z0-9]*");

    static Stream<Path> models() throws IOException {
        return Files.list(Path.of("bpmn"))
                .filter(file -> file.toString().endsWith(".bpmn"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aFileIsNamedAfterItsProcessAndKeepsHistoryForATime(Path file) {
        Process process =
                read(file).getModelElementsByType(Process.class).iterator().next();
        assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).startsWith("P");
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementHasALabelAnIdByHandAndAPlaceInTheDrawing(Path file) {
        BpmnModelInstance model = read(file);
        Set<String> drawn = Set.copyOf(model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList());
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            assertThat(node.getId()).matches(HAND_MADE);
            assertThat(drawn).contains(node.getId());
            assertThat(node.getName()).as(node.getId()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelsCallStepsThatExistAndNothingElse(Path file) throws IOException {
        String xml = Files.readString(file);
        Matcher step = STEP.matcher(xml);
        while (step.find()) {
            assertThat(methods(step.group(1))).as(step.group()).contains(step.group(2));
        }
        assertThat(CALL.matcher(STEP.matcher(xml).replaceAll("")).find())
                .as("calls something else")
                .isFalse();
        assertThat(xml)
                .doesNotContain(
                        "camunda:class",
                        "camunda:delegateExpression",
                        "bpmn:scriptTask",
                        "camunda:script",
                        "camunda:connector");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aTaskHasItsFormItsOneOfficeItsDueDateAndTheStepOfItsName(Path file) {
        for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
            String process = file.getFileName().toString().replace(".bpmn", "");
            String office = task.getCamundaCandidateGroups();
            assertThat(Arrays.stream(Office.values()).map(Office::id)).contains(office);
            String name = withoutOffice(task.getId(), office);
            String form = "forms/" + process + "." + name + ".html";
            assertThat(task.getCamundaFormKey()).isEqualTo("embedded:deployment:" + form);
            assertThat(Path.of(form)).exists();
            assertThat(task.getCamundaDueDate()).as(task.getId()).endsWith("." + name + "Due(execution)}");
            assertThat(listeners(task))
                    .as(task.getId())
                    .anyMatch(listener -> listener.endsWith("." + name + "(execution)}"));
        }
    }

    /** Where several offices may have the same task, its id ends in {@code By} and the office, and form and step are shared. */
    private static String withoutOffice(String task, String office) {
        String by = "By" + office.substring(0, 1).toUpperCase(Locale.ROOT) + office.substring(1);
        return task.endsWith(by) ? task.substring(0, task.length() - by.length()) : task;
    }

    private static List<String> listeners(UserTask task) {
        return task.getExtensionElements().getElements().stream()
                .map(element -> element.getAttributeValue("expression"))
                .filter(expression -> expression != null)
                .toList();
    }

    @Test
    void everyFormBelongsToATask() throws IOException {
        Set<String> keys = new TreeSet<>();
        models().forEach(file -> keysOf(read(file), keys));
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            assertThat(forms.map(form -> "forms/" + form.getFileName())).containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    private static void keysOf(BpmnModelInstance model, Set<String> keys) {
        Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormKey),
                        model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormKey))
                .filter(key -> key != null)
                .forEach(key -> keys.add(key.replace("embedded:deployment:", "")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aRuleNamesItsTableAndItsReferenceDateAndBindsTheVersionInForce(Path file) throws IOException {
        String tables = allTables();
        for (BusinessRuleTask rule : read(file).getModelElementsByType(BusinessRuleTask.class)) {
            assertThat(tables).contains("<decision id=\"" + rule.getCamundaDecisionRef() + "\"");
            assertThat(rule.getCamundaDecisionRefBinding()).isEqualTo("version");
            assertThat(rule.getCamundaDecisionRefVersion()).endsWith("." + rule.getId() + "(execution)}");
            assertThat(properties(rule, "referenceDate")).hasSize(1);
        }
    }

    private static String allTables() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("dmn"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCalledProcessIsTheLatestAndKnowsItsCase(Path file) throws IOException {
        for (CallActivity call : read(file).getModelElementsByType(CallActivity.class)) {
            assertThat(Path.of("bpmn", call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
            assertThat(Files.readString(file)).contains("#{execution.processBusinessKey}");
        }
    }

    @Test
    void everyTermOfTheLawIsCarriedByAnElement() throws IOException {
        Set<Deadline> carried = EnumSet.noneOf(Deadline.class);
        models().forEach(file -> read(file)
                .getModelElementsByType(FlowNode.class)
                .forEach(node -> properties(node, "deadline").forEach(codes -> Arrays.stream(codes.split(","))
                        .map(String::strip)
                        .map(Deadline::valueOf)
                        .forEach(carried::add))));
        assertThat(carried).containsExactlyInAnyOrder(Deadline.values());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStepWaitsOnOneKnownAuthority(Path file) {
        BpmnModelInstance model = read(file);
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            List<String> named = properties(node, "waitsOn");
            assertThat(named).as(node.getId()).hasSizeLessThanOrEqualTo(1).allMatch(AUTHORITIES::contains);
            assertThat(named.isEmpty() || node instanceof UserTask)
                    .as(node.getId() + ": only a task has an office that waits")
                    .isTrue();
        }
    }

    @Test
    void whateverAnswersFromOutsideIsBookedToWhoeverAnswers() throws IOException {
        Set<String> waiting = new TreeSet<>();
        models().forEach(file -> read(file).getModelElementsByType(UserTask.class).stream()
                .filter(task -> !properties(task, "waitsOn").isEmpty())
                .forEach(task -> waiting.add(task.getId())));
        assertThat(waiting)
                .contains(
                        "recordCourtDecision",
                        "recordInstitutional",
                        "recordExamOrder",
                        "recordExam",
                        "recordAttribution",
                        "recordAppealDecision",
                        "recordOpinion",
                        "recordPermit",
                        "recordProsieguo",
                        "obtainPassport",
                        "recordSecondReception",
                        "startInternship",
                        "startPlacement",
                        "recordPayment");
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatRoutesIsDeclaredOnTheCard(Path file) throws IOException, ReflectiveOperationException {
        String xml = Files.readString(file);
        Set<String> declared = card(file.getFileName().toString().replace(".bpmn", ""));
        Matcher condition =
                Pattern.compile("conditionExpression[^>]*>\\$\\{([^}]*)}").matcher(xml);
        while (condition.find()) {
            Matcher name = Pattern.compile("(?<!['\\w])[a-z]\\w*(?!['\\w])").matcher(condition.group(1));
            while (name.find()) {
                if (!KEYWORDS.contains(name.group())) {
                    assertThat(declared).as(condition.group(1)).contains(name.group());
                }
            }
        }
    }

    private static Set<String> card(String process) throws ReflectiveOperationException {
        String simple = Arrays.stream(process.split("-"))
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .reduce("", String::concat)
                + "Process";
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\." + simple)));
        Set<BeanDefinition> cards = scan.findCandidateComponents("it.accanto");
        assertThat(cards).as(simple).hasSize(1);
        Set<String> names = new TreeSet<>();
        for (Class<?> card = load(cards.iterator().next().getBeanClassName());
                card != Object.class;
                card = card.getSuperclass()) {
            for (Field constant : card.getDeclaredFields()) {
                if (Variable.class.isAssignableFrom(constant.getType())) {
                    constant.setAccessible(true);
                    names.add(((Variable<?>) constant.get(null)).name());
                }
            }
        }
        return names;
    }

    private static List<String> properties(ModelElementInstance element, String name) {
        return element.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals(name))
                .filter(property -> property.getParentElement()
                        .getParentElement()
                        .getParentElement()
                        .equals(element))
                .map(CamundaProperty::getCamundaValue)
                .toList();
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static List<String> methods(String bean) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        String type = bean.substring(0, 1).toUpperCase(Locale.ROOT) + bean.substring(1);
        scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\." + type)));
        return scan.findCandidateComponents("it.accanto").stream()
                .map(BeanDefinition::getBeanClassName)
                .flatMap(name -> Arrays.stream(load(name).getMethods()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {DelegateExecution.class}))
                .map(Method::getName)
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
