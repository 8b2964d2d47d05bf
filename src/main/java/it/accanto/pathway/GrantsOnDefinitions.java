package it.accanto.pathway;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Spares what the engine asks the database for grants that we never write: which of somebody's groups have any, before every check,
 * for who has hundreds of groups; and the deletion of grants on a task, when it ends.
 */
class GrantsOnDefinitions extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : new ArrayList<>(groups);
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
        if (resource != Resources.TASK) {
            super.deleteAuthorizationsByResourceId(resource, id);
        }
    }

    /** Puts it in the place of the engine's own. */
    static class Sessions implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new GrantsOnDefinitions();
        }
    }
}
