package it.accanto.rules.checks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a draft, told to policy staff.
 *
 * @param decision the key of the table
 * @param row the row's id, null where the fault is the whole table's
 * @param number the row counted from 1 as the table shows it, 0 where there is none
 * @param input the input or answer it is about, null where the fault is the whole row's
 * @param message an Italian sentence that names row and fault and says what to do
 * @param example a combination of inputs that shows it, empty where none is needed
 */
public record Fault(
        Kind kind,
        String decision,
        @Nullable String row,
        int number,
        @Nullable String input,
        String message,
        Map<String, @Nullable Object> example) {

    /** Of the file, or of a whole table; {@code message} names it. */
    static Fault ofFile(Kind kind, String decision, String message) {
        return new Fault(kind, decision, null, 0, null, message, Map.of());
    }

    /** Of a column, in all its rows. */
    static Fault ofColumn(Kind kind, String decision, String input, String message) {
        return new Fault(kind, decision, null, 0, input, message, Map.of());
    }

    /** Of a row, counted from nought; {@code what} is the sentence without the row's number. */
    static Fault ofRow(
            Kind kind,
            RuleTable table,
            int row,
            @Nullable String input,
            String what,
            Map<String, @Nullable Object> example) {
        return new Fault(
                kind,
                table.decision(),
                table.rows().get(row).id(),
                row + 1,
                input,
                "Riga %d: %s.".formatted(row + 1, what),
                example);
    }

    /** The kinds of faults; each stops a draft from being submitted. */
    public enum Kind {
        UNREADABLE,
        CONTRACT,
        TOO_LARGE,
        CELL,
        TYPE,
        VALUE,
        SOURCE,
        GAP,
        OVERLAP,
        HIDDEN,
        DUPLICATE,
        OUT_OF_TIME
    }
}
