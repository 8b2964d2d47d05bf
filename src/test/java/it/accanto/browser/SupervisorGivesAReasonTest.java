package it.accanto.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.accanto.AReport;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import org.junit.jupiter.api.Test;

/** A supervisor opens a case that is not their work and writes why; the privacy officer finds it in the read log. */
@RunningAccanto
class SupervisorGivesAReasonTest extends AtABrowser {

    private static final String WHY = "Verifica mensile dei casi vicini ai diciotto anni";

    @Test
    void namesShowAfterTheReasonAndThePrivacyOfficerReadsIt() {
        String number = reported();
        sitsDown("supervision");
        goesTo("/camunda/caso/?n=" + number);
        sees("I nomi sono riservati");
        doesNotSee("Inventaccia");
        doesNotSee("Questura di prova");
        Locator show = page.locator("button", new Page.LocatorOptions().setHasText("Mostra i nomi"));
        show.click();
        sees("Scrivete il motivo.");
        page.fill("#motivo-reason", "curioso");
        show.click();
        sees("almeno 10 caratteri");
        page.fill("#motivo-reason", WHY);
        show.click();
        sees("Ora il caso mostra i nomi");
        sees("Prova Inventaccia");
        sees("Questura di prova");

        sitsDown("privacy");
        page.click("text=Registro delle letture");
        sees("Che cosa merita uno sguardo");
        page.fill("#cerca-case", number.toLowerCase());
        page.fill("#cerca-person", "supervision");
        page.locator("button", new Page.LocatorOptions().setHasText("Cerca")).click();
        sees("3 letture, dalla più recente");
        sees(WHY);
        doesNotSee("Inventaccia");
        page.locator(".segnale", new Page.LocatorOptions().setHasText("letture con un motivo"))
                .click();
        sees("2 letture, dalla più recente");
        page.fill("#cerca-from", "2027-01-01");
        page.locator("button", new Page.LocatorOptions().setHasText("Cerca")).click();
        sees("Nessuna lettura con questa ricerca.");
    }

    @Test
    void theLogIsShutToASupervisor() {
        sitsDown("supervision");
        assertThat(page.locator("text=Registro delle letture").count()).isZero();
        goesTo("/camunda/privacy/");
        sees("Questa pagina non è del vostro ufficio");
    }

    private String reported() {
        return AReport.of("MI")
                .with("familyName", "Inventaccia")
                .with("reportedBy", "Questura di prova")
                .sentBy(new HttpClientOf(port, "casework", "casework"));
    }
}
