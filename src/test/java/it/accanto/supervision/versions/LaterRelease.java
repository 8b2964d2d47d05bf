package it.accanto.supervision.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a later release of the application brings: a changed model with its forms. It goes as it came, with the cases of the territory that are on it. */
public class LaterRelease {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final JdbcTemplate sql;
    private final String territory;
    private final List<String> deployments = new ArrayList<>();

    /** @param territory in which the cases are that go with it */
    public LaterRelease(RepositoryService repository, RuntimeService runtime, JdbcTemplate sql, String territory) {
        this.repository = repository;
        this.runtime = runtime;
        this.sql = sql;
        this.territory = territory;
    }

    /** The number of the version that it makes. */
    public int brings(String process, UnaryOperator<String> change) {
        DeploymentBuilder release = repository.createDeployment().name("a later release");
        release.addString("bpmn/" + process + ".bpmn", change.apply(text(Path.of("bpmn", process + ".bpmn"))));
        for (Path form : forms(process)) {
            release.addString("forms/" + form.getFileName(), text(form));
        }
        deployments.add(release.deploy().getId());
        return newest(process);
    }

    public int newest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    /** A task of a model under another id and name, its form and its Steps as they were. */
    public static String renamed(String model, String before, String after, String nameBefore, String nameAfter) {
        String changed = model.replace("\"" + before + "\"", "\"" + after + "\"")
                .replace("name=\"" + nameBefore + "\"", "name=\"" + nameAfter + "\"");
        if (changed.equals(model)) {
            throw new AssertionError("nothing was renamed");
        }
        return changed;
    }

    public void gone() {
        for (String root : sql.queryForList(
                "select ID_ from ACT_RU_EXECUTION where PROC_INST_ID_ = ID_ and SUPER_EXEC_ is null and TENANT_ID_ = ?",
                String.class,
                territory)) {
            runtime.deleteProcessInstances(List.of(root), "test", true, true);
        }
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        deployments.clear();
        forget();
    }

    private void forget() {
        Set.of("version_move_running", "version_move_case")
                .forEach(table -> sql.update(
                        "delete from " + table
                                + " where move_id in (select id from version_move where territories = ?)",
                        territory));
        sql.update("delete from version_move where territories = ? and undo_of is not null", territory);
        sql.update("delete from version_move where territories = ?", territory);
    }

    private static List<Path> forms(String process) {
        try (Stream<Path> all = Files.list(Path.of("forms"))) {
            return all.filter(form -> form.getFileName().toString().startsWith(process + "."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
