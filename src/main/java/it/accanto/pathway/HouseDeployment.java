package it.accanto.pathway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the models and forms that the release brings, together; each table has its own versions and goes its own way. */
@Component
@Order(10)
class HouseDeployment implements ApplicationRunner {

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    HouseDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        DeploymentBuilder models = repository
                .createDeployment()
                .name("models")
                .source(EngineTables.Source.PACKAGE.word())
                .enableDuplicateFiltering(false);
        for (Resource resource : found("bpmn/*.bpmn", "forms/*.html")) {
            String folder = Objects.requireNonNull(resource.getFilename()).endsWith(".bpmn") ? "bpmn/" : "forms/";
            models.addInputStream(folder + resource.getFilename(), resource.getInputStream());
        }
        models.deploy();
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
}
