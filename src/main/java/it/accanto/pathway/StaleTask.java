package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Tells a task that somebody else finished from one that never was. */
public final class StaleTask {

    private StaleTask() {}

    /** The same for a task of another territory, or for an open one of no territory and another office, as for one that never was. */
    public static Refusal refused(String taskId, CommandContext context) {
        HistoricTaskInstance done = context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        boolean theirs = done != null
                && (done.getTenantId() == null
                        ? done.getEndTime() != null
                        : context.getTenantManager().isAuthenticatedTenant(done.getTenantId()));
        return theirs
                ? Refusal.of(
                        Refusal.Kind.STALE,
                        "Questo compito è già stato completato o non serve più: aggiornate l'elenco dei compiti.")
                : Refusal.of(Refusal.Kind.NOT_FOUND, "Nessun compito con questo identificativo.");
    }
}
