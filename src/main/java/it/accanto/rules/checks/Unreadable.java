package it.accanto.rules.checks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a text cannot be taken as a file of tables, told to who sent it. */
public final class Unreadable {

    private static final Pattern TABLE =
            Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?\\bname=\"([^\"]*)\"[^>]*>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<(?:\\w+:)?rule(?:\\s[^>]*)?>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");

    /** A table that is a little too long is still kept, and told so; one of so many rows is not. */
    private static final int ENDLESS = 1_000;

    private Unreadable() {}

    /** Nothing where it can be read; whether it may go live is for {@link Checks} to say. */
    public static Optional<String> told(String dmn) {
        Optional<String> endless = endless(dmn);
        if (endless.isPresent() || RuleFile.read(dmn).isPresent()) {
            return endless;
        }
        return Optional.of(
                twice(dmn).orElse("Il file non è un DMN che si possa leggere: ripartite dalla versione in vigore."));
    }

    /** What is so long that not even reading it is worth while is told by its longest table, as far as the bare text shows it. */
    static Optional<String> endless(String dmn) {
        String name = "";
        long most = 0;
        for (MatchResult table : TABLE.matcher(dmn).results().toList()) {
            int end = dmn.indexOf("decisionTable>", table.end());
            long rows = ROW.matcher(dmn.substring(table.end(), end < 0 ? dmn.length() : end))
                    .results()
                    .count();
            if (rows > most) {
                most = rows;
                name = table.group(1);
            }
        }
        return dmn.length() <= RuleFile.LONGEST && most <= ENDLESS
                ? Optional.empty()
                : Optional.of(
                        "Il file è troppo lungo: la tabella «%s» ha %d righe, al massimo %d, oltre nessuno la rilegge; dividetela in due."
                                .formatted(name, most, Checks.MOST_ROWS));
    }

    /** An id belongs to one row. */
    private static Optional<String> twice(String dmn) {
        Map<String, Integer> seen = new HashMap<>();
        int row = 0;
        int tableAt = 0;
        Matcher found = ROW.matcher(dmn);
        while (found.find()) {
            int table = dmn.lastIndexOf("decisionTable ", found.start());
            row = table == tableAt ? row + 1 : 1;
            tableAt = table;
            Matcher id = ID.matcher(found.group());
            Integer before = id.find() ? seen.put(id.group(1), row) : null;
            if (before != null) {
                return Optional.of(
                        "Riga %d: porta lo stesso identificativo della riga %d («%s»); cancellatela e riscrivetela."
                                .formatted(row, before, id.group(1)));
            }
        }
        return Optional.empty();
    }
}
