package it.accanto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.access.Office;
import it.accanto.access.People;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Three settings put the product on PostgreSQL: both schemas stand there, and a report over HTTP opens a file in it. */
@RunningOnPostgres
class PostgresTest {

    private static final String TRUNK = "/engine-rest/process-definition/key/case-pathway";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private People people;

    @Autowired
    private CaseWalk walk;

    @BeforeEach
    void aCaseManagerOfMilano() {
        walk.begin();
        people.add("anna", "Anna", "Colombo", "Una-passphrase-di-prova-1", List.of(Office.CASEWORK), List.of("mi"));
    }

    @Test
    void ourTablesAndTheEnginesStandInPostgres() {
        assertThat(sql.queryForObject("select version()", String.class)).startsWith("PostgreSQL 18");
        assertThat(sql.queryForList("select success from flyway_schema_history", Boolean.class))
                .hasSizeGreaterThan(1)
                .containsOnly(true);
        assertThat(sql.queryForObject("select count(*) from act_re_procdef where key_ = 'case-pathway'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void theApplicationNeedsNoMoreThanItsOwnDatabase() {
        assertThat(sql.queryForObject("select rolsuper from pg_roles where rolname = current_user", Boolean.class))
                .isFalse();
    }

    @Test
    void healthIsUp() {
        ResponseEntity<JsonNode> health = http.getForEntity("/actuator/health", JsonNode.class);
        assertThat(health.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(health.getBody().get("status").asText()).isEqualTo("UP");
    }

    @Test
    void theAdministratorComesInWithTheGivenPassword() {
        assertThat(http.withBasicAuth("admin", "a-secret-for-tests")
                        .getForEntity("/engine-rest/engine", JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(http.getForEntity("/engine-rest/engine", JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aReportOverHttpOpensAFile() {
        TestRestTemplate anna = http.withBasicAuth("anna", "Una-passphrase-di-prova-1");
        assertThat(anna.getForEntity(TRUNK + "/deployed-start-form", String.class)
                        .getBody())
                .contains("cam-variable-name=\"givenName\"");

        ResponseEntity<JsonNode> started =
                anna.postForEntity(TRUNK + "/submit-form", Map.of("variables", report()), JsonNode.class);

        assertThat(started.getStatusCode()).as("%s", started.getBody()).isEqualTo(HttpStatus.OK);
        String number = started.getBody().get("businessKey").asText();
        assertThat(number).matches("MI-2026-\\d{6}");
        assertThat(sql.queryForMap("select given_name, territory, birth_date from case_file where number = ?", number))
                .containsEntry("given_name", "Prova")
                .containsEntry("territory", "mi");
        assertThat(anna.getForEntity("/api/cases/" + number, JsonNode.class)
                        .getBody()
                        .get("minor")
                        .get("familyName")
                        .asText())
                .isEqualTo("Inventata");
    }

    private static Map<String, Map<String, String>> report() {
        return Map.of(
                        "givenName", "Prova",
                        "familyName", "Inventata",
                        "birthDate", "2009-06-30",
                        "birthDateCertainty", "DECLARED",
                        "gender", "F",
                        "nationality", "EG",
                        "languages", "ar",
                        "province", "MI",
                        "reportedOn", "2026-11-20",
                        "reportedBy", "Questura")
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
    }
}
