package it.accanto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.access.Office;
import it.accanto.access.People;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case manager of Milano reports a minor as any outside client would; told on both databases. */
abstract class ReportOverHttp {

    private static final String TRUNK = "/engine-rest/process-definition/key/case-pathway";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    private People people;

    @Autowired
    private CaseWalk walk;

    @BeforeEach
    void aCaseManagerOfMilano() {
        walk.begin();
        people.add("reporter", "Rita", "Prova", "Una-passphrase-di-prova-1", List.of(Office.CASEWORK), List.of("mi"));
    }

    @Test
    void aReportOverHttpOpensAFile() {
        TestRestTemplate reporter = http.withBasicAuth("reporter", "Una-passphrase-di-prova-1");
        assertThat(reporter.getForEntity(TRUNK + "/deployed-start-form", String.class)
                        .getBody())
                .contains("cam-variable-name=\"givenName\"");

        ResponseEntity<JsonNode> started = reporter.postForEntity(
                TRUNK + "/submit-form", HttpClientOf.variables(AReport.of("MI").answers()), JsonNode.class);

        assertThat(started.getStatusCode()).as("%s", started.getBody()).isEqualTo(HttpStatus.OK);
        String number = started.getBody().get("businessKey").asText();
        assertThat(number).matches("MI-2026-\\d{6}");
        assertThat(sql.queryForMap("select given_name, territory, birth_date from case_file where number = ?", number))
                .containsEntry("given_name", "Prova")
                .containsEntry("territory", "mi");
        assertThat(reporter.getForEntity("/api/cases/" + number, JsonNode.class)
                        .getBody()
                        .get("minor")
                        .get("familyName")
                        .asText())
                .isEqualTo("Inventata");
    }
}
