package it.accanto.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.TestClock;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.supervision.DrawnWork;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A supervisor who does not know BPMN goes from the dashboard to the worst step, to its cases; and to guardians and workload. */
@RunningAccanto
class SupervisorFindsTheBottleneckTest extends AtABrowser {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    private DrawnWork drawn;

    @BeforeEach
    void workOfAsti() {
        walk.begin();
        people.add("asti", "Persona", "Di Prova", "asti", List.of(Office.SUPERVISION), List.of("at"));
        drawn = new DrawnWork(sql, "at");
        drawn.forget();
        drawn.draw(60, 3, clock.instant());
    }

    @AfterEach
    void gone() {
        drawn.forget();
    }

    @Test
    void fromTheDashboardToTheWorstStepAndItsCases() {
        String worst = new HttpClientOf(port, "asti", "asti")
                .get("/api/supervision/bottlenecks")
                .body()
                .at("/rows/0/name")
                .asText();
        sitsDown("asti");
        goesTo(COCKPIT + "/dashboard");
        sees("Dove si ferma il lavoro: i passi con più giorni di ritardo");
        Locator first = page.locator(".accanto-riquadro tbody tr").first();
        assertThat(first).containsText(worst);
        first.getByRole(AriaRole.LINK).click();
        sees("Compiti aperti, dal più vecchio");
        assertThat(page.locator(".accanto-pagina tbody th a").first()).containsText("AT-2026-");
        assertThat(page.locator(".accanto-pagina a", new Page.LocatorOptions().setHasText("Apri il compito"))
                        .first())
                .isVisible();
        isAccessibleIn(".accanto-pagina");

        page.locator("a", new Page.LocatorOptions().setHasText("Tutti i passi"))
                .first()
                .click();
        sees("Passi, quello con più giorni di ritardo per primo");
        isAccessibleIn(".accanto-pagina");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Oltre il termine"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("th[aria-sort=descending]")).containsText("Oltre il termine");
    }

    @Test
    void theDiagramShowsTheAgeOfTheOpenWork() {
        String definition = sql.queryForObject(
                "select max(ID_) from ACT_RE_PROCDEF where KEY_ = 'intake' and VERSION_ = (select max(VERSION_) from ACT_RE_PROCDEF where KEY_ = 'intake')",
                String.class);
        sitsDown("asti");
        goesTo(COCKPIT + "/process-definition/" + definition + "/runtime");
        Locator badge = page.locator(".accanto-eta").first();
        assertThat(badge).isVisible();
        page.getByText("Lavoro aperto", new Page.GetByTextOptions().setExact(true))
                .click();
        sees("Quanto è vecchio il lavoro aperto a ogni passo");
        isAccessibleIn(".accanto-pagina");
        badge.click();
        sees("Tenere il colloquio");
    }

    @Test
    void guardiansAndWorkloadAreOnePageEach() {
        sitsDown("asti");
        goesTo(COCKPIT + "/accanto/tutori");
        sees("Distretti dei tribunali per i minorenni");
        isAccessibleIn(".accanto-pagina");
        page.locator(".accanto-vie a", new Page.LocatorOptions().setHasText("Carico di lavoro"))
                .click();
        sees("Lavoro che nessuno ha preso, per ufficio");
        isAccessibleIn(".accanto-pagina");
        page.locator("table", new Page.LocatorOptions().setHasText("Lavoro che nessuno ha preso"))
                .locator("tbody th a")
                .first()
                .click();
        sees("Compiti aperti, dal più vecchio");
        page.getByLabel("Scegli tutti").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sposta i compiti scelti"))
                .click();
        sees("Scrivete perché spostate questi compiti.");
        isAccessibleIn(".accanto-pagina");
    }
}
