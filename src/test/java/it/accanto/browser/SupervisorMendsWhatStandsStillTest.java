package it.accanto.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor of Rovigo lets a case that stands still go on, and gives a task that nobody may take to somebody who stands in. */
@RunningAccanto
class SupervisorMendsWhatStandsStillTest extends AtABrowser {

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Test
    void aCaseGoesOnAndATaskPassesToSomebodyWhoStandsIn() {
        people.add("rovigo", "Persona", "Di Prova", "rovigo", List.of(Office.SUPERVISION), List.of("ro"));
        people.add("rovigolegal", "Persona", "Di Prova", "rovigolegal", List.of(Office.LEGAL), List.of("ro"));
        CaseNumber halted = walk.takenInCharge("RO", LocalDate.of(2010, 3, 4), file -> {});
        sitsDown("rovigo");
        goesTo("/camunda/app/cockpit/default/#/accanto/bloccati");
        sees("Casi fermi, senza compiti né scadenze");
        isAccessibleIn(".accanto-pagina");
        act("Fai ripartire da un passo", halted).click();
        sees("Da quale passo");
        page.getByLabel("Da quale passo").selectOption("case-pathway.guardianAssignment");
        page.getByLabel("Motivo").fill("Il percorso si era perso");
        isAccessibleIn(".accanto-pagina");
        page.locator(".accanto-intervento")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fai ripartire da un passo"))
                .click();
        sees("Ripartito da «Ottenere il tutore».");

        sees("Nessuno lavora in «Ufficio tutele» nel territorio RO.");
        act("Passa il compito", halted).click();
        sees("in supplenza");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/stuck.png"))
                .setFullPage(true));
        page.getByLabel("Motivo").fill("Manca l’ufficio tutele");
        page.locator(".accanto-intervento")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Passa il compito"))
                .click();
        sees("Passato a rovigolegal, che entra nell’ufficio in supplenza.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annulla l’intervento"))
                .first()
                .click();
        sees("Annullato l’intervento sul caso " + halted.value());
        assertThat(page.locator(".accanto-pagina")).containsText("annullato");
        isAccessibleIn(".accanto-pagina");
    }

    private Locator act(String name, CaseNumber number) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name + ": caso " + number.value()));
    }
}
