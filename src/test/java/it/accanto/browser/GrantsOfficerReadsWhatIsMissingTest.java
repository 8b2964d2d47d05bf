package it.accanto.browser;

import com.microsoft.playwright.Page;
import it.accanto.CaseWalk;
import it.accanto.RunningAccanto;
import it.accanto.casefile.CaseNumber;
import it.accanto.dote.ADoteRequest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A grants officer before a no of the table reads on the form what would make it a yes. */
@RunningAccanto
class GrantsOfficerReadsWhatIsMissingTest extends AtABrowser {

    @Autowired
    private CaseWalk cases;

    @Test
    void theLastDayForTheStartStandsUnderTheProposal() {
        LocalDate starts = cases.today().plusDays(20);
        CaseNumber number = cases.takenInCharge(starts.minusYears(16).plusDays(10));
        cases.start("dote-qualificazione", number, Map.of("province", "MI", "caseNumber", number.value()));
        cases.complete(number, "fillRequest", ADoteRequest.startingOn(starts, "VALID"));
        sitsDown("grants");
        page.locator("[cam-tasks] li", new Page.LocatorOptions().setHasText(number.value()))
                .locator("h4")
                .first()
                .click();
        page.click("text=Prendi in carico");
        sees("Che cosa manca");
        sees("idonea se il tirocinio inizia dal 21 dicembre 2026 in poi");
    }
}
