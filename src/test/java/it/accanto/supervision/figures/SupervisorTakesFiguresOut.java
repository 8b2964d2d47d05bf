package it.accanto.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.access.Office;
import it.accanto.access.People;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nine files of Sondrio, where no other test has one; every number below was counted by hand, and some again by plain SQL. */
@SuppressWarnings("NullAway.Init")
abstract class SupervisorTakesFiguresOut {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private FilesByHand files;

    @BeforeEach
    void nineFiles() {
        walk.begin();
        people.add("sondrio", "Persona", "Di Prova", "sondrio", List.of(Office.SUPERVISION), List.of("so"));
        files = new FilesByHand(jdbc, "so");
        String planned = files.file("M", "EG", "2009-05-01", "2026-01-10");
        files.plan(planned, "A1", "2026-02-01", "2026-02-15", null);
        files.plan(planned, "A2", "2026-06-01", null, null);
        files.review(planned, "DONE", "2026-02-20", "2026-03-01", "2026-05-10");
        files.dote(planned, "DOTE_QUALIFICAZIONE", "RESULT_PAID", "percorsi-5", 5000, 4800, 0);
        files.dote(planned, "DOTE_OCCUPAZIONE", "RUNNING", "percorsi-5", 3000, null, 0);
        String drafted = files.file("F", "UA", "2010-05-01", "2026-01-10");
        files.plan(drafted, "PRE_A1", "2026-03-01", null, null);
        files.review(drafted, "UNDER_WAY", "2026-05-01", "2026-07-05", null);
        files.dote(drafted, "DOTE_QUALIFICAZIONE", "COMPLETED", "percorsi-5", 5000, null, 1000);
        String ended = files.file("M", "EG", "2009-08-01", "2026-01-10");
        files.plan(ended, "B1_PLUS", "2026-03-01", "2026-03-20", "2026-06-30");
        files.dote(ended, "DOTE_QUALIFICAZIONE", "REVOKED", "percorsi-5", 4000, null, 0);
        String plain = files.file("M", "BD", "2012-05-01", "2026-06-30");
        files.dote(plain, "DOTE_QUALIFICAZIONE", "REQUESTED", null, null, null, 0);
        files.departed(files.file("M", "GM", "2010-01-01", "2026-02-01"), "ASSISTED_RETURN", "2026-06-15");
        files.closed(files.file("M", "GM", "2010-01-01", "2026-02-01"), "RETURNED_TO_FAMILY", "2026-06-30");
        files.closed(files.file("M", "GM", "2008-03-01", "2025-02-01"), "PERMIT_CONVERTED", "2026-05-05");
        files.closed(files.file("M", "SN", "2004-03-01", "2026-04-01"), "ADULT_FOUND", "2026-04-20");
        files.file("F", "UA", "2012-01-01", "2026-07-01");
    }

    @AfterEach
    void takeThemAway() {
        files.takeAway();
    }

    @Test
    void theMinistrysTables() {
        JsonNode tables = figures("ministero", "2026-06-30");
        assertThat(rows(tables, "Presenti per età"))
                .containsExactly(
                        "0-6 0 0 0 0 0",
                        "7-14 0 1 0 1 25",
                        "15 0 0 0 0 0",
                        "16 1 1 0 2 50",
                        "17 0 1 0 1 25",
                        "Totale 1 3 0 4 100");
        assertThat(rows(tables, "Presenti per cittadinanza"))
                .containsExactly(
                        "Egitto 0 2 0 2 50", "Bangladesh 0 1 0 1 25", "Ucraina 1 0 0 1 25", "Totale 1 3 0 4 100");
        assertThat(rows(tables, "Entrati nel semestre per regione"))
                .containsExactly("Lombardia 1 5 0 6 100", "Totale 1 5 0 6 100");
        assertThat(rows(tables, "Usciti nel semestre"))
                .contains(
                        "Compimento dei 18 anni 0 1 0 1 33.3",
                        "Ricongiungimento alla famiglia 0 1 0 1 33.3",
                        "Rimpatrio assistito 0 1 0 1 33.3",
                        "Totale 0 3 0 3 100");
        assertThat(rows(tables, "Chiusi senza essere mai contati")).contains("Risultato maggiorenne 0 1 0 1 100");
    }

    @Test
    void thePresentEqualARecountByPlainSql() {
        long recount = jdbc.sql(
                        """
                        select count(*) from case_file where territory = 'so' and reported_on <= date '2026-06-30'
                          and (closed_on is null or closed_on > date '2026-06-30') and (departed_on is null or departed_on > date '2026-06-30')
                          and birth_date > date '2008-06-30'
                        """)
                .query(Long.class)
                .single();
        assertThat(rows(figures("ministero", "2026-06-30"), "Presenti per regione"))
                .contains("Totale 1 3 0 %d 100".formatted(recount));
    }

