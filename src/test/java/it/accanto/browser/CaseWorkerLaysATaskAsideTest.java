package it.accanto.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A worker of the guardianship office waits for a court's answer, and a supervisor sees on whom. */
@RunningAccanto
class CaseWorkerLaysATaskAsideTest extends AtABrowser {

    private static final String TASK = "Chiedere al tribunale la nomina del tutore";

    @Autowired
    private CaseWalk cases;

    @Autowired
    private RuntimeService runtime;

    private String number;
    private String instance;

    @BeforeEach
    void aGuardianIsToBeAskedFor() {
        CaseNumber taken = cases.takenInCharge(LocalDate.of(2009, 1, 15));
        instance = cases.start("guardian-assignment", taken, Map.of("province", "MI", "caseNumber", taken.value()))
                .getId();
        number = taken.value();
    }

    @AfterEach
    void theCaseIsLeft() {
        runtime.deleteProcessInstance(instance, "test");
    }

    @Test
    void saysWhomAndUntilWhenSeesItWaitAndTakesItUpAgain() {
        sitsDown("guardianship");
        opensTheTab();
        sees("Il compito è nel lavoro di ogni giorno.");
        presses("Metti in attesa");
        sees("Scegliete il motivo");
        page.selectOption("#attesa-authority", "COURT");
        page.selectOption("#attesa-reason", "ANSWER");
        page.fill("#attesa-until", "2027-01-20");
        sees("30 giorni dopo la sua scadenza, il 21/12/2026. La scadenza non si sposta.");
        sees("quel giorno il giovane ha già diciotto anni (15/01/2027)");
        page.fill("#attesa-until", "2026-12-05");
        PlaywrightAssertions.assertThat(page.locator("#attesa-avviso")).isEmpty();
        page.fill("#attesa-words", "Sentita la cancelleria");
        isAccessible();
        presses("Metti in attesa");
        sees("In attesa fino al 05/12/2026");
        assertThat(page.evaluate("document.activeElement.className").toString()).contains("accanto-attesa-stato");
        sees("Sentita la cancelleria");
        isAccessible();
        chooses("Da fare nel mio ufficio");
        PlaywrightAssertions.assertThat(card()).hasCount(0);
        chooses("In attesa di altri");
        PlaywrightAssertions.assertThat(card()).hasCount(1);
        opensTheTab();
        presses("Riprendi adesso");
        sees("Il compito è nel lavoro di ogni giorno.");
        sees("ripreso da guardianship");
        chooses("Da fare nel mio ufficio");
        PlaywrightAssertions.assertThat(card()).hasCount(1);
    }

    @Test
    void theSupervisorSeesOnWhomWeWaitAndComesToTheTask() {
        String task = new HttpClientOf(port, "guardianship", "guardianship")
                .post("/engine-rest/task", Map.of("processInstanceBusinessKey", number))
                .body()
                .get(0)
                .get("id")
                .asText();
        new HttpClientOf(port, "guardianship", "guardianship")
                .post(
                        "/api/tasks/" + task + "/waits",
                        Map.of("authority", "SCHOOL", "reason", "DOCUMENT", "until", "2027-02-01"));
        sitsDown("supervision");
        goesTo("/camunda/app/cockpit/default/#/accanto/attese");
        page.locator(".accanto-titolo").waitFor();
        sees("Giorni d’attesa per autorità e ufficio, 4º trimestre 2026 contro 3º trimestre 2026");
        page.selectOption("#accanto-autorita", "SCHOOL");
        Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(number));
        PlaywrightAssertions.assertThat(row).hasCount(1);
        PlaywrightAssertions.assertThat(row).containsText("Scuola o ente di formazione");
        PlaywrightAssertions.assertThat(row).containsText("01/02/2027");
        assertThat(row.locator("a", new Locator.LocatorOptions().setHasText("Apri il compito"))
                        .getAttribute("href"))
                .contains("task=" + task);
        assertThat(page.url()).contains("autorita=SCHOOL");
        accessible(new AxeBuilder(page).include(".accanto-pagina"));
    }

    private void opensTheTab() {
        card().locator("h4").first().click();
        page.getByText("In attesa", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".accanto-attesa-stato").waitFor();
    }

    private Locator card() {
        return page.locator("[cam-tasks] li", new Page.LocatorOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText(TASK));
    }

    private void chooses(String filter) {
        page.locator("[cam-tasklist-filters] .item", new Page.LocatorOptions().setHasText(filter))
                .locator("a")
                .first()
                .click();
    }

    private void presses(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void isAccessible() {
        accessible(new AxeBuilder(page).include(".accanto-attese"));
    }

    private void accessible(AxeBuilder part) {
        List<Rule> broken = part.setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        assertThat(broken.stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList())
                .isEmpty();
    }
}
