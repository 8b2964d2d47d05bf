package it.accanto.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.accanto.RunningAccanto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case worker in a real browser: reports a minor, completes a task, reads the case. */
@RunningAccanto
class CaseWorkerInTasklistTest extends AtABrowser {

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aCaseWorkerSitsDown() {
        sitsDown("casework");
    }

    @Test
    void reportsAMinorIsToldInItalianWhatIsWrongAndOpensTheCase() {
        page.click("text=Avvia processo");
        page.click("text=Percorso del minore");
        page.fill("#givenName", "Prova");
        page.fill("#familyName", "D'Inventato");
        page.fill("#birthDate", "2010-01-31");
        page.selectOption("#birthDateCertainty", "DECLARED");
        page.selectOption("#gender", "M");
        page.selectOption("#nationality", "EG");
        page.fill("#languages", "ar,fr");
        page.selectOption("#province", "MI");
        page.fill("#reportedOn", "2009-01-01");
        page.fill("#reportedBy", "Questura");
        Locator start = page.locator(".modal-footer button", new Page.LocatorOptions().setHasText("Avvia"));
        start.click();
        sees("La data non può venire prima del 31/01/2010.");
        page.fill("#reportedOn", "2026-11-20");
        start.click();
        sees("Il processo è stato avviato.");
        String number = jdbc.sql("select max(number) from case_file where family_name = ?")
                .param("D'Inventato")
                .query(String.class)
                .single();

        page.locator("[cam-tasks] li", new Page.LocatorOptions().setHasText(number))
                .locator("h4", new Locator.LocatorOptions().setHasText("Avvisare la procura minorile"))
                .click();
        page.click("text=Prendi in carico");
        PlaywrightAssertions.assertThat(page.locator(".accanto-head")).containsText(number);
        PlaywrightAssertions.assertThat(page.locator(".accanto-head")).containsText("giorni ai diciotto anni");
        page.selectOption("#sentBy", "US");
        page.fill("#sentOn", "2026-11-20");
        page.selectOption("#means", "PEC");
        page.fill("#proof", "prot. 7/2026");
        page.locator("button", new Page.LocatorOptions().setHasText("Completa")).click();
        PlaywrightAssertions.assertThat(page.locator(".accanto-head")).hasCount(0);

        goesTo("/camunda/caso/?n=" + number);
        sees("Prova D'Inventato");
        sees("prot. 7/2026");
    }
}
