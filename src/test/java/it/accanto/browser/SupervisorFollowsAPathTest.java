package it.accanto.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.accanto.AReport;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A supervisor looks at the path of one case, with the mouse, with the keyboard alone, and from an instance; and takes figures out. */
@RunningAccanto
class SupervisorFollowsAPathTest extends AtABrowser {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";

    @Test
    void thePathIsDrawnAndTheTablesSayTheSame() {
        String number = reported();
        sitsDown("supervision");
        goesTo(COCKPIT + "/accanto/percorso");
        sees("Percorso di un caso");
        page.getByLabel("Numero del caso").fill(number.toLowerCase());
        page.keyboard().press("Enter");
        sees(number + ": caso aperto, 2 processi.");
        sees("Presa in carico, versione 1");
        Locator board = page.locator(".accanto-board");
        assertThat(board.locator("[data-element-id=notifyProsecutor]").first())
                .hasClass(Pattern.compile("accanto-open"));
        assertThat(board.locator("[data-element-id=intakeBegun_notifyProsecutor]")
                        .first())
                .hasClass(Pattern.compile("accanto-taken"));
        assertThat(board.locator("[data-element-id=notifyProsecutor_takenInCharge].accanto-taken"))
                .hasCount(0);
        assertThat(row("Il tempo in tutto", "Avvisare la procura minorile")).containsText("aperto");
        assertThat(row("I passi di", "Avvisare la procura minorile")).containsText("Servizio sociale");
        doesNotSee("Inventaccia");
        isAccessible();

        page.reload();
        sees(number + ": caso aperto, 2 processi.");
    }

    @Test
    void theKeyboardLeadsFromStageToStage() {
        String number = reported();
        sitsDown("supervision");
        goesTo(COCKPIT + "/accanto/percorso?caso=" + number);
        sees("Presa in carico, versione 1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Percorso del minore"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h2:focus")).containsText("versione 1");
        sees("Il tempo in tutto a ogni passo di «Percorso del minore");
    }

    @Test
    void aNumberThatIsNotTheirsIsSaidToBeUnknown() {
        sitsDown("supervision");
        goesTo(COCKPIT + "/accanto/percorso?caso=MI-2026-999999");
        sees("Nessun caso con questo numero: controllatelo e riprovate.");
    }

    @Test
    void aRunningInstanceHasTheSameAsATab() {
        String number = reported();
        String instance = new HttpClientOf(port, "supervision", "supervision")
                .get("/api/supervision/cases/" + number + "/path")
                .body()
                .at("/stages/1/instance")
                .asText();
        sitsDown("supervision");
        goesTo(COCKPIT + "/accanto/percorso?caso=" + number);
        sees(number + ": caso aperto, 2 processi.");
        goesTo(COCKPIT + "/process-instance/" + instance + "/runtime?tab=accanto-percorso-istanza");
        sees("Caso " + number);
        sees("Presa in carico, versione 1");
        assertThat(page.locator(".accanto-board [data-element-id=notifyCourt]").first())
                .hasClass(Pattern.compile("accanto-open"));
    }

    @Test
    void figuresAreReadAndTakenOut() {
        reported();
        sitsDown("supervision");
        goesTo(COCKPIT + "/accanto/dati");
        sees("Tabelle semestrali per il Ministero al 30/6/2026");
        page.getByLabel("Giorno di riferimento").fill("2026-12-31");
        page.getByLabel("Giorno di riferimento").blur();
        sees("Tabelle semestrali per il Ministero al 31/12/2026");
        sees("Presenti per cittadinanza");
        isAccessible();
        page.getByLabel("Tabelle", new Page.GetByLabelOptions().setExact(true)).selectOption("ditu");
        sees("Esiti DiTu in Lombardia al 31/12/2026");
        String file = page.waitForDownload(
                        () -> page.locator("a", new Page.LocatorOptions().setHasText("Scarica in XLSX"))
                                .click())
                .suggestedFilename();
        assertThat(file).isEqualTo("ditu-2026-12-31.xlsx");
    }

    private Locator row(String caption, String label) {
        return page.locator("table")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("caption", new Page.LocatorOptions().setHasText(caption))))
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(label));
    }

    /** Nothing of ours on the page breaks WCAG 2.1 AA. */
    private void isAccessible() {
        List<String> broken = new AxeBuilder(page)
                        .setLegacyMode(true)
                        .include(".accanto-pagina")
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .collect(Collectors.toList());
        assertThat(broken).isEmpty();
    }

    private String reported() {
        return AReport.of("MI")
                .with("familyName", "Inventaccia")
                .sentBy(new HttpClientOf(port, "casework", "casework"));
    }
}
