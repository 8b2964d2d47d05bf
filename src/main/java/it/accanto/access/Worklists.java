package it.accanto.access;

import it.accanto.pathway.FollowUps;
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
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
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
        list(
                "Da fare nel mio ufficio",
                10,
                "I compiti liberi del mio ufficio, senza quelli in attesa",
                notAside(tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}")));
        list(
                "Presi in carico da me",
                20,
                "I compiti che ho preso in carico, senza quelli in attesa",
                notAside(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        list(
                "In attesa di altri",
                25,
                "I compiti del mio ufficio che aspettano qualcuno: tornano da soli nel loro giorno",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks()
                        .taskOwner(FollowUps.LAID_ASIDE)
                        .followUpAfterExpression("${now()}"));
        list(
                "Scaduti",
                30,
                "I compiti del mio ufficio oltre la scadenza",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks()
                        .dueBeforeExpression("${now()}"));
    }

    /** Whatever is not laid aside, or no longer: it comes back when its moment has passed, and nothing has to run for it. */
    private static TaskQuery notAside(TaskQuery query) {
        return query.or()
                .taskOwner(FollowUps.REMINDER)
                .followUpBeforeOrNotExistentExpression("${now()}")
                .endOr();
    }

    private void list(String name, int position, String description, TaskQuery unsorted) {
        TaskQuery query = unsorted.orderByTaskPriority().desc().orderByDueDate().asc();
        Filter wanted = filters.newTaskFilter(name).setQuery(query);
        Filter known = filters.createFilterQuery().filterName(name).singleResult();
        if (known == null) {
            create(wanted, position, description);
        } else if (!asks(known).equals(asks(wanted))) {
            filters.saveFilter(known.setQuery(query));
        }
    }

    private static String asks(Filter filter) {
        return ((FilterEntity) filter).getQueryInternal();
    }

    private void create(Filter filter, int position, String description) {
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
