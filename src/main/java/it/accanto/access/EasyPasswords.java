package it.accanto.access;

import it.accanto.casefile.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Whoever chooses a password that the policy refuses is told what one needs; the engine alone would report a failure of its own. */
class EasyPasswords extends CommandInterceptor {

    private static final String ENGINE_SAYS = "Password does not match policy";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException thrown) {
            if (command instanceof SaveUserCmd && ENGINE_SAYS.equals(thrown.getMessage())) {
                throw Refusal.of(
                        "password",
                        "La password è troppo facile da indovinare: usate almeno dieci caratteri, con una lettera minuscola,"
                                + " una maiuscola, una cifra e un carattere speciale, e senza il nome della persona.");
            }
            throw thrown;
        }
    }
}
