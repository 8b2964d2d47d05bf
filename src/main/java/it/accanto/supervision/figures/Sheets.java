package it.accanto.supervision.figures;

import it.accanto.supervision.figures.Figures.Row;
import it.accanto.supervision.figures.Figures.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Figures as sheets that an Italian spreadsheet opens; no cell of them is ever taken for a formula. */
final class Sheets {

    /** Tells a spreadsheet that the text is UTF-8. */
    private static final String MARK = "\uFEFF";

    /** What a spreadsheet takes for the beginning of a formula, in both widths. */
    private static final String FORMULAS = "=+-@\t\r＝＋－＠";

    private static final int LONGEST_NAME = 31;
    private static final double LABEL_WIDTH = 42;

    private Sheets() {}

    /** One table after the other under one heading, semicolons between and a comma before decimals. */
    static void csv(Figures figures, OutputStream out) throws IOException {
        List<String> heading = new ArrayList<>(List.of("Tabella", "Voce"));
        heading.addAll(figures.columns());
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(';')
                .setHeader(heading.stream().map(Sheets::safe).toArray(String[]::new))
                .get();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        CSVPrinter printer = format.print(writer);
        for (Section section : figures.sections()) {
            for (Row row : section.rows()) {
                printer.printRecord(record(section, row));
            }
        }
        printer.flush();
    }

    private static List<String> record(Section section, Row row) {
        List<String> cells = new ArrayList<>(List.of(safe(section.title()), safe(row.label())));
        row.values().stream().map(Sheets::inItalian).forEach(cells::add);
        return cells;
    }

    /** A sheet for each table, and one that says how it was counted. */
    static void xlsx(Figures figures, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Accanto", "1.0")) {
            for (Section section : figures.sections()) {
                fill(book.newWorksheet(sheetName(section.title())), figures, section);
            }
            Worksheet about = book.newWorksheet("Come si conta");
            about.value(0, 0, figures.title());
            about.value(1, 0, figures.about());
            book.finish();
        }
    }

    private static void fill(Worksheet sheet, Figures figures, Section section) {
        sheet.width(0, LABEL_WIDTH);
        sheet.value(0, 0, section.title());
        for (int column = 0; column < figures.columns().size(); column++) {
            sheet.value(0, column + 1, figures.columns().get(column));
        }
        sheet.range(0, 0, 0, figures.columns().size()).style().bold().set();
        sheet.freezePane(1, 1);
        for (int at = 0; at < section.rows().size(); at++) {
            fill(sheet, at + 1, section.rows().get(at));
        }
    }

    private static void fill(Worksheet sheet, int at, Row row) {
        sheet.value(at, 0, safe(row.label()));
        for (int column = 0; column < row.values().size(); column++) {
            sheet.value(at, column + 1, row.values().get(column));
        }
        if (row.total()) {
            sheet.range(at, 0, at, row.values().size()).style().bold().set();
        }
    }

    /** A sheet's name has 31 characters at most, some of them forbidden. */
    private static String sheetName(String title) {
        String plain = title.replaceAll("[\\[\\]*/\\\\?:]", " ");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    /** A cell that begins like a formula gets an apostrophe before it, and is read as text. */
    static String safe(String text) {
        String begins = text.stripLeading();
        return text.length() > begins.length() || !begins.isEmpty() && FORMULAS.indexOf(begins.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    private static String inItalian(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }
}
