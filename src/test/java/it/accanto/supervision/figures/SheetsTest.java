package it.accanto.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.supervision.figures.Figures.Row;
import it.accanto.supervision.figures.Figures.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as an Italian spreadsheet opens them. */
class SheetsTest {

    @TempDir
    private Path folder;

    private static final Figures FIGURES = new Figures(
            "prova-2026-12-31",
            "Tabelle di prova",
            LocalDate.of(2026, 12, 31),
            "Contate a mano",
            List.of("Totale", "Quota %"),
            List.of(
                    new Section(
                            "Presenti per età, e per ogni altra cosa",
                            List.of(
                                    new Row("7-14", List.of(BigDecimal.valueOf(3), new BigDecimal("42.9")), false),
                                    new Row("=1+1; \"x\"", List.of(BigDecimal.ONE, BigDecimal.ZERO), false))),
                    new Section("Esiti", List.of(new Row("Totale", List.of(BigDecimal.TEN, BigDecimal.ONE), true)))));

    @Test
    void csvHasSemicolonsCommasAndAMarkAndNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheets.csv(FIGURES, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFTabella;Voce;Totale;Quota %\r\n"
                        + "Presenti per età, e per ogni altra cosa;7-14;3;42,9\r\n"
                        + "Presenti per età, e per ogni altra cosa;\"'=1+1; \"\"x\"\"\";1;0\r\n"
                        + "Esiti;Totale;10;1\r\n");
    }

    @Test
    void xlsxHasASheetForEachTableWithNumbersThatAreNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheets.xlsx(FIGURES, out);
        Map<String, String> parts = parts(out.toByteArray());
        assertThat(parts.get("xl/workbook.xml"))
                .contains("name=\"Presenti per et&#xe0;, e per ogni al\"", "name=\"Esiti\"", "name=\"Come si conta\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<v>42.9</v>")
                .doesNotContain("<f>");
        assertThat(String.join("", parts.values()))
                .containsPattern("(&apos;|&#x27;|&#39;|')=1\\+1")
                .doesNotContain(">=1+1");
    }

    private Map<String, String> parts(byte[] book) throws IOException {
        Path file = Files.write(folder.resolve("prova.xlsx"), book);
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
