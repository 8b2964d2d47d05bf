package it.accanto.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.accanto.RunningAccanto;
import org.junit.jupiter.api.Test;

/** What policy staff typed outlives a closed laptop, a lost session, and a colleague who saved first. */
@RunningAccanto
class NothingTypedIsLostTest extends AtTheStudio {

    @Test
    void aLaptopIsClosedBeforeTheTextIsSaved() {
        sitsDown("policy");
        opensADraft();
        String draft = page.url();
        page.context().setOffline(true);
        writesInTheGrid(UPPER_AGE, "25");
        sees("Non ancora salvato: il servizio non risponde");
        page.close();
        page = page.context().newPage();
        page.context().setOffline(false);
        page.navigate(draft);
        sees("modifiche scritte");
        assertThat(upperAge(savedText(), "01")).isEqualTo("24");
        presses("Riprendi le modifiche");
        sees("Salvato alle");
        assertThat(upperAge(savedText(), "01")).isEqualTo("25");
    }

    @Test
    void theSessionEndsWhileOneWritesAndGoesOnAfterTheLogin() {
        sitsDown("policy");
        opensADraft();
        page.context().clearCookies();
        writesInTheGrid(UPPER_AGE, "25");
        sees("il collegamento è scaduto");
        Page draft = page;
        page = page.context().newPage();
        logsIn("policy");
        page = draft;
        page.bringToFront();
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        sees("Salvato alle");
        assertThat(upperAge(savedText(), "01")).isEqualTo("25");
    }

    @Test
    void twoPeopleAreToldOfEachOtherAndBothTextsSurvive() {
        sitsDown("policy");
        opensADraft();
        Page first = page;
        String draft = page.url();
        sitsDown("policy2");
        page.navigate(draft);
        waitsForTheGrid();
        sees("policy ha aperto questa bozza insieme a voi");
        sees("non potrete più approvare questa modifica");
        writesInTheGrid(UPPER_AGE, "26");
        sees("Salvato alle");
        page = first;
        writesInTheGrid(UPPER_AGE, "25");
        sees("Un'altra persona ha salvato prima di voi".replace('\'', '’'));
        sees("policy2 ha salvato questa bozza");
        presses("Tieni il mio come nuova bozza");
        waitsForTheGrid();
        assertThat(page.url()).isNotEqualTo(draft);
        assertThat(upperAge(savedText(), "01")).isEqualTo("25");
        page.navigate(draft);
        waitsForTheGrid();
        assertThat(upperAge(savedText(), "01")).isEqualTo("26");
    }
}
