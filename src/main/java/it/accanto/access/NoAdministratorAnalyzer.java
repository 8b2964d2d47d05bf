package it.accanto.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do instead of showing a trace. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NoAdministrator cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set ACCANTO_ADMIN_PASSWORD and start again, or start with ACCANTO_DEMO=true on a machine of your own.",
                cause);
    }
}
