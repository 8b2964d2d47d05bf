package it.accanto.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.access.Office;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case outside one's own work shows its names after a reason, to who wrote it, until the day ends. */
@RunningAccanto
class SupervisionGivesAReasonTest extends ReportedCase {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "curioso", "          x"})
    void aReasonThatSaysNothingIsRefused(String why) {
        HttpClientOf.Answer answer = says("supervision", why);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo("reason");
        assertThat(answer.body().get("message").asText()).contains("10 caratteri");
        assertThat(seenBy("supervision").get("minor").isNull()).isTrue();
    }

    @Test
    void aReasonThatIsTooLongOrMissingIsRefused() {
        assertThat(says("supervision", "x".repeat(501)).status()).isEqualTo(400);
        assertThat(as("supervision")
                        .post("/api/cases/" + number + "/reasons", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(says("supervision", "x".repeat(500)).status()).isEqualTo(201);
    }

    @Test
    void afterTheReasonTheCaseShowsNamesToWhoGaveItAndToNobodyElse() {
        somebody("othersupervisor", Office.SUPERVISION);
        HttpClientOf.Answer given = says("supervision", WHY);
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.body().get("standsUntil").asText()).startsWith("2026-11-21T23:00");
        JsonNode found = seenBy("supervision");
        assertThat(found.get("names").asText()).isEqualTo("WITH_REASON");
        assertThat(found.at("/minor/givenName").asText()).isEqualTo("Kalilou");
        assertThat(found.get("vulnerability").isNull()).isTrue();
        assertThat(seenBy("othersupervisor").get("minor").isNull()).isTrue();
    }

    @Test
    void theReasonOpensThatCaseOnly() {
        says("supervision", WHY);
        number = report();
        assertThat(seenBy("supervision").get("names").asText()).isEqualTo("REASON_NEEDED");
    }

    @Test
    void theDayThatEndsClosesTheNamesAgain() {
        says("supervision", WHY);
        clock.moveTo(LocalDate.of(2026, 11, 22));
        assertThat(seenBy("supervision").get("names").asText()).isEqualTo("REASON_NEEDED");
        assertThat(says("supervision", "Riunione con il giudice tutelare").status())
                .isEqualTo(201);
        assertThat(seenBy("supervision").get("names").asText()).isEqualTo("WITH_REASON");
    }

    @Test
    void withAReasonAnOfficeOfTheTerritoryActsOnTheCase() {
        assertThat(corrects("legal").status()).isEqualTo(403);
        says("legal", WHY);
        assertThat(corrects("legal").status()).isEqualTo(200);
    }

    @Test
    void whoWorksOnTheCaseNeedsNone() {
        assertThat(says("casework", WHY).status()).isEqualTo(409);
    }
}
