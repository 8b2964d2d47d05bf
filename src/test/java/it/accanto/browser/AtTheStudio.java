package it.accanto.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import it.accanto.HttpClientOf;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;

/** Somebody of the office for rules at the studio's page. Drafts that a test opened are gone afterwards. */
abstract class AtTheStudio extends AtABrowser {

    private static final int MOST_TABS = 120;

    /** In the grid, the age from which the usual notice shuts out; and the same in the form beside it. */
    static final String UPPER_AGE = "dote-notice-01-maxAgeExclusive";

    @AfterEach
    void discardDrafts() {
        if (page == null) {
            return;
        }
        HttpClientOf policy = new HttpClientOf(port, "policy", "policy");
        policy.get("/api/rules/doti").body().get("drafts").forEach(draft -> {
            if (draft.get("state").asText().equals("OPEN")) {
                policy.call(
                        "DELETE", "/api/rules/doti/drafts/" + draft.get("id").asText(), "application/json", "");
            }
        });
    }

    /** Opens a draft of the notices' terms and waits for its grid. */
    void opensADraft() {
        goesTo("/camunda/regole/?regola=dote-notice");
        presses("Modifica");
        waitsForTheGrid();
    }

    void waitsForTheGrid() {
        PlaywrightAssertions.assertThat(cell(UPPER_AGE)).isVisible();
        sees("Nessun errore");
    }

    Locator cell(String id) {
        return page.locator("td[data-element-id='%s'] [contenteditable]".formatted(id));
    }

    void writesInTheGrid(String id, String text) {
        cell(id).click();
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    void presses(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Goes on with the tab key until the element is reached: nothing is reached that a keyboard does not reach. */
    void tabsTo(Locator wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) wanted.first().evaluate("node => node === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("not reached in " + MOST_TABS + " steps: " + wanted);
    }

    /** The draft of the address as the server has it. */
    String savedText() {
        String id = page.url().replaceAll(".*bozza=(\\d+).*", "$1");
        return new HttpClientOf(port, "policy", "policy")
                .get("/api/rules/doti/drafts/" + id)
                .body()
                .get("dmn")
                .asText();
    }

    static String upperAge(String dmn, String row) {
        return dmn.replaceAll("(?s).*id=\"dote-notice-%s-maxAgeExclusive\">\\s*<text>([^<]*)<.*".formatted(row), "$1");
    }

    /** Nothing on the page breaks WCAG 2.1 AA. */
    void isAccessible() {
        List<Rule> broken = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        assertThat(broken.stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
