package it.accanto.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import it.accanto.CaseWalk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person at a real browser. Skipped, and says so, without a Chromium; a script that fails on the way fails the test. */
@SuppressWarnings("NullAway.Init")
abstract class AtABrowser {

    private static final Optional<Path> CHROMIUM = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    /** A patience for slow machines: what is there is seen at once. */
    private static final double PATIENCE = 30_000;

    @LocalServerPort
    int port;

    @Autowired
    private CaseWalk walk;

    private Playwright playwright;
    private Browser browser;
    private final List<String> scriptErrors = new ArrayList<>();
    Page page;

    @BeforeEach
    void openBrowser() {
        assumeTrue(CHROMIUM.isPresent(), "No Chromium on this machine: the browser test is skipped. Install chromium.");
        walk.begin();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
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
    }

    /** Somebody sits down and logs in to Tasklist; whoever sat there before is gone. */
    void sitsDown(String person) {
        page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("it-IT").setViewportSize(1500, 1100))
                .newPage();
        page.context().setDefaultTimeout(2 * PATIENCE);
        page.onPageError(scriptErrors::add);
        logsIn(person);
    }

    /** At the page that is open. */
    void logsIn(String person) {
        goesTo("/camunda/app/tasklist/");
        writesTheLogin(person);
        page.click("button[type=submit]");
        page.locator("[cam-tasks]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** The login form takes the cursor back to its first field a while after it shows: what was typed meanwhile is typed again. */
    private void writesTheLogin(String person) {
        Locator name = page.locator("input[type=text]");
        Locator password = page.locator("input[type=password]");
        do {
            name.fill(person);
            password.fill(person);
        } while (!person.equals(name.inputValue()) || !person.equals(password.inputValue()));
    }

    void goesTo(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    void sees(String text) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(text);
    }

    void doesNotSee(String text) {
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(text);
    }

    /** Nothing in a part of the page breaks WCAG 2.1 AA. */
    void isAccessibleIn(String part) {
        assertThat(new AxeBuilder(page)
                                .setLegacyMode(true)
                                .include(part)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(rule -> rule.getId() + " " + rule.getNodes())
                                .toList())
                .isEmpty();
    }

    @AfterEach
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
            assertThat(scriptErrors).isEmpty();
        }
    }
}