    @Test
    void ditusOutcomesAreThoseOfTheDay() {
        JsonNode tables = figures("ditu", "2026-06-30");
        assertThat(tables.get("columns").toString()).isEqualTo("[\"SO\",\"Totale\"]");
        assertThat(rows(tables, "Piano individuale"))
                .containsExactly("In vigore 1 1", "In stesura 1 1", "Concluso 1 1", "Nessuno 1 1", "Totale 4 4");
        assertThat(rows(tables, "Bilancio delle competenze"))
                .contains("Concluso 1 1", "In corso 0 0", "Proposto 1 1", "Nessuno 2 2", "Totale 4 4");
        assertThat(rows(tables, "Doti"))
                .containsExactly(
                        "Dote occupazione concessa 1 1",
                        "Solo dote qualificazione concessa 2 2",
                        "Chiesta, mai concessa 1 1",
                        "Nessuna 0 0",
                        "Totale 4 4");
        assertThat(rows(tables, "Livello di italiano"))
                .containsExactly(
                        "Non sa leggere né scrivere 0 0",
                        "Prima dell'A1 1 1",
                        "A1 0 0",
                        "A2 1 1",
                        "B1 o più 1 1",
                        "Non rilevato 1 1",
                        "Totale 4 4");
        assertThat(rows(tables, "Esiti dei casi chiusi nel semestre"))
                .contains(
                        "Adulto con permesso convertito 1 1",
                        "Ricongiunto alla famiglia 1 1",
                        "Risultato maggiorenne 1 1",
                        "Totale 3 3");
    }

    /** 5000 + 3000 + 5000 + 4000 granted; 4800 paid and 200 set free, 3000 committed, 4000 committed and 1000 kept, 4000 set free. */
    @Test
    void theAccountsOfTheDotiBalance() {
        JsonNode tables = figures("doti", "2026-12-31");
        assertThat(rows(tables, "percorsi-5, dote qualificazione"))
                .containsExactly(
                        "Conclusa 1 1 5000 4000 0 1000 0 0",
                        "Liquidata con risultato 1 1 5000 0 4800 0 200 1",
                        "Revocata 1 1 4000 0 0 0 4000 0",
                        "Totale 3 3 14000 4000 4800 1000 4200 1");
        assertThat(rows(tables, "percorsi-5, dote occupazione"))
                .containsExactly("In corso 1 1 3000 3000 0 0 0 0", "Totale 1 1 3000 3000 0 0 0 0");
        assertThat(rows(tables, "Senza avviso, dote qualificazione"))
                .containsExactly("Chiesta 1 0 0 0 0 0 0 0", "Totale 1 0 0 0 0 0 0 0");
    }

    @Test
    void nothingIsCountedThatWasAskedForLater() {
        assertThat(figures("doti", "2026-01-31").get("sections")).isEmpty();
    }

    @Test
    void csvAndXlsxComeAsFiles() {
        var csv = as("sondrio").file("/api/supervision/figures/ministero/csv?on=2026-06-30");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "ministero-2026-06-30.csv");
        assertThat(new String(csv.body(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("\uFEFFTabella;Voce;Femmine;Maschi;Altro;Totale;Quota %\r\n")
                .contains("Usciti nel semestre;Rimpatrio assistito;0;1;0;1;33,3\r\n");
        var xlsx = as("sondrio").file("/api/supervision/figures/doti/xlsx?on=2026-12-31");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.body()).startsWith('P', 'K');
    }

    @Test
    void nobodysNameOrNumberIsInThem() {
        for (String which : List.of("ministero", "ditu", "doti")) {
            assertThat(as("sondrio")
                            .get("/api/supervision/figures/" + which + "?on=2026-06-30")
                            .text())
                    .doesNotContain("Inventata", "SO-2026-");
        }
    }

    @Test
    void aSupervisorOfMilanoCountsNobodyOfSondrio() {
        assertThat(as("supervision")
                        .get("/api/supervision/figures/doti?on=2026-12-31")
                        .text())
                .doesNotContain("percorsi-5");
        assertThat(as("supervision")
                        .get("/api/supervision/figures/ministero?territory=so")
                        .status())
                .isEqualTo(403);
        assertThat(as("casework").get("/api/supervision/figures/ministero").status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotThereOrNoDayIsRefused() {
        assertThat(as("sondrio").get("/api/supervision/figures/altro").status()).isEqualTo(404);
        assertThat(as("sondrio").get("/api/supervision/figures/doti?on=ieri").status())
                .isEqualTo(400);
        assertThat(as("sondrio")
                        .get("/api/supervision/figures/doti/xlsx?on=ieri")
                        .status())
                .isEqualTo(400);
    }

    private JsonNode figures(String which, String on) {
        HttpClientOf.Answer answer = as("sondrio").get("/api/supervision/figures/" + which + "?on=" + on);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> rows(JsonNode figures, String title) {
        List<String> rows = new ArrayList<>();
        StreamSupport.stream(figures.get("sections").spliterator(), false)
                .filter(section -> section.get("title").asText().equals(title))
                .forEach(section -> section.get("rows").forEach(row -> rows.add(said(row))));
        return rows;
    }

    private static String said(JsonNode row) {
        StringBuilder said = new StringBuilder(row.get("label").asText());
        row.get("values").forEach(value -> said.append(' ')
                .append(value.decimalValue().stripTrailingZeros().toPlainString()));
        return said.toString();
    }

    private HttpClientOf as(String person) {
        return new HttpClientOf(port, person, person);
    }
}
