package it.accanto.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two quarters of Aosta, lived through day by day, of which every number was counted by hand. */
@SuppressWarnings("NullAway.Init")
abstract class OnWhomWeWait extends Aosta {

    private String questura;
    private String court;

    @BeforeEach
    void twoQuarters() {
        itIs(9, 11);
        questura = identification();
        itIs(9, 21);
        laysAside("aosta", questura, "EMBASSY", day(10, 11));
        itIs(10, 1);
        String resumed = identification();
        itIs(10, 5);
        laysAside("aosta", resumed, "PROSECUTOR", day(10, 25));
        itIs(10, 10);
        takesUp("aosta", resumed);
        itIs(10, 20);
        identified(resumed);
        itIs(11, 1);
        court = guardianRequest();
        String finished = guardianRequest();
        itIs(11, 2);
        laysAside("aosta", court, "OURSELVES", day(11, 4));
        itIs(11, 5);
        laysAside("aosta", finished, "COURT", day(12, 5));
        itIs(11, 11);
        laysAside("aosta", court, "COURT", day(12, 11));
        itIs(11, 15);
        requested(finished);
        itIs(11, 21);
    }

    @Test
    void daysAreBookedToTheModelsAuthorityButForTheStretchesOfTheWorkers() {
        assertThat(row("QUESTURA", "days")).isEqualTo(41 + 4 + 10);
        assertThat(row("QUESTURA", "daysBefore")).isEqualTo(10);
        assertThat(row("EMBASSY", "days")).isEqualTo(10);
        assertThat(row("EMBASSY", "daysBefore")).isEqualTo(10);
        assertThat(row("PROSECUTOR", "days")).isEqualTo(5);
        assertThat(row("COURT", "days")).isEqualTo(10 + 10);
        assertThat(row("COURT", "daysBefore")).isZero();
        assertThat(row("OURSELVES", "days")).isEqualTo(2);
    }

    @Test
    void aRunningQuarterIsComparedDayByDay() {
        JsonNode told = onWhom("aostahead", "");
        assertThat(told.get("quarter").get("label").asText()).isEqualTo("4º trimestre 2026");
        assertThat(told.get("quarter").get("days").asInt()).isEqualTo(51);
        assertThat(told.get("before").get("days").asInt()).isEqualTo(92);
        JsonNode row = row("QUESTURA");
        assertThat(row.get("perDay").asDouble()).isEqualTo(1.1);
        assertThat(row.get("perDayBefore").asDouble()).isEqualTo(0.1);
        assertThat(row.get("daysBeforeByNow").asInt()).isZero();
        itIs(12, 19);
        assertThat(row("QUESTURA").get("daysBeforeByNow").asInt()).isEqualTo(7);
    }

    @Test
    void whoWaitsNowIsCountedAndTheLongestComesFirst() {
        assertThat(row("QUESTURA", "cases")).isEqualTo(1);
        assertThat(row("EMBASSY", "cases")).isZero();
        assertThat(row("COURT", "cases")).isEqualTo(1);
        assertThat(row("QUESTURA").get("p50Days").asDouble()).isEqualTo(41);
        JsonNode worst = onWhom("aostahead", "").get("worst");
        assertThat(worst.findValuesAsText("task")).containsExactly(questura, court);
        assertThat(worst.get(0).get("caseNumber").asText()).isEqualTo(number(questura));
        assertThat(worst.get(0).get("since").asText()).isEqualTo("2026-10-11");
        assertThat(worst.get(0).get("until").isNull()).isTrue();
        assertThat(worst.get(0).get("days").asInt()).isEqualTo(41);
        assertThat(worst.get(0).get("name").asText()).isEqualTo("Registrare l'identificazione");
        assertThat(worst.get(0).get("daysTo18").asInt()).isEqualTo(437);
        assertThat(worst.get(1).get("until").asText()).isEqualTo("2026-12-11");
        assertThat(worst.get(1).get("days").asInt()).isEqualTo(10);
    }

    @Test
    void halfAndNineTenthsOfTheRunningWaitsAreOfTheirDays() {
        for (int day = 1; day <= 3; day++) {
            itIs(11, day);
            identification();
        }
        itIs(11, 21);
        JsonNode row = row("QUESTURA");
        assertThat(row.get("cases").asInt()).isEqualTo(4);
        assertThat(row.get("p50Days").asDouble()).isEqualTo(19.5);
        assertThat(row.get("p90Days").asDouble()).isEqualTo(34.7);
    }

    @Test
    void itIsAskedByAuthorityByOfficeAndByTerritory() {
        assertThat(onWhom("aostahead", "?authority=COURT").get("rows")).hasSize(1);
        assertThat(onWhom("aostahead", "?authority=COURT").get("worst").findValuesAsText("task"))
                .containsExactly(court);
        assertThat(onWhom("aostahead", "?office=guardianship").get("rows").findValuesAsText("days"))
                .containsExactly("20", "2");
        assertThat(onWhom("admin", "?territory=AO").get("rows")).hasSize(5);
        assertThat(onWhom("aostahead", "?authority=NASA").get("field").asText()).isEqualTo("authority");
        assertThat(onWhom("aostahead", "?office=policy").get("field").asText()).isEqualTo("office");
    }

    @Test
    void whoSupervisesElsewhereOrWorksOnCasesLearnsNothingOfIt() {
        assertThat(onWhom("supervision", "").toString()).doesNotContain(questura, number(questura));
        for (String person : List.of("aosta", "legal", "policy", "privacy")) {
            Answer answer = as(person).get("/api/supervision/waits");
            assertThat(answer.status()).as(person).isEqualTo(403);
        }
        assertThat(as("supervision").get("/api/supervision/waits?territory=ao").status())
                .isEqualTo(403);
    }

    private JsonNode row(String authority) {
        return StreamSupport.stream(onWhom("aostahead", "").get("rows").spliterator(), false)
                .filter(row -> row.get("authority").get("code").asText().equals(authority))
                .findFirst()
                .orElseThrow();
    }

    private int row(String authority, String figure) {
        return row(authority).get(figure).asInt();
    }

    private void identified(String task) {
        tasks.complete(
                task,
                Map.of(
                        "declaresMinor", true,
                        "foundedDoubt", false,
                        "photoDocument", "NONE",
                        "nonPhotoCertificate", "NONE",
                        "massArrival", false));
    }

    private void requested(String task) {
        tasks.complete(
                task,
                Map.of(
                        "requestedOn", walk.today().toString(),
                        "requestProof", "prot. 8/2026",
                        "provisionalRepresentation", "FACILITY_HEAD"));
    }
}
