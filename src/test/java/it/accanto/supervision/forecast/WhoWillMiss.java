package it.accanto.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.TestClock;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A supervisor of Enna asks who will miss. In Enna three guardians of four came after 40 days and one after 100. Three minors have waited for 20 days:
 * with 45 days left one in four is missed, with 15 all are, with 81 none is.
 */
abstract class WhoWillMiss {

    private static final String PATH = "/api/supervision/forecasts";
    private static final int SHORT = 51;
    private static final int MIDDLE = 52;
    private static final int LONG = 53;

    /** Five standard errors of a thousand draws of one in four. */
    private static final double FIVE_ERRORS = 5 * 0.0137;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private Reading reading;

    private HttpClientOf enna;
    private CasesOfEnna cases;
    private String middle;
    private String late;
    private String early;

    @BeforeEach
    void begin() {
        walk.begin();
        people.add("enna", "Persona", "Di Prova", "enna", List.of(Office.SUPERVISION), List.of("en"));
        enna = new HttpClientOf(port, "enna", "enna");
        cases = new CasesOfEnna(sql, walk.today());
        cases.gone();
        cases.histories();
        late = cases.waiting(SHORT, 15);
        middle = cases.waiting(MIDDLE, 45);
        early = cases.waiting(LONG, 81);
    }

    @AfterEach
    void gone() {
        cases.gone();
    }

    private void forecast() {
        assertThat(enna.post(PATH + "/runs", Map.of()).status()).isEqualTo(200);
        Answer answer = enna.get(PATH + "/runs/current?wait=20");
        assertThat(answer.body().get("state").asText()).as(answer.text()).isEqualTo("DONE");
        assertThat(answer.body().get("progress").asInt()).isEqualTo(100);
    }

