package it.accanto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Three settings put the product on PostgreSQL: both schemas stand there, and a report over HTTP opens a file in it. */
@RunningOnPostgres
class PostgresTest extends ReportOverHttp {

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
        assertThat(http.withBasicAuth("admin", RunningAccanto.ADMIN_PASSWORD)
                        .getForEntity("/engine-rest/engine", JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(http.getForEntity("/engine-rest/engine", JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }
}
