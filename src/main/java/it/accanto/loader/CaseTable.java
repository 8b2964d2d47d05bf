package it.accanto.loader;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table as the database describes it, all names in lower case.
 *
 * @param key the columns of the primary key
 * @param references what foreign keys point to, by column
 */
record CaseTable(String name, List<Column> columns, Set<String> key, Map<String, Reference> references) {

    /** @param type of {@link Types} */
    record Column(String name, int type) {}

    record Reference(String table, String column) {}

    boolean has(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column));
    }

    /** Whether rows are told apart by a number from a sequence of ours. */
    boolean numbered() {
        return key.equals(Set.of("id"))
                && columns.stream().anyMatch(one -> one.name().equals("id") && one.type() == Types.BIGINT);
    }
}
