package it.accanto.fence;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Admission;
import it.accanto.pathway.PlainValues;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which commands a person may give to the engine, and with what in them. What is not stated in {@link CommandRules} is refused. */
@Component
class CommandFence implements Admission {

    private final TaskFence tasks;

    CommandFence(TaskFence tasks) {
        this.tasks = tasks;
    }

    @Override
    public void admit(Command<?> command, CommandContext context) {
        Rule rule = CommandRules.of(command);
        if (!context.isAuthorizationCheckEnabled() || rule == Rule.NOBODY && ofTheHouse(command)) {
            return;
        }
        Person person = Person.in(context);
        switch (rule) {
            case READING, START -> {}
            case QUERY -> QueryFence.admit((AbstractQuery<?, ?>) command, person);
            case ADMINISTRATION -> administration(person);
            case ADMINISTRATION_QUERY -> {
                administration(person);
                QueryFence.admit((AbstractQuery<?, ?>) command, person);
            }
            case ASK_TABLE -> PlainValues.check(Fields.of(command, "variables"));
            case FILTER_USE -> useFilter(command, context, person);
            case FILTER_SAVE -> saveFilter(command, person);
            case ACCOUNT -> account(command, person);
            case EXECUTION_VARIABLES -> QueryFence.narrow(command);
            case NOBODY_FREE_TEXT, NOBODY_MODELS, NOBODY -> throw refused(rule);
            default -> tasks.admit(rule, command, person, context);
        }
    }

    /** What the house does within a command of its own, it has checked itself. */
    private static boolean ofTheHouse(Command<?> command) {
        return command.getClass().getName().startsWith("it.accanto.");
    }

    private static void administration(Person person) {
        if (!person.administrator()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "Questa operazione è dell'amministrazione.");
        }
    }

    /** A filter saved before somebody looked into it is looked into when it runs. */
    private static void useFilter(Command<?> command, CommandContext context, Person person) {
        String id = Fields.of(command, "filterId");
        FilterEntity filter = id == null ? null : context.getDbEntityManager().selectById(FilterEntity.class, id);
        if (filter != null) {
            admit(filter.getQuery(), person);
        }
        admit(Fields.of(command, "extendingQuery"), person);
    }

    private static void saveFilter(Command<?> command, Person person) {
        administration(person);
        Filter filter = Fields.of(command, "filter");
        if (filter != null) {
            admit(filter.getQuery(), person);
        }
    }

    private static void admit(@Nullable Object query, Person person) {
        if (query instanceof AbstractQuery<?, ?> asked) {
            QueryFence.admit(asked, person);
        }
    }

    private static void account(Command<?> command, Person person) {
        User user = Fields.of(command, "user");
        if (user == null || !person.id().equals(user.getId())) {
            administration(person);
        }
        if (user instanceof UserEntity made && made.getRevision() == 0) {
            newAccount(made);
        }
    }

    private static void newAccount(UserEntity made) {
        if (made.getId() == null || !made.getId().matches("[A-Za-z0-9]{1,64}")) {
            throw Refusal.of("id", "Il nome utente ha solo lettere e cifre, al massimo 64, senza punti né spazi.");
        }
        if (Fields.of(made, "newPassword") == null) {
            throw Refusal.of("password", "Date una password alla persona: senza, nessuno può entrare con questo nome.");
        }
    }

    private static Refusal refused(Rule rule) {
        return Refusal.of(
                Refusal.Kind.FORBIDDEN,
                switch (rule) {
                    case NOBODY_FREE_TEXT ->
                        "Qui non si scrivono testi né si cambiano dati: usate il modulo del compito o la pagina del caso.";
                    case NOBODY_MODELS ->
                        "Percorsi e tabelle arrivano con il programma o dallo studio delle regole: qui non se ne caricano né se ne cambiano.";
                    default -> "Questa operazione non è permessa: usate i compiti e la pagina del caso.";
                });
    }
}
