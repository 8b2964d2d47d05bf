package it.accanto.supervision.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningOnPostgres;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long a supervisor waits for versions and a trial over 25,000 open cases, and how long a move takes. Not part of a build: what it measures stands in {@code src/docs/versions.md}. */
@RunningOnPostgres
@EnabledIfSystemProperty(named = "accanto.measured", matches = "true")
@SuppressWarnings("NullAway.Init")
class VersionsAtFullSizeOnPostgresTest {

    private static final String VERSIONS = "/api/supervision/versions";
    private static final int CASES = 25_000;
    private static final int MOVED = 500;
    private static final Set<String> IDS = Set.of(
            "ID_",
            "ROOT_PROC_INST_ID_",
            "PROC_INST_ID_",
            "PROCESS_INSTANCE_ID_",
            "PARENT_ID_",
            "EXECUTION_ID_",
            "TASK_ID_",
            "ACT_INST_ID_",
            "VAR_SCOPE_");

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void versionsTrialAndMove() {
        walk.begin();
        people.add("cremona", "Persona", "Di Prova", "cremona", Office.ofCases(), List.of("cr"));
        people.add("valtellina", "Altra", "Di Prova", "valtellina", List.of(Office.SUPERVISION), List.of("cr"));
        LaterRelease release = new LaterRelease(repository, runtime, sql, "cr");
        CaseNumber model = new CaseNumber(AReport.of("CR").sentBy(new HttpClientOf(port, "cremona", "cremona")));
        CaseNumber other = new CaseNumber(AReport.of("CR").sentBy(new HttpClientOf(port, "cremona", "cremona")));
        walk.complete(
                other, "notifyCourt", "sentBy", "US", "sentOn", walk.today().toString(), "means", "PEC", "proof", "1");
        files(model);
        multiplied(model, 1, CASES / 2);
        multiplied(other, CASES / 2 + 1, CASES);
        sql.execute("analyze");
        int before = release.newest("intake");
        int after = release.brings(
                "intake",
                text -> LaterRelease.renamed(
                        text, "notifyCourt", "tellCourt", "Avvisare il tribunale per i minorenni", "Informare"));
        HttpClientOf supervisor = new HttpClientOf(port, "valtellina", "valtellina");
        Map<String, Object> asked =
                Map.of("process", "intake", "from", before, "to", after, "renamed", Map.of(), "reason", "Misura");
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            supervisor.get(VERSIONS);
            long versions = System.nanoTime();
            JsonNode tried = supervisor.post(VERSIONS + "/trials", asked).body();
            System.out.printf(
                    "versions %d ms, trial %d ms: %s moving, %s staying%n",
                    (versions - began) / 1_000_000,
                    (System.nanoTime() - versions) / 1_000_000,
                    tried.get("moving"),
                    tried.get("staying"));
            assertThat(tried.get("moving").asInt() + tried.get("staying").asInt())
                    .isEqualTo(CASES + 2);
        }
        sql.update(
                "update ACT_RU_EXECUTION set TENANT_ID_ = 'zz' where BUSINESS_KEY_ like 'CR-2026-9%' and BUSINESS_KEY_ < ?",
                "CR-2026-9%05d".formatted(CASES - MOVED));
        long began = System.nanoTime();
        JsonNode move = supervisor.post(VERSIONS + "/moves", asked).body();
        String one = VERSIONS + "/moves/" + move.get("id").asLong() + "?wait=20";
        JsonNode told = supervisor.get(one).body();
        for (int i = 0; i < 30 && told.get("running").asBoolean(); i++) {
            told = supervisor.get(one).body();
        }
        System.out.printf(
                "%d ms for %s moved, %s stayed%n",
                (System.nanoTime() - began) / 1_000_000, told.get("moved"), told.get("stayed"));
        assertThat(told.get("moved").asInt()).isGreaterThanOrEqualTo(MOVED);
    }

    private void files(CaseNumber model) {
        sql.update(
                copy("case_file", Map.of("NUMBER", "'CR-2026-9' || lpad(n::text, 5, '0')"), "number = ?", 1, CASES),
                model.value());
    }

    private void multiplied(CaseNumber model, int from, int to) {
        String instance = sql.queryForObject(
                """
                select e.ID_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                where e.BUSINESS_KEY_ = ? and d.KEY_ = 'intake'""",
                String.class,
                model.value());
        Map<String, String> instead =
                IDS.stream().collect(Collectors.toMap(id -> id, id -> "t." + id + " || '-' || n"));
        instead.put(
                "BUSINESS_KEY_",
                "case when t.BUSINESS_KEY_ is null then null else 'CR-2026-9' || lpad(n::text, 5, '0') end");
        instead.put("SUPER_EXEC_", "null");
        for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE")) {
            sql.update(copy(table, instead, "PROC_INST_ID_ = ?", from, to), instance);
        }
        sql.update(
                copy(
                        "ACT_RU_IDENTITYLINK",
                        instead,
                        "TASK_ID_ in (select ID_ from ACT_RU_TASK where PROC_INST_ID_ = ?)",
                        from,
                        to),
                instance);
    }

    private String copy(String table, Map<String, String> instead, String which, int from, int to) {
        List<String> columns = sql.queryForList(
                "select upper(column_name) from information_schema.columns where lower(table_name) = lower(?)",
                String.class,
                table);
        return "insert into %s (%s) select %s from %s t, generate_series(%d, %d) n where t.%s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream()
                                .map(column -> instead.getOrDefault(column, "t." + column))
                                .collect(Collectors.joining(", ")),
                        table,
                        from,
                        to,
                        which);
    }
}
