package it.accanto.supervision.path;

import it.accanto.casefile.Refusal;
import it.accanto.supervision.path.Model.Flow;
import it.accanto.supervision.path.Model.Node;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The models as they were deployed, each version read once: a version never changes. */
@Component
public class Models {

    private static final Map<String, String> WORDS = Map.of(
            "startEvent", "Inizio",
            "endEvent", "Fine",
            "parallelGateway", "Vie parallele",
            "exclusiveGateway", "Bivio",
            "inclusiveGateway", "Bivio",
            "eventBasedGateway", "Attesa di un fatto",
            "boundaryEvent", "Fatto",
            "subProcess", "Parte del percorso");

    private final JdbcClient jdbc;
    private final Map<String, Model> read = new ConcurrentHashMap<>();

    Models(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param definition the id of a deployed version */
    public Model of(String definition) {
        return read.computeIfAbsent(definition, id -> model(id, text(id)));
    }

    /** The model of a version of a process as it was deployed, in BPMN 2.0. */
    byte[] drawing(String process, int version) {
        return jdbc.sql(
                        """
                        select b.BYTES_
                        from ACT_RE_PROCDEF d
                        join ACT_GE_BYTEARRAY b on b.DEPLOYMENT_ID_ = d.DEPLOYMENT_ID_ and b.NAME_ = d.RESOURCE_NAME_
                        where d.KEY_ = ? and d.VERSION_ = ?
                        """)
                .params(process, version)
                .query((row, at) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.NOT_FOUND, "Questa versione del processo non c'è: controllate l'indirizzo."));
    }

    private byte[] text(String definition) {
        return jdbc.sql(
                        """
                        select b.BYTES_
                        from ACT_RE_PROCDEF d
                        join ACT_GE_BYTEARRAY b on b.DEPLOYMENT_ID_ = d.DEPLOYMENT_ID_ and b.NAME_ = d.RESOURCE_NAME_
                        where d.ID_ = ?
                        """)
                .param(definition)
                .query((row, at) -> row.getBytes(1))
                .single();
    }

    static Model model(String definition, byte[] text) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(text));
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Map<String, Node> nodes = new HashMap<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> nodes.put(node.getId(), node(node)));
        return new Model(
                definition,
                Objects.requireNonNullElse(process.getName(), process.getId()),
                nodes,
                model.getModelElementsByType(SequenceFlow.class).stream()
                        .map(flow -> new Flow(
                                flow.getId(),
                                flow.getSource().getId(),
                                flow.getTarget().getId()))
                        .toList());
    }

    private static Node node(FlowNode node) {
        String type = node.getElementType().getTypeName();
        String office = node instanceof UserTask task ? task.getCamundaCandidateGroups() : null;
        String name = node.getName();
        String label = name == null || name.isBlank() ? WORDS.getOrDefault(type, node.getId()) : name;
        return new Node(node.getId(), label.strip(), type, office);
    }
}
