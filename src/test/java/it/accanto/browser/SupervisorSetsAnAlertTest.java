package it.accanto.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.TestClock;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.supervision.alerts.WorkOfImperia;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A supervisor sets an alert, sees what it raised, takes one, leaves it, and switches the rule off; by keyboard where it counts. */
@RunningAccanto
class SupervisorSetsAnAlertTest extends AtABrowser {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    private WorkOfImperia work;

    @BeforeEach
    void workOfImperia() {
        walk.begin();
        people.add("imperia", "Persona", "Di Prova", "imperia", List.of(Office.SUPERVISION), List.of("im"));
        work = new WorkOfImperia(sql);
        work.begin(clock.instant());
        work.minors(walk.today());
    }

    @AfterEach
    void gone() {
        work.gone();
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(false))
                .first();
    }

    @Test
    void itIsSetSeenTakenLeftAndSwitchedOff() {
        sitsDown("imperia");
        goesTo(COCKPIT + "/dashboard");
        sees("Nessun avviso aperto.");
        page.locator(".accanto-riquadro a", new Page.LocatorOptions().setHasText("Avvisi e regole"))
                .click();
        sees("Nessuna regola: aggiungetene una qui sotto.");
        isAccessibleIn(".accanto-pagina");

        button("Aggiungi la regola").click();
        sees("Scrivete almeno una soglia");
        assertThat(page.getByLabel("P90 dell’età sopra (giorni)")).isFocused();
        isAccessibleIn(".accanto-pagina");

        page.getByLabel("Passo").selectOption("intake.holdInterview");
        page.getByLabel("P90 dell’età sopra (giorni)").fill("20");
        page.getByLabel("Giorni ai diciotto anni").fill("30");
        page.keyboard().press("Enter");
        sees("Regola messa: 11 avvisi.");
        sees("11 avvisi aperti, 11 senza nessuno che se ne occupi.");
        Locator first = page.locator(".accanto-pagina table")
                .first()
                .locator("tbody tr")
                .first();
        assertThat(first).containsText("IM-2026-");
        assertThat(first).containsText("Diciotto anni vicini");
        assertThat(first).containsText("1 giorno");
        assertThat(first).containsText("nessuno");
        isAccessibleIn(".accanto-pagina");

        String number = first.locator("th a").textContent();
        button("Me ne occupo io: caso " + number).focus();
        page.keyboard().press("Enter");
        sees("Ve ne occupate voi: caso " + number + ".");
        assertThat(button("Lascio: caso " + number)).isFocused();
        sees("11 avvisi aperti, 10 senza nessuno che se ne occupi.");
        page.keyboard().press("Enter");
        sees("Avete lasciato l’avviso: caso " + number + ".");

        goesTo(COCKPIT + "/dashboard");
        sees("11 avvisi aperti, 11 senza nessuno che se ne occupi.");
        page.locator(".accanto-riquadro a", new Page.LocatorOptions().setHasText("Avvisi e regole"))
                .click();
        button("Spegni la regola: Tenere il colloquio").click();
        sees("Regola spenta: 11 avvisi si sono chiusi con lei.");
        sees("regola spenta");
        isAccessibleIn(".accanto-pagina");
    }
}
