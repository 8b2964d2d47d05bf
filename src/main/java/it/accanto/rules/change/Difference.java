package it.accanto.rules.change;

import it.accanto.casefile.Refusal;
import it.accanto.rules.checks.RuleFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one text of tables says otherwise than another, told row by row to who has to answer for it. How a text is written down, its
 * ids, prefixes, spaces and drawing, makes no difference.
 *
 * @param same whether the two say the same
 * @param structure what differs of the file as a whole
 * @param tables the tables that differ, in the order of the later text
 */
public record Difference(boolean same, List<Thing> structure, List<Table> tables) {

    /** How a row fared. */
    public enum Change {
        SAME,
        /** It says something else; it may also stand elsewhere. */
        CHANGED,
        ADDED,
        REMOVED,
        /** It says the same at another place. */
        MOVED
    }

    /**
     * A table that differs.
     *
     * @param structure what differs beside the rows
     * @param rows all its rows, those taken out where they stood; none where only the structure differs
     */
    public record Table(String key, String name, List<Thing> structure, List<Row> rows) {}

    /**
     * Something beside the rows.
     *
     * @param what in Italian
     * @param before null where it was not there
     * @param after null where it is no longer there
     */
    public record Thing(
            String what, @Nullable String before, @Nullable String after) {}

    /**
     * A row before and after.
     *
     * @param id as the later text has it, as the earlier one where it was taken out
     * @param moved whether it stands elsewhere among the rows that stayed, whatever else became of it
     * @param numberBefore counted from 1; null where it was added
     * @param numberAfter counted from 1; null where it was taken out
     */
    public record Row(
            String id,
            Change change,
            boolean moved,
            @Nullable Integer numberBefore,
            @Nullable Integer numberAfter,
            List<Cell> cells,
            @Nullable String sourceBefore,
            @Nullable String sourceAfter) {}

    /** A cell before and after, under the label that staff read; null where row or column was not there. */
    public record Cell(
            String column,
            String label,
            @Nullable String before,
            @Nullable String after,
            boolean changed) {}

    /**
     * Compares two texts of one file.
     *
     * @throws Refusal where one of them is no DMN
     */
    public static Difference between(String before, String after) {
        RuleFile old = read(before);
        RuleFile now = read(after);
        Set<String> keys = new LinkedHashSet<>(now.tables().keySet());
        keys.addAll(old.tables().keySet());
        List<Table> tables = new ArrayList<>();
        for (String key : keys) {
            TableBeside.of(old, now, key).ifPresent(tables::add);
        }
        List<Thing> structure = Structure.of(old, now);
        return new Difference(tables.isEmpty() && structure.isEmpty(), structure, List.copyOf(tables));
    }

    private static RuleFile read(String dmn) {
        return RuleFile.read(dmn)
                .orElseThrow(() -> Refusal.of("dmn", "Il file non è un DMN che si possa leggere: non si confronta."));
    }
}
