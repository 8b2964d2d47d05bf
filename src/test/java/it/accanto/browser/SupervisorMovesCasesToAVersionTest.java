package it.accanto.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.casefile.CaseNumber;
import it.accanto.supervision.versions.LaterRelease;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A supervisor reads which cases sit on which version, tries a move, mends it, moves, and takes it back. */
@RunningAccanto
class SupervisorMovesCasesToAVersionTest extends AtABrowser {

    private static final String PAGE = "/camunda/app/cockpit/default/#/accanto/versioni";

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate sql;

    private LaterRelease release;
    private CaseNumber untouched;
    private CaseNumber courtTold;

    @BeforeEach
    void twoOfLodiAndALaterRelease() {
        people.add("lodi", "Persona", "Di Prova", "lodi", Office.ofCases(), List.of("lo"));
        people.add("adda", "Altra", "Di Prova", "adda", List.of(Office.SUPERVISION), List.of("lo"));
        release = new LaterRelease(repository, runtime, sql, "lo");
        HttpClientOf lodi = new HttpClientOf(port, "lodi", "lodi");
        untouched = new CaseNumber(AReport.of("LO").sentBy(lodi));
        courtTold = new CaseNumber(AReport.of("LO").sentBy(lodi));
        walk.complete(
                courtTold,
                "notifyCourt",
                "sentBy",
                "US",
                "sentOn",
                walk.today().toString(),
                "means",
                "PEC",
                "proof",
                "prot. 1");
        release.brings(
                "intake",
                model -> LaterRelease.renamed(
                        model,
                        "notifyCourt",
                        "tellCourt",
                        "Avvisare il tribunale per i minorenni",
                        "Informare il tribunale"));
    }

    @AfterEach
    void gone() {
        release.gone();
    }

    @Test
    void whoStaysIsToldAndMendedThenAllMoveAndComeBack() {
        sitsDown("adda");
        goesTo(PAGE);
        sees("Versioni dei percorsi");
        assertThat(row("Processi in corso per versione", "Presa in carico").first())
                .containsText("la più recente");
        isAccessibleIn(".accanto-pagina");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prova a spostare Presa in carico"))
                .focus();
        page.keyboard().press("Enter");
        sees("Casi che si spostano: 1. Casi che restano: 1. È una prova");
        assertThat(row("Dove stanno i casi", untouched.value()))
                .containsText("Il passo «Avvisare il tribunale per i minorenni» non c'è nella versione");
        assertThat(row("Dove stanno i casi", courtTold.value())).containsText("Si spostano");
        isAccessibleIn(".accanto-pagina");

        page.getByLabel("Al posto di «Avvisare il tribunale per i minorenni»").selectOption("tellCourt");
        sees("Casi che si spostano: 2. Casi che restano: 0.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sposta i 2 casi"))
                .click();
        sees("Scrivete perché spostate questi casi.");
        page.getByLabel("Motivo").fill("Il tribunale si informa in altro modo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sposta i 2 casi"))
                .click();
        sees("Spostamento finito: spostati 2, restati 0.");
        isAccessibleIn(".accanto-pagina");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annulla: riporta indietro"))
                .click();
        sees("Ritorno finito: spostati 2, restati 0.");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tutte le versioni"))
                .click();
        assertThat(row("Ultimi spostamenti", "annullato")).containsText("Il tribunale si informa in altro modo");
    }

    private Locator row(String caption, String label) {
        return page.locator("table")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("caption", new Page.LocatorOptions().setHasText(caption))))
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(label));
    }
}
