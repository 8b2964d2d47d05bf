package it.accanto.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.TestClock;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.supervision.forecast.CasesOfEnna;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A supervisor asks who will miss, tries a change out with the keyboard alone, and reads whether the forecasts were right. */
@RunningAccanto
class SupervisorLooksAheadTest extends AtABrowser {

    private static final String PAGE = "/camunda/app/cockpit/default/#/accanto/diciotto";

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    private CasesOfEnna cases;
    private String middle;

    @BeforeEach
    void threeWhoWaitForAGuardian() {
        people.add("enna", "Persona", "Di Prova", "enna", List.of(Office.SUPERVISION), List.of("en"));
        cases = new CasesOfEnna(sql, walk.today());
        cases.gone();
        cases.histories();
        cases.waiting(51, 15);
        middle = cases.waiting(52, 45);
        cases.waiting(53, 81);
    }

    @AfterEach
    void gone() {
        cases.gone();
    }

    @Test
    void theListComesWithItsReasonsAndAChangeIsTriedOutWithTheKeyboard() {
        sitsDown("enna");
        goesTo(PAGE);
        sees("Non c’è ancora una previsione: avviate il calcolo.");
        sees("il confronto comincerà con il primo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Calcola di nuovo"))
                .focus();
        page.keyboard().press("Enter");
        sees("Calcolo finito: l’elenco è aggiornato.");
        sees("3 minori");
        assertThat(row("quelli più a rischio per primi", middle)).containsText("Nomina e accettazione del tutore");
        assertThat(row("quelli più a rischio per primi", middle)).containsText("Tribunale per i minorenni");
        assertThat(row("quelli più a rischio per primi", middle))
                .containsText("Di «Nomina e accettazione del tutore» si conoscono 40 storie");
        isAccessibleIn(".accanto-pagina");

        page.getByLabel("Quanti tutori").fill("5");
        page.keyboard().press("Enter");
        sees("Senza e con il cambiamento");
        sees("I nuovi posti vanno a 2 minori.");
        assertThat(page.locator("#prova-esito")).isFocused();
        assertThat(row("Casi che guadagnano di più", middle)).containsText("0 %");
        isAccessibleIn(".accanto-pagina");
    }

    @Test
    void aTrialWithoutALeverIsRefusedInWords() {
        sitsDown("enna");
        goesTo(PAGE);
        sees("Riempite almeno una delle tre leve");
        sees("In quale territorio, per l’ufficio");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prova il cambiamento"))
                .click();
        sees("Indicate almeno un cambiamento");
    }

    @Test
    void whatWasForecastIsDrawnBesideWhatHappenedAndATableSaysTheSame() {
        HttpClientOf enna = new HttpClientOf(port, "enna", "enna");
        forecast(enna);
        LocalDate begun = walk.today();
        cases.named(52, begun.plusDays(44));
        clock.moveTo(begun.plusDays(81));
        forecast(enna);

        sitsDown("enna");
        goesTo(PAGE);
        sees("3 previsioni mensili");
        assertThat(page.locator("svg circle")).hasCount(3);
        assertThat(row("Previsto e avvenuto", "90 % – 100 %")).containsText("1 (100 %)");
        isAccessibleIn(".accanto-pagina");
    }

    private static void forecast(HttpClientOf person) {
        person.post("/api/supervision/forecasts/runs", Map.of());
        assertThat(person.get("/api/supervision/forecasts/runs/current?wait=20")
                        .body()
                        .get("state")
                        .asText())
                .isEqualTo("DONE");
    }

    private Locator row(String caption, String text) {
        return page.locator("table")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("caption", new Page.LocatorOptions().setHasText(caption))))
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
