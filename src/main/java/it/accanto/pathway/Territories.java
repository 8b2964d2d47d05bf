package it.accanto.pathway;

import it.accanto.casefile.Provinces;
import it.accanto.casefile.Refusal;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;

/** A case belongs to the territory of its province; the processes that it calls inherit it. Territories are tenants. */
class Territories implements TenantIdProvider {

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext starting) {
        if (starting.getSuperExecution() != null) {
            return starting.getSuperExecution().getTenantId();
        }
        if (!starting.getVariables().containsKey("province")) {
            return null;
        }
        String territory =
                Provinces.territory(String.valueOf(starting.getVariables().get("province")));
        boolean theirs = Context.getCommandContext().getAuthenticatedUserId() == null
                || Context.getCommandContext().getTenantManager().isAuthenticatedTenant(territory);
        if (!theirs) {
            throw Refusal.of(
                    "province",
                    "La provincia %s non è tra i vostri territori: passate la segnalazione all'ufficio di quella provincia."
                            .formatted(Objects.toString(starting.getVariables().get("province"))));
        }
        return territory;
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext starting) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext made) {
        return null;
    }
}
