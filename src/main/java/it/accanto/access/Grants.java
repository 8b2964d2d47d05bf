package it.accanto.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import it.accanto.casefile.Provinces;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offices, territories and what each office may do: on definitions, decisions and pages, never on a task. Seeded, and repeatable. */
@Component
@Order(20)
class Grants implements ApplicationRunner {

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final RepositoryService repository;

    Grants(IdentityService identity, AuthorizationService authorizations, RepositoryService repository) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.repository = repository;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        offices();
        territories();
        administration();
        Arrays.stream(Office.values()).forEach(this::pages);
        TreeMap<String, Set<Office>> processes = tasksByOffice();
        processes.forEach((process, offices) -> offices.forEach(office -> work(office, process)));
        grant(
                Office.CASEWORK,
                Resources.PROCESS_DEFINITION,
                "case-pathway",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(Office.CASEWORK, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        supervision();
        processes.forEach((process, offices) -> {
            if (offices.stream().anyMatch(Office.ofCases()::contains)) {
                supervise(process);
            }
        });
    }

    private void offices() {
        for (Office office : Office.values()) {
            if (identity.createGroupQuery().groupId(office.id()).count() == 0) {
                Group group = identity.newGroup(office.id());
                group.setName(office.label());
                group.setType("WORKFLOW");
                identity.saveGroup(group);
            }
        }
    }

    private void territories() {
        Set<String> there = new TreeSet<>();
        identity.createTenantQuery().list().forEach(tenant -> there.add(tenant.getId()));
        Provinces.all().stream()
                .map(Provinces::territory)
                .filter(territory -> !there.contains(territory))
                .sorted()
                .forEach(territory -> {
                    Tenant tenant = identity.newTenant(territory);
                    tenant.setName("Provincia di " + territory.toUpperCase(Locale.ROOT));
                    identity.saveTenant(tenant);
                });
    }

    private void administration() {
        for (Resource resource : Resources.values()) {
            grant(Groups.CAMUNDA_ADMIN, resource, ANY, Permissions.ALL);
        }
    }

    private void pages(Office office) {
        switch (office) {
            case SUPERVISION -> {
                grant(office, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
                grant(office, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            }
            default -> grant(office, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        }
        grant(office, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(office, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    private TreeMap<String, Set<Office>> tasksByOffice() {
        TreeMap<String, Set<Office>> offices = new TreeMap<>();
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                offices.computeIfAbsent(definition.getKey(), key -> new TreeSet<>())
                        .add(Office.valueOf(task.getCamundaCandidateGroups().toUpperCase(Locale.ROOT)));
            }
        }
        return offices;
    }

    /** Giving a task back is an assignment to the engine; whom an office may assign to, the fence says. */
    private void work(Office office, String process) {
        grant(
                office,
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.TASK_ASSIGN);
    }

    /** Supervisors look at cases: what policy staff do among themselves is no process of theirs. */
    private void supervision() {
        withdraw(Office.SUPERVISION, Resources.PROCESS_DEFINITION, ANY);
        withdraw(Office.SUPERVISION, Resources.TASK, ANY);
        grant(Office.SUPERVISION, Resources.DEPLOYMENT, ANY, Permissions.READ);
    }

    private void supervise(String process) {
        grant(
                Office.SUPERVISION,
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_ASSIGN);
    }

    /** Takes away what an earlier release granted. */
    private void withdraw(Office office, Resource resource, String id) {
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(office.id())
                .resourceType(resource)
                .resourceId(id)
                .list()
                .stream()
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
    }

    private void grant(Office office, Resource resource, String id, Permission... permissions) {
        grant(office.id(), resource, id, permissions);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization authorization = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(id);
        }
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }
}
