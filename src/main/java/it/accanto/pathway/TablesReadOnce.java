package it.accanto.pathway;

import java.util.Objects;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Saying which version decides reads the definition; the engine, told that version, would read it again. */
class TablesReadOnce extends DecisionDefinitionManager {

    @Override
    public DecisionDefinitionEntity findDecisionDefinitionByKeyVersionAndTenantId(
            String key, Integer version, @Nullable String territory) {
        return getDbEntityManager().getCachedEntitiesByType(DecisionDefinitionEntity.class).stream()
                .filter(read -> read.getKey().equals(key)
                        && version.equals(read.getVersion())
                        && Objects.equals(read.getTenantId(), territory))
                .findFirst()
                .orElseGet(() -> super.findDecisionDefinitionByKeyVersionAndTenantId(key, version, territory));
    }

    /** Puts it in the place of the engine's own. */
    static class Sessions implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return DecisionDefinitionManager.class;
        }

        @Override
        public Session openSession() {
            return new TablesReadOnce();
        }
    }
}
