package it.accanto.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.Accanto;
import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.casefile.CaseNumber;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersion.Account;
import it.accanto.rules.RuleVersion.Origin;
import it.accanto.rules.RuleVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in force, and what is under way, lives through a later release of the application. */
class HouseDeploymentTest {

    private static final String PROSECUTOR = "Avvisare la procura minorile";
    private static final String PROSECUTOR_LATER = "Avvisare subito la procura minorile";

    private static final String AGE_OUT = "age-out-urgency";
    private static final String PROSIEGUO = "prosieguo-advice";
    private static final Account CARLA =
            new Account("carla", "davide", "DPR 394/1999 art. 14-bis", "Il passaporto chiede più tempo");

    @TempDir
    private Path folder;

    private Path later;

    @BeforeEach
    void aLaterReleaseWithAChangedModelAndTwoChangedTables() throws IOException {
        later = Files.createDirectory(folder.resolve("later"));
        copy("bpmn");
        copy("dmn");
        change("bpmn/intake.bpmn", PROSECUTOR, PROSECUTOR_LATER);
        change("dmn/age-out-urgency.dmn", "365", "370");
        change("dmn/prosieguo-advice.dmn", "&gt; 180<", "&gt; 190<");
        change("dmn/opinion-window.dmn", "<text>90</text>", "<text>100</text>");
    }

    @Test
    void aReleasedTableAndACaseUnderWayLiveThroughALaterReleaseOfTheApplication() throws IOException {
        CaseNumber number;
        try (ConfigurableApplicationContext first = start(new DefaultResourceLoader())) {
            assertThat(urgency(first, 380)).isEqualTo("ROUTINE");
            assertThat(window(first, 95)).isEqualTo("TOO_EARLY");
            RuleVersions versions = first.getBean(RuleVersions.class);
            versions.add(AGE_OUT, text(AGE_OUT).replace("365", "400"), versions.today(), Origin.RELEASE, CARLA, null);
            versions.add(
                    PROSIEGUO,
                    text(PROSIEGUO).replace("&gt; 180<", "&gt; 200<"),
                    versions.today().plusDays(30),
                    Origin.RELEASE,
                    CARLA,
                    null);
            assertThat(urgency(first, 380)).isEqualTo("PREPARE");

            CaseWalk walk = first.getBean(CaseWalk.class);
            number = walk.takenInCharge(LocalDate.of(2009, 6, 30));
            walk.start("intake", number, Map.of());
        }

        List<String> deployed;
        try (ConfigurableApplicationContext second = start(withInFront(later))) {
            assertThat(urgency(second, 380)).as("the released table decides").isEqualTo("PREPARE");
            assertThat(texts(second, PROSIEGUO))
                    .as("a version that staff scheduled keeps the package out before its day too")
                    .containsExactly(text(PROSIEGUO), text(PROSIEGUO).replace("&gt; 180<", "&gt; 200<"));
            assertThat(window(second, 95))
                    .as("a table never released follows the package")
                    .isEqualTo("OPEN");
            assertThat(intakes(second))
                    .extracting(ProcessDefinition::getVersion)
                    .containsExactly(1, 2);

            CaseWalk walk = second.getBean(CaseWalk.class);
            assertThat(walk.openTasks(number))
                    .containsExactly("assessReport", "notifyCourt", "notifyMinistry", "notifyProsecutor");
            walk.complete(
                    number,
                    "notifyProsecutor",
                    "sentBy",
                    "US",
                    "sentOn",
                    "2026-11-21",
                    "means",
                    "PEC",
                    "proof",
                    "prot. 1/2026");
            assertThat(walk.openTasks(number)).containsExactly("assessReport", "notifyCourt", "notifyMinistry");
            assertThat(versionOf(second, number))
                    .as("a case under way keeps its model")
                    .isEqualTo(1);

            CaseNumber another = walk.takenInCharge(LocalDate.of(2009, 6, 30));
            walk.start("intake", another, Map.of());
            assertThat(versionOf(second, another)).isEqualTo(2);
            deployed = deployments(second);
        }

        try (ConfigurableApplicationContext third = start(withInFront(later))) {
            assertThat(deployments(third))
                    .as("nothing changed, nothing is deployed")
                    .isEqualTo(deployed);
            assertThat(urgency(third, 380)).isEqualTo("PREPARE");
            assertThat(window(third, 95)).isEqualTo("OPEN");
            RuleVersions versions = third.getBean(RuleVersions.class);
            versions.add(AGE_OUT, text(AGE_OUT), versions.today(), Origin.WITHDRAWAL, CARLA, 2);
            assertThat(urgency(third, 380)).isEqualTo("ROUTINE");
        }

        try (ConfigurableApplicationContext fourth = start(withInFront(later))) {
            assertThat(urgency(fourth, 368))
                    .as("what staff put back is not the package's to change")
                    .isEqualTo("ROUTINE");
            assertThat(texts(fourth, AGE_OUT)).hasSize(3);
            fourth.getBean(JdbcClient.class).sql("delete from rule_deployment").update();
            fourth.getBean(JdbcClient.class).sql("delete from rule_version").update();
        }

        try (ConfigurableApplicationContext fifth = start(withInFront(later))) {
            assertThat(texts(fifth, AGE_OUT))
                    .as("what an engine held before versions were counted is taken over")
                    .hasSize(3);
            assertThat(urgency(fifth, 368)).isEqualTo("ROUTINE");
            assertThat(window(fifth, 95)).isEqualTo("OPEN");
            assertThat(deployments(fifth)).hasSizeGreaterThan(deployed.size());
        }
    }

