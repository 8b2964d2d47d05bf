package it.accanto.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.rules.BareTables;
import it.accanto.rules.OtherHand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A draft that would break cases or the server does not pass, whoever wrote it and by whatever means. */
class ChecksTest {

    private static final String DOTI = text(Path.of("dmn/doti.dmn"));

    static List<Path> files() {
        return BareTables.files();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Fault> faults(String draft) {
        assertThat(draft).as("the draft differs").isNotEqualTo(DOTI);
        return Checks.of(draft, DOTI);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsInForcePasses(Path file) {
        assertThat(Checks.of(text(file), text(file))).isEmpty();
    }

    @Test
    void anUpperAgeRaisedForOneNoticePasses() {
        assertThat(faults(DOTI.replace(
                        "<outputEntry id=\"dote-notice-01-maxAgeExclusive\"><text>24</text>",
                        "<outputEntry id=\"dote-notice-01-maxAgeExclusive\"><text>25</text>")))
                .isEmpty();
    }

    @Test
    void aRenamedOrRemovedColumnIsNamed() {
        assertThat(faults(DOTI.replace("name=\"amountEUR\"", "name=\"amount\"")))
                .extracting(Fault::message)
                .anyMatch(message -> message.contains("Manca la colonna «amountEUR»"))
                .anyMatch(message -> message.contains("«amount»") && message.contains("nuova"));
        assertThat(faults(DOTI.replace("<text>internshipMonths</text>", "<text>months</text>")))
                .extracting(Fault::message)
                .anyMatch(message -> message.contains("Manca la colonna «internshipMonths»"));
        assertThat(faults(DOTI.replace(
                        "name=\"maxAgeExclusive\" typeRef=\"integer\"", "name=\"maxAgeExclusive\" typeRef=\"string\"")))
                .extracting(Fault::message)
                .anyMatch(message -> message.contains("era di tipo integer e ora è string"));
        assertThat(faults(DOTI.replace("id=\"dote-notice\"", "id=\"dote-notices\"")
                        .replace("#dote-notice\"", "#dote-notices\"")))
                .extracting(Fault::message)
                .anyMatch(message -> message.startsWith("Manca la tabella «Termini dell'avviso»"));
    }

    @Test
    void anotherLanguageAnotherFileAndACodedCellAreRefused() {
        assertThat(faults(DOTI.replaceFirst("<inputEntry id", "<inputEntry expressionLanguage=\"juel\" id")))
                .extracting(Fault::message)
                .anyMatch(message -> message.contains("«juel»"));
        assertThat(faults("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + DOTI))
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.UNREADABLE));
        assertThat(faults("<definitions>")).extracting(Fault::kind).containsExactly(Fault.Kind.UNREADABLE);
        assertThat(faults(DOTI.replaceFirst(
                        "(?s)<decisionTable.*?</decisionTable>",
                        "<literalExpression id=\"x\"><text>1</text></literalExpression>")))
                .extracting(Fault::message)
                .anyMatch(message -> message.contains("non è una tabella"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"DEFAULT\",\"PERCORSI_1_3\"</text>|\"DEFAULT\",\"PERCORSI_1_4\"</text>|Fra i valori ammessi di «Avviso» manca PERCORSI_1_3",
                "\"DEFAULT\",\"PERCORSI_1_3\"</text>|DEFAULT</text>|elenca il valore ammesso DEFAULT",
                "id=\"dote-notice-table\" hitPolicy=\"UNIQUE\"|id=\"dote-notice-table\" hitPolicy=\"FIRST\"|In «Termini dell'avviso» è cambiato il modo di scegliere la riga (FIRST)",
                "<requiredDecision href=\"#dote-base\"/>|<requiredDecision href=\"#dote-base-person\"/>|«Dote qualificazione» chiedeva le tabelle dote-notice, dote-base e ora dote-notice, dote-base-person",
                "name=\"Dote qualificazione\" camunda:historyTimeToLive=\"P3650D\"|name=\"Dote qualificazione\" camunda:historyTimeToLive=\"P1D\"|È cambiato per quanto si conservano le decisioni di «Dote qualificazione» (P1D)",
                "id=\"dote-notice-in-noticeId\"|camunda:inputVariable=\"x\" id=\"dote-notice-in-noticeId\"|La colonna «Avviso» porta «camunda:inputVariable»",
                "<rule id=\"dote-notice-02\">|<rule>|Riga 2: non ha un identificativo",
                "<outputEntry id=\"dote-notice-02-minAge\"><text>16</text></outputEntry>||Riga 2: ha 9 caselle di risposta e la tabella ha 10 colonne",
                "<rule id=\"dote-notice-02\">|<rule id=\"dote-notice-01\">|Riga 2: porta lo stesso identificativo della riga 1",
                "name=\"minAgeOccupazione\"|name=\"minAge\"|La colonna «minAge» c'è due volte",
                ">\"ELIGIBLE_FULL\"</text></outputEntry>|>\"ELIGIBLE_FULLY\"</text></outputEntry>|Riga 7: «ELIGIBLE_FULLY» non è tra i valori della risposta «Esito»: scegliete fra NOT_ELIGIBLE",
                "\"INTERNSHIP_START\",\"CLEARANCE\"|\"INTERNSHIP_START\",\"PAYDAY\"|I valori della risposta «Data a cui si guarda l'età» sono cambiati",
                "<text>\"ELIGIBLE_FULL\"</text></outputEntry>|<text>\"ELIGIBLE\" + \"_FULL\"</text></outputEntry>|Riga 7: compone la risposta «Esito»",
                "<text>\"ELIGIBLE_FULL\"</text></outputEntry>|<text>null</text></outputEntry>|Riga 7: non dà la risposta «Esito», che finora c'è sempre",
                "<text>\"MONTHS_OUT_OF_RANGE\"</text></outputEntry>|<text>if hostWithinLimits then \"OK\" else \"MONTHS\"</text></outputEntry>|Riga 6: «MONTHS» non è tra i valori della risposta «Motivo»",
                "<text>providerEUR + internshipMonths * (monthlyEUR + hostMonthlyEUR)</text>|<text>providerEUR / 3</text>|Riga 7: la risposta «Importo in euro» è 666.6",
                "<text>providerEUR + internshipMonths * (monthlyEUR + hostMonthlyEUR)</text>|<text>if internshipMonths = 3 then 1 / 0 else 0</text>|Riga 7: la risposta «Importo in euro» non dà un risultato quando Mesi di tirocinio = 3",
                "<text>not([minMonths..maxMonths])</text>|<text>internshipMonths * 2 > 9</text>|Riga 6: la casella «Mesi di tirocinio» calcola con il dato stesso",
                "<text>not([minMonths..maxMonths])</text>|<text>> ageAtReferenceDate</text>|Riga 6: la casella «Mesi di tirocinio» confronta con «ageAtReferenceDate»",
                "<text>not([minMonths..maxMonths])</text>|<text>true</text>|Riga 6: la casella «Mesi di tirocinio» confronta con true",
                "Mesi di tirocinio fuori dai termini dell'avviso (P)||Riga 6: manca la fonte",
            })
    void whatMayNotStandIsToldWithItsPlaceAndWhatToDo(String before, String after, String told) {
        String edited = DOTI.replace(before, after == null ? "" : after.replace("text>>", "text>&gt;"));
        if (before.startsWith("<requiredDecision")) {
            edited = DOTI.replaceFirst(before, after);
        }
        assertThat(faults(edited)).extracting(Fault::message).anyMatch(message -> message.contains(told));
    }

    @Test
    void anotherLanguageInACellIsToldWithRowAndCell() {
        assertThat(faults(DOTI.replace(
                        "<inputEntry id=\"dote-qualificazione-04-ageAtReferenceDate\">",
                        "<inputEntry expressionLanguage=\"juel\" id=\"dote-qualificazione-04-ageAtReferenceDate\">")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.row()).isEqualTo("dote-qualificazione-04");
                    assertThat(fault.message()).startsWith("Riga 4: la 2ª casella di dati è scritta in «juel»");
                });
    }

    @Test
    void aNewNoticeWithItsRowPasses() {
        String row = DOTI.substring(DOTI.indexOf("      <rule id=\"dote-notice-02\""), DOTI.lastIndexOf("</rule>") + 8);
        assertThat(faults(DOTI.replace(
                                "\"DEFAULT\",\"PERCORSI_1_3\"</text>",
                                "\"DEFAULT\",\"PERCORSI_1_3\",\"PERCORSI_5\"</text>")
                        .replace(
                                row,
                                row
                                        + row.replace("notice-02", "notice-03")
                                                .replace("\"PERCORSI_1_3\"", "\"PERCORSI_5\""))))
                .isEmpty();
    }

    @Test
    void aGapNamesTheRowsOnEitherSideAndOnlyTheInputsThatMatter() {
        String dmn = text(Path.of("dmn/age-out-urgency.dmn"));
        assertThat(Checks.of(dmn.replace("[181..365]", "[182..365]"), dmn))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.message())
                            .isEqualTo(
                                    "Nessuna riga di «Urgenza verso i 18 anni» risponde quando Giorni che mancano ai 18"
                                            + " anni = 181: allargate la riga 2 o la riga 3 o aggiungetene una.");
                    assertThat(fault.number()).isEqualTo(2);
                    assertThat(fault.input()).isEqualTo("daysTo18");
                    assertThat(fault.example()).containsEntry("daysTo18", 181L);
                });
        assertThat(faults(DOTI.replace("&lt; 18</text>", "&lt; 18</text>")
                        .replaceFirst(
                                "<inputEntry id=\"dote-base-05-guardianConsent\"><text></text>",
                                "<inputEntry id=\"dote-base-05-guardianConsent\"><text>true</text>")))
                .extracting(Fault::message)
                .anyMatch(message -> message.startsWith("Nessuna riga di «")
                        && message.contains("quando")
                        && !message.contains("otherDoteActive"));
    }

    @Test
    void aRowHiddenByAnEarlierOneNamesThatOne() {
        String edited = DOTI.replace("<text>not([minMonths..maxMonths])</text>", "<text></text>");
        assertThat(faults(edited))
                .extracting(Fault::message)
                .contains(
                        "Riga 7: non viene mai raggiunta: la riga 6 risponde già a tutti i suoi casi; spostatela più in alto o toglietela.");
    }

    @Test
    void whatTheEditorInTheBrowserWritesPasses() {
        assertThat(Checks.of(
                        text(Path.of("src/test/resources/rules/written-by-dmn-js/age-out-urgency.dmn")),
                        text(Path.of("dmn/age-out-urgency.dmn"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatAnotherToolWritesPasses(Path file) {
        assertThat(Checks.of(OtherHand.writes(text(file)), text(file))).isEmpty();
    }

    @Test
    void tablesThatAskEachOtherInACircleAreRefusedBeforeAnybodyGoesRound() {
        assertThat(
                        faults(
                                DOTI.replaceFirst(
                                        "(?s)(<decision id=\"dote-notice\".*?</description>)",
                                        "$1<informationRequirement id=\"circle\"><requiredDecision href=\"#dote-base\"/></informationRequirement>")))
                .extracting(Fault::message)
                .anyMatch(message -> message.contains("rimettete i collegamenti di prima"));
    }

    @Test
    void aTableNobodyCanSearchInTimeIsToldSoAndTheSearchStopsWhenItsThreadIsInterrupted() throws Exception {
        String large = Thirty.columns(300);
        assertThat(Checks.of(large, large, Duration.ofMillis(200)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.OUT_OF_TIME));
        AtomicReference<List<Fault>> found = new AtomicReference<>();
        Thread search = new Thread(() -> found.set(Checks.of(large, large, Duration.ofHours(1))));
        search.start();
        search.interrupt();
        search.join();
        assertThat(found.get()).extracting(Fault::kind).containsExactly(Fault.Kind.OUT_OF_TIME);
    }

    @Test
    void fiveThousandRowsAreTooMany() {
        String row = DOTI.substring(DOTI.indexOf("<rule id=\"dote-notice-02\""), DOTI.lastIndexOf("</rule>") + 7);
        String many = IntStream.range(0, 5_000)
                .mapToObj(i -> row.replace("dote-notice-02", "r" + i))
                .collect(Collectors.joining("\n"));
        assertThat(faults(DOTI.replace(row, many))).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isIn(Fault.Kind.TOO_LARGE, Fault.Kind.UNREADABLE);
            assertThat(fault.message()).contains("«Termini dell'avviso» ha 5001 righe");
        });
    }
}
