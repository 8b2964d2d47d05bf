package it.accanto.privacy;

import it.accanto.pathway.Moments;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The log as a sheet that an Italian spreadsheet opens; no cell of it is ever taken for a formula. */
final class ReadLogCsv {

    static final int MOST_LINES = 20_000;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(Moments.ITALY);

    /** Tells a spreadsheet that the text is UTF-8. */
    private static final String MARK = "\uFEFF";

    /** What a spreadsheet takes for the beginning of a formula, in both widths. */
    private static final String FORMULAS = "=+-@＝＋－＠";

    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setHeader(
                    "Quando",
                    "Chi",
                    "Uffici",
                    "Caso",
                    "Che cosa",
                    "Quale",
                    "Mostrato",
                    "Nel suo lavoro",
                    "Motivo",
                    "Compito")
            .get();

    private ReadLogCsv() {}

    static String of(List<ReadLogLine> lines) {
        StringWriter sheet = new StringWriter();
        try (CSVPrinter printer = FORMAT.print(sheet)) {
            for (ReadLogLine line : lines) {
                printer.printRecord(
                        MOMENT.format(line.readAt()),
                        safe(line.person()),
                        safe(line.offices()),
                        safe(line.caseNumber()),
                        safe(line.part()),
                        safe(line.detail()),
                        line.shown(),
                        line.inOwnWork() ? "sì" : "no",
                        safe(line.reason()),
                        safe(line.taskName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MARK + sheet;
    }

    /** A cell that begins like a formula gets an apostrophe before it, and is read as text. */
    static String safe(@Nullable String cell) {
        String text = Objects.requireNonNullElse(cell, "");
        String begins = text.stripLeading();
        return text.length() > begins.length() || !begins.isEmpty() && FORMULAS.indexOf(begins.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
