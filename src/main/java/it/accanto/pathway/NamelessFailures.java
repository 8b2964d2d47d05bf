package it.accanto.pathway;

import java.util.Arrays;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;

/** A failed job keeps the kind and the place of its failure, never its words: a database puts values into its messages. */
class NamelessFailures implements FailedJobCommandFactory {

    private static final class Nameless extends RuntimeException {

        Nameless(Throwable thrown) {
            super(kinds(thrown), null, false, true);
            setStackTrace(thrown.getStackTrace());
        }
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return new DefaultJobRetryCmd(jobId, new Nameless(exception));
    }

    /** The kinds of an exception and of its causes, with the place of ours where each arose. */
    static String kinds(Throwable thrown) {
        Throwable cause = thrown.getCause();
        String kind = thrown.getClass().getSimpleName();
        String place = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("it.accanto"))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
        return cause == null || cause == thrown ? kind + place : kind + place + ", " + kinds(cause);
    }
}
