package it.accanto.supervision.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A set of tables under the same columns: what a page shows and what a sheet holds.
 *
 * @param name how its files are called
 * @param on the day that the tables are of
 * @param about how it was counted, as staff read it
 * @param columns what each value of a row is
 */
record Figures(String name, String title, LocalDate on, String about, List<String> columns, List<Section> sections) {

    /** One table. */
    record Section(String title, List<Row> rows) {}

    /** A label and a value for each column; a total is the sum of the rows above it. */
    record Row(String label, List<BigDecimal> values, boolean total) {

        static Row of(String label, List<Long> values) {
            return new Row(label, values.stream().map(BigDecimal::valueOf).toList(), false);
        }
    }
}
