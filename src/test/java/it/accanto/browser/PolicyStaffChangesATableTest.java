package it.accanto.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.accanto.RunningAccanto;
import org.junit.jupiter.api.Test;

/** Somebody who never saw DMN raises the upper age of the usual notice from 24 to 25, and the other notice stays as it is. */
@RunningAccanto
class PolicyStaffChangesATableTest extends AtTheStudio {

    @Test
    void byMouse() {
        sitsDown("policy");
        page.click("text=Regole");
        page.click("text=Termini dell'avviso");
        sees("Età massima esclusa");
        presses("Modifica");
        waitsForTheGrid();
        writesInTheGrid(UPPER_AGE, "venticinque");
        sees("Riga 1: la risposta «Età massima esclusa»");
        page.locator(".guasto.vai", new Page.LocatorOptions().setHasText("Riga 1"))
                .click();
        page.keyboard().press("Control+A");
        page.keyboard().type("25");
        sees("Nessun errore");
        sees("Salvato alle");
        assertThat(upperAge(savedText(), "01")).isEqualTo("25");
        assertThat(upperAge(savedText(), "02")).isEqualTo("23");
    }

    @Test
    void byKeyboardAlone() {
        sitsDown("policy");
        goesTo("/camunda/regole/");
        sees("22 regole");
        tabsTo(link("Termini dell'avviso"));
        page.keyboard().press("Enter");
        sees("Come si legge");
        tabsTo(button("Modifica"));
        page.keyboard().press("Enter");
        waitsForTheGrid();
        tabsTo(cell(UPPER_AGE));
        page.keyboard().press("F2");
        page.keyboard().press("Control+A");
        page.keyboard().type("25");
        sees("Salvato alle");
        assertThat(upperAge(savedText(), "01")).isEqualTo("25");
        assertThat(upperAge(savedText(), "02")).isEqualTo("23");
    }

    @Test
    void inTheGridByKeyboard() {
        sitsDown("policy");
        opensADraft();
        tabsTo(cell("dote-notice-01-noticeId"));
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                .isEqualTo("Riga 2, Avviso");
        page.keyboard().press("F2");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("cella-dote-notice-02-noticeId");
    }

    @Test
    void aRowIsCopiedAndTakenAwayAndAnEmptySourceIsAFault() {
        sitsDown("policy");
        opensADraft();
        presses("Copia sotto");
        sees("Riga 2 di 3");
        page.fill("#riga-fonte", "");
        sees("manca la fonte");
        sees("Righe uguali");
        presses("Togli la riga");
        sees("Riga 2 di 2");
        sees("Nessun errore");
    }

    @Test
    void theColumnsStayAsTheyAre() {
        sitsDown("policy");
        opensADraft();
        page.locator("th[data-col-id='dote-notice-out-minAge']").click(new Locator.ClickOptions().setClickCount(2));
        page.locator("th[data-col-id='dote-notice-out-minAge']")
                .click(new Locator.ClickOptions().setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
        assertThat(page.locator(".context-menu").count()).isZero();
        assertThat(page.locator(".bjs-powered-by").isVisible()).isTrue();
    }

    @Test
    void theListARuleAndADraftAreForEverybody() {
        sitsDown("policy");
        goesTo("/camunda/regole/");
        sees("22 regole");
        isAccessible();
        goesTo("/camunda/regole/?regola=dote-notice");
        sees("Come si legge");
        isAccessible();
        presses("Modifica");
        waitsForTheGrid();
        isAccessible();
    }

    @Test
    void nobodyElseIsShownTheWay() {
        sitsDown("casework");
        assertThat(page.locator("text=Regole").count()).isZero();
        goesTo("/camunda/regole/");
        sees("Questa pagina non è del vostro ufficio");
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
