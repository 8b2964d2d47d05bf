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

    private Unreadable() {}

    /** Nothing where it can be read; whether it may go live is for {@link Checks} to say. */
    public static Optional<String> told(String dmn) {
        if (dmn.length() > RuleFile.LONGEST) {
            return Optional.of(longest(dmn));
        }
        if (RuleFile.read(dmn).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                twice(dmn).orElse("Il file non è un DMN che si possa leggere: ripartite dalla versione in vigore."));
    }

    /** The table with the most rows, as far as a text that nobody parses shows it. */
    private static String longest(String dmn) {
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
        return "Il file è troppo lungo: la tabella «%s» ha %d righe, al massimo %d, oltre nessuno la rilegge; dividetela in due."
                .formatted(name, most, Checks.MOST_ROWS);
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
