package it.accanto.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case worker in a real browser: reports a minor, completes a task, reads the case. Skipped, and says so, without a Chromium. */
@RunningAccanto
class CaseWorkerInTasklistTest {

    private static final Optional<Path> CHROMIUM = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    private Playwright playwright;
    private Page page;
    private final List<String> scriptErrors = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        assumeTrue(CHROMIUM.isPresent(), "No Chromium on this machine: the browser test is skipped. Install chromium.");
        walk.begin();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        page = browser.newPage(new Browser.NewPageOptions().setLocale("it-IT").setViewportSize(1500, 1100));
        page.onPageError(scriptErrors::add);
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/");
        page.fill("input[type=text]", "casework");
        page.fill("input[type=password]", "casework");
        page.click("button[type=submit]");
    }

    @AfterEach
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
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

        page.navigate("http://localhost:" + port + "/camunda/caso/?n=" + number);
        sees("Prova D'Inventato");
        sees("prot. 7/2026");
        assertThat(scriptErrors).isEmpty();
    }

    private void sees(String text) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(text);
    }
}
