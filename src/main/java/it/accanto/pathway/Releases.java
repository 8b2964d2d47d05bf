package it.accanto.pathway;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a table in force at run time. It stays in force over every later release of the application. */
@Component
public class Releases {

    static final String SOURCE = "accanto-release";

    interface Rows extends JpaRepository<TableRelease, Long> {}

    private final RepositoryService repository;
    private final Pathways pathways;
    private final Rows rows;
    private final Clock clock;

    Releases(RepositoryService repository, Pathways pathways, Rows rows, Clock clock) {
        this.pathways = pathways;
        this.repository = repository;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Deploys a file of tables as the newest version of each decision in it.
     *
     * @param fileName such as {@code age-out-urgency.dmn}
     * @param norm the norm that asks for the change
     */
    @Transactional
    public TableRelease release(String fileName, String dmn, String norm, String reason, String by) {
        String deployment = pathways.asHouse(context -> deployed(fileName, dmn));
        return rows.save(new TableRelease(fileName, deployment, Instant.now(clock), by, norm, reason));
    }

    private String deployed(String fileName, String dmn) {
        return repository
                .createDeployment()
                .name("table " + fileName)
                .source(SOURCE)
                .addInputStream("dmn/" + fileName, new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
    }
}
