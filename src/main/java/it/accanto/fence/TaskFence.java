package it.accanto.fence;

import it.accanto.access.Office;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Forms;
import it.accanto.pathway.OtherThanCases;
import it.accanto.pathway.StaleTask;
import it.accanto.pathway.TaskOffices;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a task follows from its office and its territory. The task is read here in the command's own context, so that
 * the command itself reads it no more.
 */
@Component
class TaskFence {

    private static final List<String> TASK_IDS = List.of("taskId", "resourceId", "parentTaskId");

    private static final Set<Rule> TAKEN = Set.of(Rule.TASK_ANSWER, Rule.TASK_CLAIM, Rule.TASK_ASSIGN);

    private final Forms forms;
    private final OtherThanCases others;

    TaskFence(Forms forms, @Lazy OtherThanCases others) {
        this.forms = forms;
        this.others = others;
    }

    void admit(Rule rule, Command<?> command, Person person, CommandContext context) {
        String id = taskId(command);
        if (id == null) {
            return;
        }
        TaskEntity task = context.getTaskManager().findTaskById(id);
        if (task == null || !theirs(task, person)) {
            throw StaleTask.refused(id, context);
        }
        String office = office(task);
        if (task.getTenantId() == null && TAKEN.contains(rule)) {
            beside(command, task, office, person);
        }
        switch (rule) {
            case TASK_IN_LIST -> {}
            case TASK_LOOK -> {
                if (!person.supervises()) {
                    own(office, person);
                }
            }
            case TASK_ASSIGN -> assign(command, task, office, person, context);
            case TASK_CLAIM -> claim(command, task, office, person, context);
            case TASK_VARIABLES -> {
                own(office, person);
                onlyFields(command, task, context);
            }
            default -> own(office, person);
        }
    }

    /** A task of no territory is about no case: its office has it, and nobody else learns of it, but for who administers. */
    private static boolean theirs(TaskEntity task, Person person) {
        return task.getTenantId() == null ? person.worksFor(office(task)) : person.sees(task.getTenantId());
    }

    /** Administering is no office: who takes such a task on, or gives the answer, is of the office and may. */
    private void beside(Command<?> command, TaskEntity task, String office, Person person) {
        String taker = Fields.has(command, "userId") ? Fields.of(command, "userId") : person.id();
        if (taker == null || CommandRules.takesAway(command)) {
            return;
        }
        if (taker.equals(person.id()) && !person.groups().contains(office)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "Questo compito è dell'ufficio «%s»: lo completa solo chi vi lavora.".formatted(label(office)));
        }
        others.checkMayTake(task.getProcessInstance().getBusinessKey(), taker);
    }

    private static @Nullable String taskId(Command<?> command) {
        return TASK_IDS.stream()
                .filter(name -> Fields.has(command, name))
                .findFirst()
                .map(name -> Fields.<String>of(command, name))
                .orElse(null);
    }

    private static String office(TaskEntity task) {
        if (task.getTaskDefinition() == null) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "Questo compito non appartiene a un percorso.");
        }
        return TaskOffices.of(task.getTaskDefinition());
    }

    private static void own(String office, Person person) {
        if (!person.worksFor(office)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "Questo compito è dell'ufficio «%s»: lo apre e lo completa solo chi vi lavora."
                            .formatted(label(office)));
        }
    }

    private static String label(String office) {
        return Office.valueOf(office.toUpperCase(Locale.ROOT)).label();
    }

    private static void claim(
            Command<?> command, TaskEntity task, String office, Person person, CommandContext context) {
        own(office, person);
        String assignee = Fields.of(command, "userId");
        if (assignee == null) {
            giveBack(task, person);
        } else if (!assignee.equals(person.id())) {
            if (!person.administrator()) {
                throw Refusal.of(Refusal.Kind.FORBIDDEN, "Un compito si prende in carico solo per sé.");
            }
            somebodyOf(office, task, assignee, context);
        }
    }

    private static void assign(
            Command<?> command, TaskEntity task, String office, Person person, CommandContext context) {
        if (!IdentityLinkType.ASSIGNEE.equals(Fields.<String>of(command, "type"))) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN, "L'ufficio di un compito è quello del suo percorso e non si cambia.");
        }
        String assignee = CommandRules.takesAway(command) ? null : Fields.of(command, "userId");
        if (person.administrator() || person.supervises()) {
            if (assignee != null) {
                somebodyOf(office, task, assignee, context);
            }
        } else if (assignee == null) {
            own(office, person);
            giveBack(task, person);
        } else {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "I compiti li assegna il coordinamento: per lavorare a questo, prendetelo in carico.");
        }
    }

    private static void giveBack(TaskEntity task, Person person) {
        if (task.getAssignee() != null && !task.getAssignee().equals(person.id()) && !person.administrator()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "Questo compito l'ha preso in carico un'altra persona.");
        }
    }

    private static void somebodyOf(String office, TaskEntity task, String assignee, CommandContext context) {
        long found = context.runWithoutAuthorization(() -> {
            UserQuery people = context.getProcessEngineConfiguration()
                    .getIdentityService()
                    .createUserQuery()
                    .userId(assignee)
                    .memberOfGroup(office);
            return task.getTenantId() == null
                    ? people.count()
                    : people.memberOfTenant(task.getTenantId()).count();
        });
        if (found == 0) {
            throw Refusal.of(
                    "userId",
                    "Assegnate il compito a una persona dell'ufficio «%s» di questo territorio."
                            .formatted(label(office)));
        }
    }

    /** A form is told what its fields hold so far, and nothing else of what the process knows. */
    private void onlyFields(Command<?> command, TaskEntity task, CommandContext context) {
        Set<String> fields = new HashSet<>(forms.of(task, context).names());
        fields.add(QueryFence.CASE_NUMBER);
        if (Fields.has(command, "variableName")) {
            if (!fields.contains(Objects.requireNonNullElse(Fields.<String>of(command, "variableName"), ""))) {
                throw Refusal.of(Refusal.Kind.NOT_FOUND, "Il modulo di questo compito non ha questo campo.");
            }
            return;
        }
        String names = Fields.has(command, "formVariableNames") ? "formVariableNames" : "variableNames";
        Collection<String> asked = Fields.of(command, names);
        if (asked != null && !asked.isEmpty()) {
            fields.retainAll(asked);
        }
        Fields.set(command, names, fields.isEmpty() ? Set.of("-") : fields);
    }
}
