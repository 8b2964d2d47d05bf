package it.accanto.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import it.accanto.RunningAccanto;
import org.junit.jupiter.api.Test;

/** A change is sent with norm, reason and day; another person sees what it does and sends it back with words. */
@RunningAccanto
class SecondPersonLooksAtAChangeTest extends AtTheStudio {

    private static final int MOST_EXAMPLES = 12;
    private static final double FOR_THE_EFFECT = 60_000;

    @Test
    void whatChangesIsSeenAndSentBackAndTheWriterReadsWhy() {
        sitsDown("policy");
        opensADraft();
        writesInTheGrid(UPPER_AGE, "25");
        sees("Salvato alle");
        String draft = page.url();
        changesTheExamplesThatBreak();
        tab("Differenze");
        sees("Età massima esclusa da «24» a «25»");
        tab("Invio");
        page.fill("#invio-norm", "DGR 1234/2026, art. 5");
        page.fill("#invio-reason", "Il nuovo avviso ammette fino a ventiquattro anni compiuti");
        assertThat(page.inputValue("#invio-from")).endsWith("-01");
        presses("Invia per l’approvazione");
        sees("la approva un’altra persona dell’ufficio");
        assertThat(page.locator("text=La vostra decisione").count()).isZero();

        sitsDown("policy2");
        goesTo("/camunda/regole/");
        sees("Da approvare");
        page.click(".attesa-nome");
        sees("Età massima esclusa da «24» a «25»");
        sees("Nessun errore");
        sees("Tutti gli esempi tengono");
        PlaywrightAssertions.assertThat(page.locator("#effetto"))
                .containsText(
                        "Sui casi aperti", new LocatorAssertions.ContainsTextOptions().setTimeout(FOR_THE_EFFECT));
        isAccessible();
        page.click("label[for=risposta-SEND_BACK]");
        presses("Conferma");
        sees("Scrivete perché.");
        page.fill("#parole", "Citate anche l'allegato");
        presses("Conferma");
        sees("Rimandata");

        sitsDown("policy");
        page.navigate(draft);
        sees("policy2 ha rimandato la bozza: Citate anche l'allegato");
        waitsForTheGrid();
    }

    private void changesTheExamplesThatBreak() {
        tab("Esempi");
        sees("Ogni regola ha i suoi esempi");
        Locator accept =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accetta la nuova risposta…"));
        int broken = accept.count();
        assertThat(broken).isBetween(1, MOST_EXAMPLES);
        for (int left = broken; left > 0; left--) {
            PlaywrightAssertions.assertThat(accept).hasCount(left);
            accept.first().click();
            page.fill(".motivo-esempio textarea", "Il limite passa da 24 a 25 anni");
            presses("Cambia l’esempio");
        }
        sees("Tutti gli esempi tengono");
    }

    private void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }
}
