package it.accanto.pathway;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** The deployed forms, each read once: a deployment's resource never changes. */
class Forms {

    static final String EMBEDDED = "embedded:deployment:";

    private record Place(String deploymentId, String resource) {}

    private final Map<Place, Form> read = new ConcurrentHashMap<>();

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
