package it.accanto.pathway;

import org.camunda.bpm.engine.impl.context.Context;

/** Who acts: the person logged in to the engine, or the application itself. */
public final class Who {

    /** The application's own name in audit lines. */
    public static final String ACCANTO = "accanto";

    private Who() {}

    public static String acts() {
        String person = Context.getCommandContext() == null
                ? null
                : Context.getCommandContext().getAuthenticatedUserId();
        return person == null ? ACCANTO : person;
    }
}