    private ConfigurableApplicationContext start(ResourceLoader resources) {
        return new SpringApplicationBuilder(Accanto.class, RunningAccanto.Time.class, CaseWalk.class)
                .resourceLoader(resources)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("accanto"),
                        "--accanto.demo=false",
                        "--accanto.admin-password=" + RunningAccanto.ADMIN_PASSWORD,
                        "--camunda.bpm.job-execution.enabled=false");
    }

    /** The models and tables of a folder stand in front of those on the class path, as in the jar of another release. */
    private static ResourceLoader withInFront(Path release) {
        return new DefaultResourceLoader() {
            @Override
            public Resource getResource(String location) {
                return location.startsWith("classpath:bpmn/") || location.startsWith("classpath:dmn/")
                        ? new FileSystemResource(release + "/" + location.substring("classpath:".length()))
                        : super.getResource(location);
            }
        };
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of("dmn", file + ".dmn"));
    }

    private static List<String> texts(ConfigurableApplicationContext application, String file) {
        return application.getBean(RuleVersions.class).of(file).stream()
                .map(RuleVersion::dmn)
                .toList();
    }

    private void copy(String models) throws IOException {
        Path to = Files.createDirectory(later.resolve(models));
        try (Stream<Path> files = Files.list(Path.of(models))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private void change(String file, String from, String to) throws IOException {
        String before = Files.readString(later.resolve(file));
        assertThat(before).contains(from);
        Files.writeString(later.resolve(file), before.replace(from, to));
    }

    private static String urgency(ConfigurableApplicationContext application, int daysTo18) {
        return decided(application, "age-out-urgency", daysTo18);
    }

    private static String window(ConfigurableApplicationContext application, int daysTo18) {
        return decided(application, "opinion-window", daysTo18);
    }

    private static String decided(ConfigurableApplicationContext application, String decision, int daysTo18) {
        return application
                .getBean(DecisionService.class)
                .evaluateDecisionTableByKey(decision, Map.of("daysTo18", daysTo18))
                .getSingleEntry();
    }

    private static List<ProcessDefinition> intakes(ConfigurableApplicationContext application) {
        return application
                .getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("intake")
                .orderByProcessDefinitionVersion()
                .asc()
                .list();
    }

    private static int versionOf(ConfigurableApplicationContext application, CaseNumber number) {
        String definition = application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getProcessDefinitionId();
        return application
                .getBean(RepositoryService.class)
                .getProcessDefinition(definition)
                .getVersion();
    }

    private static List<String> deployments(ConfigurableApplicationContext application) {
        return application
                .getBean(RepositoryService.class)
                .createDeploymentQuery()
                .orderByDeploymentId()
                .asc()
                .list()
                .stream()
                .map(deployment -> deployment.getId() + " " + deployment.getName())
                .toList();
    }
}
