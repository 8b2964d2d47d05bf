package it.accanto.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lists that Tasklist opens with: who turns eighteen first comes first, then what is due first. */
@Component
@Order(25)
class Worklists implements ApplicationRunner {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    Worklists(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        TaskQuery office = tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}");
        list("Da fare nel mio ufficio", 10, "I compiti liberi del mio ufficio", office);
        list(
                "Presi in carico da me",
                20,
                "I compiti che ho preso in carico",
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        list(
                "Scaduti",
                30,
                "I compiti del mio ufficio oltre la scadenza",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks()
                        .dueBeforeExpression("${now()}"));
    }

    private void list(String name, int position, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc());
        Map<String, Object> look = new LinkedHashMap<>();
        look.put("priority", position);
        look.put("description", description);
        look.put("color", "#0066cc");
        look.put("refresh", true);
        look.put("variables", List.of(Map.of("name", "caseNumber", "label", "Caso")));
        filter.setProperties(look);
        filters.saveFilter(filter);
        for (Office reader : Office.values()) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(reader.id());
            grant.setResource(Resources.FILTER);
            grant.setResourceId(filter.getId());
            grant.addPermission(Permissions.READ);
            authorizations.saveAuthorization(grant);
        }
    }
}
