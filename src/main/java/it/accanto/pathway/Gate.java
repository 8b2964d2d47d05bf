package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one way into the engine from outside: answers are checked against their form and never stored by the engine, the fence is
 * asked, and whatever goes wrong leaves as a refusal that a person can read. Whoever looks for a table finds the one in force today,
 * also in the first second of its day. What runs inside another command passes.
 */
class Gate extends CommandInterceptor {

    private static final int ATTEMPTS = 3;

    private final Forms forms;
    private final Clock clock;
    private final ObjectProvider<Admission> admission;
    private final ObjectProvider<TablesInForce> tables;

    Gate(Forms forms, Clock clock, ObjectProvider<Admission> admission, ObjectProvider<TablesInForce> tables) {
        this.tables = tables;
        this.forms = forms;
        this.clock = clock;
        this.admission = admission;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext outer = Context.getCommandContext();
        if (outer != null) {
            if (command instanceof AbstractQuery && outer.getAuthenticatedUserId() != null) {
                admission.getObject().admit(command, outer);
            }
            return next.execute(command);
        }
        if (command instanceof DecisionDefinitionQueryImpl) {
            tables.getObject().bringUpToDate();
        }
        Command<T> admitted = asked(command, answered(command));
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(admitted);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS
                        || !lostRace(e) && !fellIntoAGap(e)
                        || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw refused(e);
                }
            }
        }
    }

    /** A timer of the same case may win the race for its file: nothing was stored, so the act is simply done again. */
    private static boolean lostRace(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }

    /**
     * A row that another transaction removed between two readings of this one leaves a gap, and the engine does not look. Asked again, it
     * is gone from the beginning, and that is told properly; a fault of ours comes back and passes.
     */
    private static boolean fellIntoAGap(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NullPointerException) {
                return true;
            }
        }
        return false;
    }

    /** A person's command is executed only when the fence admits it; what the application does by itself is not asked about. */
    private <T> Command<T> asked(Command<T> given, Command<T> executed) {
        return context -> {
            if (context.getAuthenticatedUserId() != null) {
                admission.getObject().admit(given, context);
            }
            return executed.execute(context);
        };
    }

    @SuppressWarnings("unchecked")
    private <T> Command<T> answered(Command<T> command) {
        if (command instanceof SubmitTaskFormCmd) {
            return (Command<T>) answered(command, "properties");
        }
        if (command instanceof CompleteTaskCmd) {
            return (Command<T>) answered(command, "variables");
        }
        if (command instanceof SubmitStartFormCmd) {
            return (Command<T>) AnsweredStart.of(
                    Gate.<String>field(command, "processDefinitionId"),
                    Gate.<Map<String, Object>>field(command, "variables"),
                    forms,
                    clock);
        }
        if (TasksOfCasesCounted.counts(command)) {
            return (Command<T>) new TasksOfCasesCounted(command);
        }
        if (command instanceof StartProcessInstanceCmd) {
            AnsweredStart start = AnsweredStart.of(
                    Gate.<ProcessInstantiationBuilderImpl>field(command, "instantiationBuilder"), forms, clock);
            return context ->
                    context.getAuthenticatedUserId() == null ? command.execute(context) : (T) start.execute(context);
        }
        return command;
    }

    private Command<?> answered(Command<?> command, String answers) {
        return new AnsweredTask(
                Gate.<String>field(command, "taskId"), Gate.<Map<String, Object>>field(command, answers), forms, clock);
    }

    @SuppressWarnings("unchecked")
    private static <V> V field(Command<?> command, String name) {
        return (V) new DirectFieldAccessor(command).getPropertyValue(name);
    }

    /** The engine tells by its words alone that something belongs to another territory. */
    private static boolean otherTerritory(RuntimeException thrown) {
        return String.valueOf(thrown.getMessage()).contains("belongs to no authenticated tenant");
    }

    private static RuntimeException refused(RuntimeException thrown) {
        if (Refusal.behind(thrown).isPresent()) {
            return Refusal.behind(thrown).get();
        }
        if (lostRace(thrown)) {
            return Refusal.of(
                    Refusal.Kind.STALE,
                    "Qualcun altro ha appena lavorato su questo caso: aggiornate la pagina e controllate prima di riprovare.");
        }
        if (thrown instanceof AuthorizationException) {
            return Refusal.of(Refusal.Kind.FORBIDDEN, "Il vostro ufficio non ha il permesso per questa operazione.");
        }
        if (thrown instanceof NotFoundException || thrown instanceof NullValueException || otherTerritory(thrown)) {
            return Refusal.of(Refusal.Kind.NOT_FOUND, "Quello che cercate non c'è o non è vostro.");
        }
        if (thrown instanceof BadUserRequestException) {
            return Refusal.of(Refusal.Kind.BAD_INPUT, "La richiesta non è valida: controllate i dati inviati.");
        }
        return thrown;
    }
}
