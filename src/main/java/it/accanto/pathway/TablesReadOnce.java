package it.accanto.pathway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;

/** A version of a table never changes once it is deployed: which definition it is, is read once and not for every case. */
class TablesReadOnce extends DecisionDefinitionManager {

    private record Asked(
            String key, Integer version, @Nullable String territory) {}

    private final Map<Asked, String> known;

    private TablesReadOnce(Map<Asked, String> known) {
        this.known = known;
    }

    @Override
    public DecisionDefinitionEntity findDecisionDefinitionByKeyVersionAndTenantId(
            String key, Integer version, @Nullable String territory) {
        return read(new Asked(key, version, territory));
    }

    @Override
    public DecisionDefinitionEntity findDecisionDefinitionByKeyAndVersion(String key, Integer version) {
        return read(new Asked(key, version, null));
    }

    private DecisionDefinitionEntity read(Asked asked) {
        String id = known.get(asked);
        DecisionDefinitionEntity cached = id == null
                ? null
                : Context.getProcessEngineConfiguration().getDeploymentCache().findDecisionDefinitionFromCache(id);
        if (cached != null) {
            return cached;
        }
        DecisionDefinitionEntity found =
                super.findDecisionDefinitionByKeyVersionAndTenantId(asked.key(), asked.version(), asked.territory());
        if (found != null) {
            known.put(asked, found.getId());
        }
        return found;
    }

    /** Puts it in the place of the engine's own. */
    static class Sessions implements SessionFactory {

        private final Map<Asked, String> known = new ConcurrentHashMap<>();

        @Override
        public Class<?> getSessionType() {
            return DecisionDefinitionManager.class;
        }

        @Override
        public Session openSession() {
            return new TablesReadOnce(known);
        }
    }
}
