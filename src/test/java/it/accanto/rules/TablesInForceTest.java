package it.accanto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.TestClock;
import it.accanto.pathway.TablesInForce;
import it.accanto.rules.RuleVersion.Account;
import it.accanto.rules.RuleVersion.Origin;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which version decides on which day, as the resolver says it and as the engine does it. */
@RunningAccanto
class TablesInForceTest {

    private static final String TABLE = "microenterprise";
    private static final Account CARLA = new Account("carla", "davide", "L. 47/2017", "Prova");

    @Autowired
    private RuleVersions versions;

    @Autowired
    private TablesInForce tables;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TestClock clock;

    @Autowired
    private CaseWalk walk;

    @LocalServerPort
    private int port;

    private String original;
    private LocalDate today;

    @BeforeEach
    void theTableAsItCame() {
        walk.begin();
        today = versions.today();
        original = versions.on(TABLE, today).dmn();
    }

    /** On every day on which one of the test's versions began, the original begins again. */
    @AfterEach
    void theTableAsItCameDecidesAgain() {
        walk.begin();
        versions.of(TABLE).stream()
                .map(RuleVersion::validFrom)
                .filter(day -> day != null)
                .distinct()
                .forEach(day -> versions.add(TABLE, original, day, Origin.WITHDRAWAL, CARLA, null));
    }

    private void released(String ceiling, LocalDate from) {
        versions.add(
                TABLE,
                original.replace("<text>75000</text>", "<text>" + ceiling + "</text>"),
                from,
                Origin.RELEASE,
                CARLA,
                null);
    }

    /** What the version in force on a day says to 70,000 euros, by way of the engine. */
    private String on(LocalDate day) {
        return decisions
                .evaluateDecisionByKey(TABLE)
                .version(tables.version(TABLE, day))
                .variables(asking())
                .evaluate()
                .getSingleEntry();
    }

    private static Map<String, Object> asking() {
        return Map.of(
                "ageYears",
                20,
                "permitType",
                "LAVORO_SUBORDINATO",
                "businessIdea",
                true,
                "italianB1",
                true,
                "amountEUR",
                70_000,
                "legalForm",
                "SOLE",
                "vatNumberYears",
                0,
                "unresolvedDebt",
                false);
    }

    private String askedOverTheEnginesApi() {
        Map<String, Object> variables =
                Map.of("variables", HttpClientOf.variables(asking()).get("variables"));
        HttpClientOf.Answer answer = new HttpClientOf(port, "policy", "policy")
                .post("/engine-rest/decision-definition/key/" + TABLE + "/evaluate", variables);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().get(0).get("advice").get("value").asText();
    }

    private long inTheEngine() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .count();
    }

    @Test
    void aScheduledVersionDecidesNothingBeforeItsDayAndFromItOnDecidesByReferenceDate() {
        LocalDate march = today.plusDays(100);
        long before = inTheEngine();
        released("60000", march);
        assertThat(inTheEngine()).as("it is not in the engine yet").isEqualTo(before);
        assertThat(on(today)).isEqualTo("MICROCREDIT_APPLY");
        assertThat(on(march)).as("a day to come counts as today").isEqualTo("MICROCREDIT_APPLY");
        assertThat(askedOverTheEnginesApi()).isEqualTo("MICROCREDIT_APPLY");

        clock.moveTo(march.minusDays(1));
        assertThat(askedOverTheEnginesApi()).isEqualTo("MICROCREDIT_APPLY");
        clock.moveTo(march);
        assertThat(askedOverTheEnginesApi())
                .as("whoever asks first on the day finds it")
                .isEqualTo("AMOUNT_TOO_HIGH");
        assertThat(on(march)).isEqualTo("AMOUNT_TOO_HIGH");
        clock.moveTo(march.plusDays(40));
        assertThat(on(march.minusDays(1))).isEqualTo("MICROCREDIT_APPLY");
        assertThat(on(march)).isEqualTo("AMOUNT_TOO_HIGH");
        assertThat(askedOverTheEnginesApi()).isEqualTo("AMOUNT_TOO_HIGH");
    }

    @Test
    void aDayGoneByThatIsCorrectedDecidesForItsOwnDaysAndTodaysVersionStaysTheNewest() {
        released("60000", today);
        clock.moveTo(today.plusDays(20));
        released("50000", today.plusDays(20));
        versions.add(TABLE, original, today.plusDays(5), Origin.WITHDRAWAL, CARLA, null);
        assertThat(on(today.plusDays(4))).isEqualTo("AMOUNT_TOO_HIGH");
        assertThat(on(today.plusDays(5))).isEqualTo("MICROCREDIT_APPLY");
        assertThat(on(today.plusDays(20))).isEqualTo("AMOUNT_TOO_HIGH");
        assertThat(askedOverTheEnginesApi()).isEqualTo("AMOUNT_TOO_HIGH");
    }

    @Test
    void ofTwoThatBeginOnOneDayTheOneDecidedLastDecides() {
        LocalDate march = today.plusDays(100);
        released("60000", march);
        released("80000", march);
        long before = inTheEngine();
        clock.moveTo(march);
        tables.bringUpToDate();
        assertThat(on(march)).isEqualTo("MICROCREDIT_APPLY");
        assertThat(inTheEngine()).as("the other never reached the engine").isEqualTo(before + 1);
        tables.bringUpToDate();
        assertThat(inTheEngine()).as("once").isEqualTo(before + 1);
    }

    @Test
    void beforeTheFirstVersionsDayTheFirstHolds() {
        assertThat(on(LocalDate.of(2001, 1, 1))).isEqualTo("MICROCREDIT_APPLY");
    }
}
