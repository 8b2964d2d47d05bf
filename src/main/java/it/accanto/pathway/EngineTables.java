package it.accanto.pathway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables that the engine holds: each file of tables is a deployment of its own, and what was deployed stays. */
@Component
public class EngineTables {

    /** Where a text came from: with the application, or from policy staff. */
    public enum Source {
        PACKAGE("accanto-package"),
        RELEASE("accanto-release");

        private final String word;

        Source(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * A file of tables in the engine.
     *
     * @param id of the deployment
     * @param versions the engine's version of each decision in it, by key
     */
    public record Deployed(String id, Map<String, Integer> versions) {}

    /** The same with its text, where it came from and when. */
    public record Kept(Deployed deployed, String dmn, Source source, Instant at) {}

    private final RepositoryService repository;
    private final Pathways pathways;

    EngineTables(RepositoryService repository, Pathways pathways) {
        this.repository = repository;
        this.pathways = pathways;
    }

    /**
     * Makes a text the newest version of each decision in it.
     *
     * @param file the file's name without its ending
     */
    @Transactional
    public Deployed deploy(String file, String dmn, Source source) {
        return pathways.asHouse(context -> {
            DeploymentWithDefinitions made = repository
                    .createDeployment()
                    .name("table " + file)
                    .source(source.word())
                    .addInputStream(resource(file), new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)))
                    .deployWithResult();
            return new Deployed(made.getId(), counted(made.getDeployedDecisionDefinitions()));
        });
    }

    /** What the engine holds of a decision's file, oldest first. */
    @Transactional
    public List<Kept> all(String file, String decisionKey) {
        return pathways.asHouse(context -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .orderByDecisionDefinitionVersion()
                .asc()
                .list()
                .stream()
                .map(DecisionDefinition::getDeploymentId)
                .map(id -> kept(file, id))
                .toList());
    }

    private Kept kept(String file, String id) {
        Deployment deployment =
                repository.createDeploymentQuery().deploymentId(id).singleResult();
        try (InputStream dmn = repository.getResourceAsStream(id, resource(file))) {
            return new Kept(
                    deployed(id),
                    new String(dmn.readAllBytes(), StandardCharsets.UTF_8),
                    Source.PACKAGE.word().equals(deployment.getSource()) ? Source.PACKAGE : Source.RELEASE,
                    deployment.getDeploymentTime().toInstant());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Deployed deployed(String id) {
        return new Deployed(
                id,
                counted(repository
                        .createDecisionDefinitionQuery()
                        .deploymentId(id)
                        .list()));
    }

    private static Map<String, Integer> counted(List<DecisionDefinition> definitions) {
        return definitions.stream()
                .collect(Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getVersion));
    }

    private static String resource(String file) {
        return "dmn/" + file + ".dmn";
    }
}
