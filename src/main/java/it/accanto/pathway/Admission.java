package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Says whether the person logged in may give a command to the engine. It is asked for every command that a person gives, and for
 * every query that runs inside one; never for what the application does by itself.
 */
public interface Admission {

    /**
     * Asked inside the command's own context, so that what is read here is not read again.
     *
     * @throws Refusal when the person may not
     */
    void admit(Command<?> command, CommandContext context);
}
