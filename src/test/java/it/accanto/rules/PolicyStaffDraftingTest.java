package it.accanto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.TestClock;
import it.accanto.access.Office;
import it.accanto.access.People;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Policy staff draft a rule over the API: nothing is lost, nobody writes over somebody else, and nobody else writes at all. */
@RunningAccanto
class PolicyStaffDraftingTest {

    private static final String DRAFTS = "/api/rules/dote-notice/drafts";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TestClock clock;

    private HttpClientOf carla;
    private HttpClientOf davide;

    @BeforeEach
    void twoOfTheOffice() {
        walk.begin();
        if (identity.createUserQuery().userId("colleague").count() == 0) {
            people.add("colleague", "Persona", "Di Prova", "colleague", List.of(Office.POLICY), List.of());
        }
        carla = new HttpClientOf(port, "policy", "policy");
        davide = new HttpClientOf(port, "colleague", "colleague");
    }

    private String opened() {
        Answer answer = carla.call("POST", DRAFTS, "application/xml", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return DRAFTS + "/" + answer.body().get("id").asLong();
    }

    private static Answer save(HttpClientOf person, String draft, int revision, String dmn) {
        return person.call("PUT", draft + "?revision=" + revision, "application/xml", dmn);
    }

    private static String text(HttpClientOf person, String draft) {
        return person.get(draft).body().get("dmn").asText();
    }

    @Test
    void theListTellsEveryDecisionOfTheContractWithItsVersionAndItsDrafts() {
        opened();
        JsonNode all = carla.get("/api/rules").body();
        assertThat(all).hasSize(22);
        JsonNode notice = StreamSupport.stream(all.spliterator(), false)
                .filter(line -> line.get("key").asText().equals("dote-notice"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.get("name").asText()).isEqualTo("Termini dell'avviso");
        assertThat(notice.get("owner").asText()).isEqualTo("Ufficio doti");
        assertThat(notice.get("version").asInt()).isPositive();
        assertThat(notice.get("drafts")).isNotEmpty();
        assertThat(notice.get("usedIn90Days").isNumber()).isTrue();
    }

    @Test
    void aDraftBeginsWithTheTextInForceAndEverySaveIsARevision() {
        String draft = opened();
        String text = text(carla, draft);
        Answer saved = save(carla, draft, 1, text.replace(">24<", ">25<"));
        assertThat(saved.body().get("revision").asInt()).isEqualTo(2);
        assertThat(text(davide, draft)).contains(">25<");
        assertThat(carla.get(draft + "/checks").body().get("passes").asBoolean())
                .isTrue();
    }

    @Test
    void whoSavesOverSomebodyElsesTextIsToldAndLosesNothing() {
        String draft = opened();
        String text = text(carla, draft);
        save(davide, draft, 1, text.replace(">24<", ">26<"));
        Answer late = save(carla, draft, 1, text.replace(">24<", ">25<"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().get("message").asText()).startsWith("colleague ha salvato questa bozza il 21/11/2026");
        assertThat(text(carla, draft)).contains(">26<");
        assertThat(carla.get(draft).body().get("draft").get("writers"))
                .extracting(JsonNode::asText)
                .containsExactly("colleague", "policy");
    }

    @Test
    void twoWhoHaveOneDraftOpenAreToldOfEachOtherUntilOneGoes() {
        String draft = opened();
        assertThat(present(carla, draft)).isEmpty();
        assertThat(present(davide, draft)).containsExactly("policy");
        assertThat(present(carla, draft)).containsExactly("colleague");
        clock.pass(Duration.ofMinutes(1));
        assertThat(present(davide, draft)).isEmpty();
    }

    private static List<String> present(HttpClientOf person, String draft) {
        return StreamSupport.stream(
                        person.post(draft + "/presence", "")
                                .body()
                                .get("others")
                                .spliterator(),
                        false)
                .map(other -> other.get("person").asText())
                .toList();
    }

    @Test
    void whatIsNoTableOrLongerThanAnybodyReviewsIsRefusedWithASentence() {
        assertThat(carla.call("POST", DRAFTS, "application/xml", "<a/>").status())
                .isEqualTo(400);
        String text = text(carla, opened());
        String row = text.substring(text.indexOf("<rule id=\"dote-notice-02\""), text.lastIndexOf("</rule>") + 7);
        Answer long5000 = carla.call("POST", DRAFTS, "application/xml", text.replace(row, row.repeat(5_000)));
        assertThat(long5000.status()).isEqualTo(400);
        assertThat(long5000.body().get("message").asText()).contains("5001 righe");
        assertThat(carla.get(DRAFTS + "/999999").status()).isEqualTo(404);
        assertThat(carla.get("/api/rules/no-such-rule").status()).isEqualTo(404);
        assertThat(carla.get("/api/rules/opinion-window/drafts/" + idOf(opened()))
                        .status())
                .as("a draft of another rule")
                .isEqualTo(404);
    }

    private static String idOf(String draft) {
        return draft.substring(draft.lastIndexOf('/') + 1);
    }

    @Test
    void aDraftThatWasGivenUpIsWrittenNoMore() {
        String draft = opened();
        assertThat(carla.call("DELETE", draft, "application/json", "").status()).isEqualTo(204);
        assertThat(save(carla, draft, 1, text(carla, draft)).status()).isEqualTo(409);
    }

    @Test
    void nobodyElseWrites() {
        String draft = opened();
        for (String person : List.of("casework", "grants", "supervision", "privacy")) {
            HttpClientOf other = new HttpClientOf(port, person, person);
            assertThat(other.get("/api/rules").status()).as(person).isEqualTo(403);
            assertThat(other.get(draft).status()).as(person).isEqualTo(403);
            assertThat(save(other, draft, 1, "x").status()).as(person).isEqualTo(403);
        }
        HttpClientOf admin = new HttpClientOf(port, "admin", RunningAccanto.ADMIN_PASSWORD);
        assertThat(admin.get(draft).status()).isEqualTo(200);
        assertThat(save(admin, draft, 1, "x").status()).isEqualTo(403);
    }
}
