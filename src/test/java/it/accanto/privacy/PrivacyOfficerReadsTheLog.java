package it.accanto.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import it.accanto.access.Office;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The privacy officer searches the log, takes it along as a sheet, and is shown what is worth a look; nobody else reads it; told on both databases. */
abstract class PrivacyOfficerReadsTheLog extends ReportedCase {

    private static final List<String> WAYS = List.of("", "/csv", "/signals", "/readings");

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "casework",
                "education",
                "mediation",
                "guardianship",
                "legal",
                "employment",
                "grants",
                "protection",
                "supervision",
                "policy",
                "torino",
                "admin"
            })
    void nobodyElseReadsIt(String person) {
        for (String way : WAYS) {
            assertThat(as(person).get("/api/read-log" + way).status()).as(way).isEqualTo(403);
        }
        assertThat(as(person)
                        .get("/api/read-log/access")
                        .body()
                        .get("readsTheLog")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void anAdministratorWhoJoinsTheOfficeStillDoesNot() {
        somebody("adminofprivacy", Office.PRIVACY);
        if (identity.createGroupQuery()
                        .groupMember("adminofprivacy")
                        .groupId(Groups.CAMUNDA_ADMIN)
                        .count()
                == 0) {
            identity.createMembership("adminofprivacy", Groups.CAMUNDA_ADMIN);
        }
        WAYS.forEach(way -> assertThat(
                        as("adminofprivacy").get("/api/read-log" + way).status())
                .isEqualTo(403));
    }

    @Test
    void linesAreFoundByCaseByPersonByDayAndBySignal() {
        open("casework", "");
        open("legal", "");
        says("supervision", WHY);
        open("torino", "");
        assertThat(log("case=" + number)).hasSize(4);
        assertThat(log("case=" + number + "&person=legal")).hasSize(1);
        assertThat(log("case=" + number + "&from=2026-11-21&to=2026-11-21")).hasSize(4);
        assertThat(log("case=" + number + "&from=2026-11-22")).isEmpty();
        assertThat(log("case=" + number + "&signal=WITH_REASON")).hasSize(1);
        assertThat(log("case=" + number + "&signal=REFUSED")).hasSize(1);
        assertThat(log("case=" + number + "&signal=OUTSIDE_OWN_WORK")).hasSize(2);
        assertThat(as("privacy").get("/api/read-log?case=" + number).text()).doesNotContain(TYPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case=nonsense",
                "from=21.11.2026",
                "to=x",
                "from=2026-11-22&to=2026-11-21",
                "signal=ALL",
                "page=-1",
                "page=x",
                "page=99999999999"
            })
    void aSelectionThatCannotBeIsRefusedInItalian(String selection) {
        HttpClientOf.Answer answer = as("privacy").get("/api/read-log?" + selection);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isIn("case", "from", "to", "signal", "page");
        assertThat(answer.body().get("message").asText()).isNotBlank();
    }

    @Test
    void manyLinesComeInPagesNewestFirst() {
        for (int i = 0; i < 51; i++) {
            open("casework", "");
        }
        JsonNode first = as("privacy").get("/api/read-log?case=" + number).body();
        assertThat(first.get("lines")).hasSize(50);
        assertThat(first.get("total").asInt()).isEqualTo(51);
        assertThat(first.get("pages").asInt()).isEqualTo(2);
        assertThat(log("case=" + number + "&page=1")).hasSize(1);
        assertThat(log("case=" + number + "&page=7")).isEmpty();
    }

    @Test
    void theSheetHoldsTheSameAndNoFormula() {
        says("supervision", "=HYPERLINK(\"http://x\";\"premi\")");
        says("legal", "  -2+3 è il motivo");
        HttpClientOf.Answer sheet = as("privacy").get("/api/read-log/csv?case=" + number);
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.text())
                .startsWith("\uFEFFQuando;Chi;Uffici;Caso;")
                .contains("21/11/2026 08:00:00;supervision;supervision;" + number + ";REASON")
                .contains("\"'=HYPERLINK(\"\"http://x\"\";\"\"premi\"\")\"")
                .contains("'-2+3 è il motivo")
                .doesNotContain(";=", ";-");
    }

    @Test
    void signalsSayWhatIsWorthALook() {
        open("casework", "");
        open("legal", "");
        says("supervision", WHY);
        open("supervision", "");
        open("torino", "");
        JsonNode signals =
                as("privacy").get("/api/read-log/signals?case=" + number).body();
        assertThat(signals.get("withReason").asInt()).isEqualTo(2);
        assertThat(signals.get("outsideOwnWork").asInt()).isEqualTo(3);
        assertThat(signals.get("refused").asInt()).isEqualTo(1);
    }

    @Test
    void whoOpensManyCasesInADayIsNamed() {
        somebody("busy", Office.MEDIATION);
        for (int i = 0; i < 3; i++) {
            number = report();
            open("busy", "");
            open("busy", "");
        }
        JsonNode many = as("privacy")
                .get("/api/read-log/signals?person=busy&least=3&from=2026-11-21&to=2026-11-21")
                .body()
                .get("manyCases");
        assertThat(many).hasSize(1);
        assertThat(many.get(0).get("person").asText()).isEqualTo("busy");
        assertThat(many.get(0).get("day").asText()).isEqualTo("2026-11-21");
        assertThat(many.get(0).get("cases").asInt()).isEqualTo(3);
        assertThat(as("privacy")
                        .get("/api/read-log/signals?person=busy&least=4")
                        .body()
                        .get("manyCases"))
                .isEmpty();
    }

    @Test
    void readingTheLogIsKeptToo() {
        log("person=nobodyofthatname");
        as("privacy").get("/api/read-log/csv?person=nobodyofthatname");
        JsonNode lines = as("privacy").get("/api/read-log/readings").body().get("lines");
        List<JsonNode> readings = StreamSupport.stream(lines.spliterator(), false)
                .filter(one -> one.get("selection").asText().equals("{person=nobodyofthatname}"))
                .toList();
        assertThat(readings).extracting(one -> one.get("what").asText()).startsWith("CSV", "LINES");
        assertThat(readings.get(1).get("person").asText()).isEqualTo("privacy");
    }
}
