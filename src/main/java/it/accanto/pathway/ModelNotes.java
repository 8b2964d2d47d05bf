package it.accanto.pathway;

import it.accanto.casefile.Deadline;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** What the models say beside the flow: the deadlines an element carries, and its label. */
@Component
class ModelNotes {

    /** An element's label and the terms it carries. */
    record Note(String label, List<Deadline> deadlines) {}

    private final RepositoryService repository;
    private final Map<String, Map<String, Note>> read = new ConcurrentHashMap<>();

    ModelNotes(RepositoryService repository) {
        this.repository = repository;
    }

    Note of(String processDefinitionId, String element) {
        return read.computeIfAbsent(processDefinitionId, id -> notes(repository.getBpmnModelInstance(id)))
                .getOrDefault(element, new Note(element, List.of()));
    }

    private static Map<String, Note> notes(BpmnModelInstance model) {
        Map<String, Note> notes = new ConcurrentHashMap<>();
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            String label = element.getName() == null ? element.getId() : element.getName();
            notes.put(element.getId(), new Note(label, deadlines(element)));
        }
        return notes;
    }

    /** The terms that an element's extension property {@code deadline} names, comma between. */
    static List<Deadline> deadlines(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return List.of();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals("deadline"))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")))
                .map(code -> Deadline.valueOf(code.strip()))
                .toList();
    }
}
