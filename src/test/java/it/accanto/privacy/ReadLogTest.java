package it.accanto.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every opening of a case is a line: who, which case, when, what was shown, why, from which task. */
@RunningAccanto
class ReadLogTest extends ReportedCase {

    @Test
    void openingACaseIsALineAndWhatThePageShowsBesideItBelongsToIt() {
        PARTS.forEach(part -> open("casework", part));
        assertThat(told()).containsExactly("casework CASE OWN_WORK");
        JsonNode line = log().get(0);
        assertThat(line.get("caseNumber").asText()).isEqualTo(number);
        assertThat(line.get("readAt").asText()).startsWith("2026-11-21T07:00");
        assertThat(line.get("offices").asText()).isEqualTo("casework");
        assertThat(line.get("inOwnWork").asBoolean()).isTrue();
        open("casework", "");
        assertThat(told()).hasSize(2);
    }

    @Test
    void aPartThatIsReadFirstIsALineOfItsOwn() {
        open("legal", "/audit");
        open("legal", "/audit");
        open("legal", "/decisions");
        assertThat(told()).containsExactly("legal DECISIONS WITHOUT_NAMES", "legal DIARY WITHOUT_NAMES");
    }

    @Test
    void whatIsReadLaterOrSeesMoreIsALineAgain() {
        open("legal", "");
        says("legal", WHY);
        open("legal", "/audit");
        assertThat(told())
                .containsExactly("legal DIARY WITH_REASON", "legal REASON WITH_REASON", "legal CASE WITHOUT_NAMES");
        clock.moveTo(LocalDate.of(2026, 11, 22));
        open("legal", "/deadlines");
        assertThat(told()).startsWith("legal DEADLINES WITHOUT_NAMES").hasSize(4);
    }

    @Test
    void aReadingWithAReasonBearsTheReason() {
        says("supervision", WHY);
        open("supervision", "");
        assertThat(log().get(0).get("reason").asText()).isEqualTo(WHY);
        assertThat(log().get(0).get("inOwnWork").asBoolean()).isFalse();
    }

    @Test
    void theTaskFromWhichAPersonComesIsKeptWhenItIsOneOfTheCase() {
        String task = as("casework")
                .get("/engine-rest/task?taskDefinitionKey=assessReport&processInstanceBusinessKey=" + number)
                .body()
                .get(0)
                .get("id")
                .asText();
        open("casework", "?task=" + task);
        assertThat(log().get(0).get("task").asText()).isEqualTo("intake.assessReport");
        assertThat(log().get(0).get("taskName").asText()).isEqualTo("Valutare la segnalazione");
        String first = number;
        number = report();
        open("casework", "?task=" + task);
        open("casework", "?task=nonsense");
        assertThat(log()).allMatch(line -> line.get("task").isNull()).hasSize(2);
        assertThat(number).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"torino", "policy", "privacy"})
    void whoHasNoRightLeavesALineToo(String person) {
        PARTS.forEach(part -> open(person, part));
        says(person, WHY);
        corrects(person);
        assertThat(told()).hasSize(6).allMatch(line -> line.startsWith(person) && line.endsWith("REFUSED"));
    }

    @Test
    void manyWhoReadAtOnceLeaveALineEach() {
        List<CompletableFuture<HttpClientOf.Answer>> all = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> open(i % 2 == 0 ? "casework" : "legal", "")))
                .toList();
        assertThat(all).allMatch(answer -> answer.join().status() == 200);
        assertThat(told())
                .hasSize(12)
                .filteredOn("casework CASE OWN_WORK"::equals)
                .hasSize(6);
    }

    @Test
    void manyWhoAreRefusedAtOnceLeaveALineEach() {
        List<CompletableFuture<HttpClientOf.Answer>> all = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> open("torino", "")))
                .toList();
        assertThat(all).allMatch(answer -> answer.join().status() == 404);
        assertThat(told()).hasSize(40);
    }

    @Test
    void aLineThatCannotBeWrittenShowsNothing() {
        jdbc.sql("alter table case_reading rename to case_reading_away").update();
        try {
            HttpClientOf.Answer answer = open("casework", "");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).doesNotContain(TYPED).doesNotContain("case_reading");
        } finally {
            jdbc.sql("alter table case_reading_away rename to case_reading").update();
        }
    }

    @Test
    void nobodysFormAndNoTasksHeadIsAReadingOfTheCase() {
        String task = as("casework")
                .get("/engine-rest/task?taskDefinitionKey=assessReport&processInstanceBusinessKey=" + number)
                .body()
                .get(0)
                .get("id")
                .asText();
        as("casework").get("/api/tasks/" + task);
        as("casework").get("/engine-rest/task/" + task + "/deployed-form");
        assertThat(told()).isEmpty();
    }
}
