package it.accanto.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.rules.BareTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void fiveThousandRowsAreTooMany() {
        String row = DOTI.substring(DOTI.indexOf("<rule id=\"dote-notice-02\""), DOTI.lastIndexOf("</rule>") + 7);
        String many = IntStream.range(0, 5_000)
                .mapToObj(i -> row.replace("dote-notice-02", "r" + i))
                .collect(Collectors.joining("\n"));
        assertThat(faults(DOTI.replace(row, many))).singleElement().satisfies(fault -> assertThat(fault.kind())
                .isIn(Fault.Kind.TOO_LARGE, Fault.Kind.UNREADABLE));
    }
}
