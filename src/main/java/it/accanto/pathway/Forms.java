package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/** The deployed forms, each read once: a deployment's resource never changes. */
@Component
public class Forms {

    static final String EMBEDDED = "embedded:deployment:";

    private record Place(String deploymentId, String resource) {}

    private final Map<Place, Form> read = new ConcurrentHashMap<>();

    Forms() {}

    /** The form of a task, in the deployment of its process. */
    public Form of(TaskEntity task, CommandContext context) {
        TaskDefinition definition = task.getTaskDefinition();
        Expression formKey = definition == null ? null : definition.getFormKey();
        if (formKey == null) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN, "Questo compito non appartiene a un percorso: non si può completare.");
        }
        return of(
                formKey.getExpressionText(),
                context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(task.getProcessDefinitionId()),
                context);
    }

    /** The form that a form key names, in the deployment of its process. */
    Form of(String formKey, ProcessDefinitionEntity definition, CommandContext context) {
        Place place = new Place(definition.getDeploymentId(), formKey.substring(EMBEDDED.length()));
        Form known = read.get(place);
        if (known == null) {
            ResourceEntity resource = context.getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(place.deploymentId(), place.resource());
            known = Form.of(new String(resource.getBytes(), StandardCharsets.UTF_8));
            read.put(place, known);
        }
        return known;
    }
}
