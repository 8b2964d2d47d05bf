package it.accanto.rules.change;

import static it.accanto.rules.change.AStudio.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.access.People;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody who breaks a table is told over HTTP, and that nobody is asked to approve it. */
@RunningAccanto
class BrokenTablesOverHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    private AStudio studio;
    private long draft;

    @BeforeEach
    void aPolicyOffice() {
        walk.begin();
    }

    @AfterEach
    void theDraftIsGivenUp() {
        studio.as(WRITER).call("DELETE", studio.path("/drafts/" + draft), "application/json", "");
    }

    private String saved(String file, String before, String after) {
        studio = new AStudio(port, file, people);
        return studio.changed(before, after);
    }

    private void refused(String dmn, String told) {
        draft = studio.drafted(WRITER, dmn);
        JsonNode checks = studio.as(WRITER)
                .get(studio.path("/drafts/" + draft + "/checks"))
                .body();
        assertThat(checks.get("passes").asBoolean()).isFalse();
        assertThat(StreamSupport.stream(checks.get("faults").spliterator(), false)
                        .map(fault -> fault.get("message").asText())
                        .toList())
                .anyMatch(message -> message.contains(told));
        Answer sent = studio.submit(WRITER, draft, walk.today().plusDays(40));
        assertThat(sent.status()).as(sent.text()).isEqualTo(400);
        assertThat(sent.body().get("message").asText()).isNotBlank();
        assertThat(sent.text()).doesNotContain("Exception", "it.accanto");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "age-out-urgency|[181..365]|[182..365]|Giorni che mancano ai 18 anni = 181: allargate la riga 2 o la riga 3",
                "age-out-urgency|[181..365]|[180..365]|Riga 3: si sovrappone alla riga 2 quando Giorni che mancano ai 18 anni = 180",
                "microenterprise|<inputEntry id=\"microenterprise-02-ageYears\"><text>&lt; 18</text>|<inputEntry id=\"microenterprise-02-ageYears\"><text></text>|Riga 3: non viene mai raggiunta: la riga 2 risponde",
                "microenterprise|,\"MINORE_ETA\"</text>|,\"MINORE_ETÀ\"</text>|non è tra i valori di",
                "microenterprise|<text>\"MICROCREDIT_APPLY\"</text></outputEntry>|<text>\"MICROCREDIT_APLY\"</text></outputEntry>|Riga 8: «MICROCREDIT_APLY» non è tra i valori della risposta",
                "microenterprise|<text>unresolvedDebt</text>|<text>debt</text>|Manca la colonna «unresolvedDebt»",
                "microenterprise|<inputEntry id=\"microenterprise-02-ageYears\">|<inputEntry expressionLanguage=\"juel\" id=\"microenterprise-02-ageYears\">|Riga 2: la 2ª casella di dati è scritta in «juel»",
                "microenterprise|<text>&lt; 18</text>|<text>count(for i in 1..3000000 return i) &gt; 1</text>|Riga 2: la casella «Età in anni compiuti» usa una costruzione che le tabelle non ammettono",
                "microenterprise|<text>&lt; 18</text>|<text>((((((((((((((((1))))))))))))))))</text>|Riga 2: la casella «Età in anni compiuti» non si legge come FEEL: controllate virgolette, parentesi",
            })
    void aBrokenTableIsToldByRowAndFaultAndIsNotSent(String file, String before, String after, String told) {
        refused(saved(file, before, after), told);
    }

    @Test
    void aWholeColumnTakenOutIsTold() {
        String dmn = saved("age-out-urgency", "</definitions>", "</definitions>\n");
        refused(
                dmn.replaceFirst("(?s)<input id=.*?</input>", "").replaceAll("<inputEntry.*?</inputEntry>", ""),
                "Manca la colonna «daysTo18»");
    }

    @Test
    void rowsBeyondMeasureAreRefusedByTableAndNumberAndFiveThousandAreNotEvenKept() {
        String dmn = saved("age-out-urgency", "</definitions>", "</definitions>\n");
        refused(
                longer(dmn, 292),
                "La tabella «Urgenza verso i 18 anni» ha 301 righe, dalla riga 301 in poi sono troppe");
        for (String rows : List.of(longer(dmn, 4_991), longer(dmn, 49_991))) {
            Answer kept = studio.as(WRITER)
                    .call("PUT", studio.path("/drafts/" + draft + "?revision=1"), "application/xml", rows);
            assertThat(kept.status()).isEqualTo(400);
            Answer opened = studio.as(WRITER).call("POST", studio.path("/drafts"), "application/xml", rows);
            assertThat(opened.status()).isEqualTo(400);
            assertThat(opened.body().get("message").asText())
                    .contains("la tabella «Urgenza verso i 18 anni» ha 50", "0 righe, al massimo 300");
        }
    }

    private static String longer(String dmn, int rows) {
        String last = dmn.substring(dmn.lastIndexOf("<rule "), dmn.lastIndexOf("</rule>") + 7);
        String more = IntStream.range(0, rows)
                .mapToObj(at ->
                        "<rule id=\"r%d\"><inputEntry id=\"i%d\"><text>%d</text></inputEntry><outputEntry id=\"o%d\"><text>\"GRACE\"</text></outputEntry></rule>"
                                .formatted(at, at, at, at))
                .collect(Collectors.joining());
        return dmn.replace(last, last + more);
    }
}
