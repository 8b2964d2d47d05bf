package it.accanto.pathway;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * What history keeps: instances, activities, tasks, incidents and routing variables. Answers to forms are transient and never reach
 * it; evaluations of tables are kept by us.
 */
class RoutingHistory extends AbstractHistoryLevel {

    static final String NAME = "routing";

    private static final Set<String> LEFT_OUT = Set.of(
            "indicator", "referral", "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    @Override
    public int getId() {
        return 42;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (HistoryLevel.HISTORY_LEVEL_ACTIVITY.isHistoryEventProduced(type, entity)) {
            return true;
        }
        return switch (HistoryEventTypes.valueOf(name(type))) {
            case VARIABLE_INSTANCE_CREATE,
                    VARIABLE_INSTANCE_UPDATE,
                    VARIABLE_INSTANCE_DELETE,
                    VARIABLE_INSTANCE_MIGRATE ->
                !(entity instanceof VariableInstanceEntity variable && LEFT_OUT.contains(variable.getName()));
            case INCIDENT_CREATE, INCIDENT_DELETE, INCIDENT_RESOLVE, INCIDENT_MIGRATE -> true;
            default -> false;
        };
    }

    private static String name(HistoryEventType type) {
        return ((HistoryEventTypes) type).name();
    }
}
