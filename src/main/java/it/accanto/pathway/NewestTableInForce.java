package it.accanto.pathway;

import java.time.LocalDate;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** One version is known of each table, the newest one, as long as no table has a day of effect. */
@Component
class NewestTableInForce implements TablesInForce {

    private final RepositoryService repository;

    NewestTableInForce(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public int version(String decisionKey, LocalDate referenceDate) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