    private JsonNode page() {
        Answer answer = enna.get(PATH);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode line(JsonNode page, String number) {
        return StreamSupport.stream(page.get("list").spliterator(), false)
                .filter(line -> line.get("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beforeTheFirstForecastThePageSaysThatThereIsNone() {
        JsonNode page = page();
        assertThat(page.get("madeAt").isNull()).isTrue();
        assertThat(page.get("list")).isEmpty();
    }

    @Test
    void theListBeginsWithWhoIsMostAtRiskAndNamesTheStepAndHowSureItIs() {
        forecast();
        JsonNode page = page();
        assertThat(page.get("list"))
                .extracting(line -> line.get("number").asText())
                .containsExactly(late, middle, early);
        assertThat(line(page, late).get("probability").asDouble()).isEqualTo(1);
        assertThat(line(page, early).get("probability").asDouble()).isZero();

        JsonNode one = line(page, middle);
        assertThat(one.get("probability").asDouble()).isEqualTo(0.25, within(FIVE_ERRORS));
        assertThat(one.get("daysTo18").asInt()).isEqualTo(45);
        assertThat(one.get("missing")).hasSize(1);
        assertThat(one.get("missing").get(0).get("need").asText()).isEqualTo("Tutore");
        assertThat(one.get("push").get("step").asText()).isEqualTo("Nomina e accettazione del tutore");
        assertThat(one.get("push").get("waitsOn").asText()).isEqualTo("Tribunale per i minorenni");
        assertThat(one.get("push").get("gain").asDouble())
                .isEqualTo(one.get("probability").asDouble());
        assertThat(one.get("sureness").asText()).isEqualTo("media");
        assertThat(one.get("surenessReason").asText()).contains("40 storie concluse in questo territorio");
        assertThat(one.get("plainRule").asBoolean()).isFalse();
        assertThat(line(page, late).get("plainRule").asBoolean()).isTrue();
    }

    @Test
    void everyNumberOfTheListEqualsARecount() {
        forecast();
        JsonNode page = page();
        Map<String, Object> counted = sql.queryForMap(
                "select count(*) as many, sum(probability) as expected from forecast where territory = 'en'");
        assertThat(page.get("total").asLong())
                .isEqualTo(((Number) counted.get("many")).longValue())
                .isEqualTo(3);
        assertThat(page.get("expected").asDouble())
                .isEqualTo(((Number) counted.get("expected")).doubleValue(), within(1e-9));
        assertThat(sql.queryForObject(
                        "select count(*) from case_file where territory = 'en' and closed_on is null", Integer.class))
                .isEqualTo(3);
    }

    /** One in four is right of 45 days, all of 15; whoever left before the birthday counts neither way. */
    @Test
    void theRecordOfAMonthIsHeldAgainstWhatThenHappened() {
        forecast();
        double forecast = line(page(), middle).get("probability").asDouble();
        LocalDate begun = walk.today();
        cases.named(MIDDLE, begun.plusDays(44));
        cases.named(SHORT, begun.plusDays(15));
        cases.left(LONG, begun.plusDays(60));
        clock.moveTo(begun.plusDays(81));
        forecast();

        JsonNode checked = enna.get(PATH + "/calibration").body();
        assertThat(checked.get("decided").asInt()).isEqualTo(2);
        assertThat(checked.get("brier").asDouble()).isEqualTo(forecast * forecast / 2, within(1e-9));
        assertThat(checked.get("plainBrier").asDouble()).isZero();
        assertThat(checked.get("bins")).hasSize(10);
        assertThat(checked.get("bins").get(9).get("cases").asInt()).isEqualTo(1);
        assertThat(checked.get("bins").get(9).get("missed").asInt()).isEqualTo(1);
        JsonNode bin = checked.get("bins").get((int) (forecast * 10));
        assertThat(bin.get("forecast").asDouble()).isEqualTo(forecast);
        assertThat(bin.get("missed").asInt()).isZero();
        assertThat(checked.get("months").get(0).get("month").asText()).isEqualTo("2026-11");
        assertThat(checked.get("months").get(0).get("cases").asInt()).isEqualTo(3);
    }

    private JsonNode tried(Map<String, ?> change) {
        Answer begun = enna.post(PATH + "/what-if", change);
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        Answer answer = enna.get(PATH + "/what-if/current?wait=20");
        assertThat(answer.body().get("state").asText()).as(answer.text()).isEqualTo("DONE");
        return answer.body().get("result");
    }

    /**
     * The quickest tenth takes 40 days. One guardian has three places: who has 15 days left gets none since it would not help, the other two do,
     * and are in time.
     */
    @Test
    void aGuardianMoreHelpsThreeOfThoseWhoWait() {
        JsonNode result = tried(Map.of("guardians", List.of(Map.of("territory", "EN", "more", 1))));
        assertThat(result.get("before").asDouble()).isEqualTo(1.25, within(FIVE_ERRORS));
        assertThat(result.get("after").asDouble()).isEqualTo(1);
        assertThat(result.get("newGuardiansGoTo").asInt()).isEqualTo(2);
        assertThat(result.get("gaining")).hasSize(1);
        assertThat(result.get("gaining").get(0).get("number").asText()).isEqualTo(middle);
        assertThat(result.get("territories").get(0).get("territory").asText()).isEqualTo("EN");
        assertThat(result.get("territories").get(0).get("before").asDouble())
                .isEqualTo(result.get("before").asDouble());
    }

    /** With ten days less, of those with 15 days left the three of four are in time; 100 days are still too many for 45. */
    @Test
    void tenDaysLessAtTheCourtHelpWhoIsJustTooLate() {
        JsonNode result = tried(Map.of("authorities", List.of(Map.of("authority", "COURT", "daysLess", 10))));
        assertThat(result.get("after").asDouble()).isEqualTo(0.5, within(2 * FIVE_ERRORS));
        JsonNode step = StreamSupport.stream(result.get("steps").spliterator(), false)
                .filter(one -> one.get("step").asText().equals("Nomina e accettazione del tutore"))
                .findFirst()
                .orElseThrow();
        assertThat(step.get("before").asDouble()).isEqualTo(result.get("before").asDouble());
        assertThat(step.get("after").asDouble()).isEqualTo(result.get("after").asDouble());
    }

    @Test
    void aChangeThatMakesNoSenseIsRefusedInWords() {
        assertThat(enna.post(PATH + "/what-if", Map.of()).status()).isEqualTo(400);
        Answer elsewhere =
                enna.post(PATH + "/what-if", Map.of("guardians", List.of(Map.of("territory", "MI", "more", 5))));
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.body().get("message").asText()).isEqualTo("Scegliete uno dei territori che coordinate.");
        Answer nobody = enna.post(
                PATH + "/what-if",
                Map.of("offices", List.of(Map.of("office", "grants", "territory", "EN", "moreWorkers", 2))));
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.body().get("field").asText()).isEqualTo("office");
    }

    @Test
    void whoSupervisesElsewhereSeesNoneOfThemAndACaseWorkerNothing() {
        forecast();
        HttpClientOf milano = new HttpClientOf(port, "supervision", "supervision");
        assertThat(milano.get(PATH).text()).doesNotContain(middle);
        assertThat(milano.get(PATH + "?territory=AO").status()).isEqualTo(403);
        HttpClientOf legal = new HttpClientOf(port, "legal", "legal");
        for (String path : List.of("", "/runs/current", "/calibration", "/what-if/current", "/what-if/choices")) {
            assertThat(legal.get(PATH + path).status()).as(path).isEqualTo(403);
        }
        assertThat(legal.post(PATH + "/runs", Map.of()).status()).isEqualTo(403);
    }

    /** The request was a task of ten days; then the court is waited for. */
    @Test
    void aCaseThatWalksItsWayStandsWhereItStands() {
        CaseNumber number = walk.takenInCharge(walk.today().minusYears(17));
        walk.start("guardian-assignment", number, Map.of());
        clock.moveTo(walk.today().plusDays(10));
        CaseState asking = state(number);
        assertThat(lasted(asking, "guardianRequest")).isEqualTo(10);
        assertThat(lasted(asking, "guardianAppointment")).isEqualTo(CaseState.NOT_BEGUN);
        assertThat(lasted(asking, "doteGrant")).isEqualTo(CaseState.NOT_NEEDED);

        walk.complete(
                number,
                "requestGuardian",
                "requestedOn",
                walk.today().toString(),
                "requestProof",
                "prot. 8/2026",
                "provisionalRepresentation",
                "FACILITY_HEAD");
        clock.moveTo(walk.today().plusDays(7));
        CaseState waiting = state(number);
        assertThat(lasted(waiting, "guardianRequest")).isEqualTo(CaseState.DONE);
        assertThat(lasted(waiting, "guardianAppointment")).isEqualTo(7);
        assertThat(waiting.daysTo18()).isEqualTo(walk.file(number).ageClock().daysTo18On(walk.today()));
    }

    private CaseState state(CaseNumber number) {
        return reading.of(Set.of("mi"), walk.today()).states().stream()
                .filter(state -> state.number().equals(number.value()))
                .findFirst()
                .orElseThrow();
    }

    private static int lasted(CaseState state, String step) {
        return state.lasted()[Needs.catalogue().step(step).at()];
    }
}
