package it.accanto.supervision.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An alert is taken by one of two, taken over by name, given back, and closed by itself when its cause is gone. */
abstract class SupervisorsTakeAlerts extends SupervisorsOfImperia {

    @Test
    void whoLooksAtTheSameTimeRaisesNothingTwice() throws Exception {
        set(rule(INTERVIEW, null, null, 1));
        sql.update("delete from raised_alert where territory = 'im'");
        together(6, () -> {
            watching.look();
            return 0;
        });
        assertThat(open().get("total").asInt()).isEqualTo(1);
        assertThat(closed()).isEmpty();
    }

    @Test
    void whatIsDoneClosesByItselfAndComesAgainAsANewAlert() {
        set(rule(INTERVIEW, null, null, 1));
        JsonNode raised = first();
        String number = raised.get("caseNumber").asText();
        assertThat(number).isEqualTo(minors.get(2));
        work.held(number);
        clock.pass(Duration.ofHours(1));
        watching.look();
        assertThat(open().get("total").asInt()).isZero();
        assertThat(closed()).hasSize(1);
        assertThat(closed().get(0).get("endedHow").asText()).isEqualTo("rientrato");
        assertThat(closed().get(0).get("endedAt").asText())
                .startsWith(clock.instant().toString().substring(0, 13));
        work.openAgain(number);
        watching.look();
        assertThat(first().get("id")).isNotEqualTo(raised.get("id"));
        assertThat(first().get("caseNumber").asText()).isEqualTo(number);
        assertThat(closed()).hasSize(1);
    }

    @Test
    void whoTurnsEighteenMeanwhileIsToldAsThat() {
        set(rule(INTERVIEW, null, null, 1));
        clock.moveTo(walk.today().plusDays(3));
        watching.look();
        assertThat(closed()).hasSize(1);
        assertThat(closed().get(0).get("caseNumber").asText()).isEqualTo(minors.get(2));
        assertThat(closed().get(0).get("endedHow").asText()).isEqualTo("ha compiuto diciotto anni");
        assertThat(first().get("caseNumber").asText())
                .as("four days then, one now")
                .isEqualTo(minors.get(3));
    }

    @Test
    void whoReadsAListThatNobodyLookedAtForLongLooksFirst() {
        set(rule(INTERVIEW, null, null, 1));
        open();
        work.held(minors.get(2));
        clock.pass(Duration.ofMinutes(14));
        assertThat(open().get("total").asInt()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(2));
        JsonNode found = open();
        assertThat(found.get("total").asInt()).isZero();
        assertThat(found.get("checkedAt").asText()).isEqualTo(clock.instant().toString());
    }

    @Test
    void ofTwoAtOnceOneTakesItAndTheOtherReadsWhoAndWhen() throws Exception {
        set(rule(INTERVIEW, null, null, 30));
        for (JsonNode row : open().get("rows")) {
            String path = PATH + "/" + row.get("id").asText() + "/take";
            List<Answer> answers =
                    together(List.of(() -> imperia.post(path, Map.of()), () -> sanremo.post(path, Map.of())));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            String winner = answers.get(0).status() == 200 ? "imperia" : "sanremo";
            Answer lost = answers.get(answers.get(0).status() == 200 ? 1 : 0);
            assertThat(lost.body().get("message").asText())
                    .startsWith("Se ne occupa %s dal 21/11/2026 alle 08:00.".formatted(winner));
        }
        assertThat(open().get("untaken").asInt()).isZero();
    }

    @Test
    void itIsTakenOverByNameAndGivenBack() {
        set(rule(INTERVIEW, null, null, 1));
        String path = PATH + "/" + first().get("id").asText();
        assertThat(imperia.post(path + "/take", Map.of()).body().get("mine").asBoolean())
                .isTrue();
        assertThat(imperia.post(path + "/take", Map.of()).status())
                .as("again the same")
                .isEqualTo(200);
        assertThat(sanremo.post(path + "/release", Map.of())
                        .body()
                        .get("message")
                        .asText())
                .contains("Se ne occupa imperia")
                .contains("soltanto chi se ne occupa");
        assertThat(sanremo.post(path + "/take", Map.of("from", "somebody")).status())
                .isEqualTo(409);
        JsonNode taken = sanremo.post(path + "/take", Map.of("from", "imperia")).body();
        assertThat(taken.get("takenBy").asText()).isEqualTo("sanremo");
        assertThat(first().get("mine").asBoolean()).as("to imperia").isFalse();
        assertThat(imperia.post(path + "/release", Map.of()).status()).isEqualTo(409);
        assertThat(sanremo.post(path + "/release", Map.of()).status()).isEqualTo(200);
        assertThat(first().get("takenBy").isNull()).isTrue();
        assertThat(imperia.post(path + "/release", Map.of())
                        .body()
                        .get("message")
                        .asText())
                .startsWith("Di questo avviso non si occupa nessuno.");
    }

    @Test
    void aClosedAlertIsNobodysWorkAnyMore() {
        long rule = set(rule(INTERVIEW, null, null, 1)).get("id").asLong();
        String path = PATH + "/" + first().get("id").asText() + "/take";
        sanremo.post(path, Map.of());
        Answer off = imperia.call("DELETE", RULES + "/" + rule, "application/json", "");
        assertThat(off.body().get("closed").asInt()).isEqualTo(1);
        assertThat(closed().get(0).get("endedHow").asText()).isEqualTo("regola spenta");
        assertThat(closed().get(0).get("takenBy").asText()).isEqualTo("sanremo");
        assertThat(imperia.post(path, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void whoSupervisesElsewhereFindsNothingAndACaseWorkerIsShutOut() {
        long rule = set(rule(INTERVIEW, null, null, 30)).get("id").asLong();
        String alert = first().get("id").asText();
        HttpClientOf milano = new HttpClientOf(port, "supervision", "supervision");
        assertThat(milano.get(PATH).text()).doesNotContain("IM-2026");
        assertThat(milano.get(PATH + "?territory=im").status()).isEqualTo(403);
        assertThat(milano.post(RULES, rule(null, null, 30, null)).status()).isEqualTo(403);
        for (String id : List.of(alert, "999999999")) {
            assertThat(milano.post(PATH + "/" + id + "/take", Map.of()).status())
                    .isEqualTo(404);
            assertThat(milano.post(PATH + "/" + id + "/release", Map.of()).status())
                    .isEqualTo(404);
        }
        for (long id : List.of(rule, 999_999_999L)) {
            assertThat(milano.call("DELETE", RULES + "/" + id, "application/json", "")
                            .status())
                    .isEqualTo(404);
        }
        HttpClientOf worker = new HttpClientOf(port, "casework", "casework");
        for (String path : List.of(PATH, PATH + "/closed", RULES)) {
            assertThat(worker.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(open().get("untaken").asInt()).isEqualTo(10);
    }
}
