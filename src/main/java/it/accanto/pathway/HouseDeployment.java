package it.accanto.pathway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys what the release brings: models and forms together, each table by itself and only where no released version of it stands.
 * A release never overrides a table that policy staff put in force.
 */
@Component
@Order(10)
class HouseDeployment implements ApplicationRunner {

    /** The source of a deployment that came with the application. */
    static final String PACKAGE = "accanto-package";

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    HouseDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        DeploymentBuilder models = packaged("models");
        for (Resource resource : found("bpmn/*.bpmn", "forms/*.html")) {
            String folder = Objects.requireNonNull(resource.getFilename()).endsWith(".bpmn") ? "bpmn/" : "forms/";
            models.addInputStream(folder + resource.getFilename(), resource.getInputStream());
        }
        models.deploy();
        for (Resource table : found("dmn/*.dmn")) {
            if (!released(table)) {
                packaged("table " + table.getFilename())
                        .addInputStream("dmn/" + table.getFilename(), table.getInputStream())
                        .deploy();
            }
        }
    }

    private DeploymentBuilder packaged(String name) {
        return repository.createDeployment().name(name).source(PACKAGE).enableDuplicateFiltering(false);
    }

    private List<Resource> found(String... patterns) throws IOException {
        List<Resource> found = new ArrayList<>();
        for (String pattern : patterns) {
            Resource[] all = resources.getResources("classpath:" + pattern);
            Arrays.sort(all, Comparator.comparing(Resource::getFilename));
            found.addAll(List.of(all));
        }
        return found;
    }

    private boolean released(Resource table) throws IOException {
        return Dmn.readModelFromStream(table.getInputStream()).getModelElementsByType(Decision.class).stream()
                .flatMap(decision -> repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision.getId())
                        .latestVersion()
                        .list()
                        .stream())
                .map(newest -> repository
                        .createDeploymentQuery()
                        .deploymentId(newest.getDeploymentId())
                        .singleResult())
                .map(Deployment::getSource)
                .anyMatch(source -> !PACKAGE.equals(source));
    }
}
