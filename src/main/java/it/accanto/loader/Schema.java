package it.accanto.loader;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Reads from a database which tables it has; nothing about them is written down twice. */
final class Schema {

    private final DatabaseMetaData database;
    private final String schema;

    private Schema(Connection connection) throws SQLException {
        this.database = connection.getMetaData();
        this.schema = connection.getSchema();
    }

    /** All tables by name, each after those that its foreign keys point to. */
    static Map<String, CaseTable> tables(Connection connection) throws SQLException {
        return new Schema(connection).inOrder();
    }

    private Map<String, CaseTable> inOrder() throws SQLException {
        Map<String, CaseTable> all = all();
        Map<String, CaseTable> ordered = new LinkedHashMap<>();
        all.values().forEach(table -> place(table, all, ordered, new HashSet<>()));
        return ordered;
    }

    private static void place(
            CaseTable table, Map<String, CaseTable> all, Map<String, CaseTable> ordered, Set<String> above) {
        if (ordered.containsKey(table.name()) || !above.add(table.name())) {
            return;
        }
        table.references().values().stream()
                .map(reference -> all.get(reference.table()))
                .filter(Objects::nonNull)
                .forEach(other -> place(other, all, ordered, above));
        ordered.put(table.name(), table);
    }

    private Map<String, CaseTable> all() throws SQLException {
        Map<String, List<CaseTable.Column>> columns = columns();
        Map<String, CaseTable> all = new TreeMap<>();
        try (ResultSet rows = database.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                String lower = lower(name);
                all.put(
                        lower,
                        new CaseTable(lower, columns.getOrDefault(lower, List.of()), key(name), references(name)));
            }
        }
        return all;
    }

    private Map<String, List<CaseTable.Column>> columns() throws SQLException {
        Map<String, List<CaseTable.Column>> columns = new HashMap<>();
        try (ResultSet rows = database.getColumns(null, schema, "%", "%")) {
            while (rows.next()) {
                columns.computeIfAbsent(lower(rows.getString("TABLE_NAME")), table -> new ArrayList<>())
                        .add(new CaseTable.Column(lower(rows.getString("COLUMN_NAME")), rows.getInt("DATA_TYPE")));
            }
        }
        return columns;
    }

    private Set<String> key(String table) throws SQLException {
        Set<String> key = new HashSet<>();
        try (ResultSet rows = database.getPrimaryKeys(null, schema, table)) {
            while (rows.next()) {
                key.add(lower(rows.getString("COLUMN_NAME")));
            }
        }
        return key;
    }

    private Map<String, CaseTable.Reference> references(String table) throws SQLException {
        Map<String, CaseTable.Reference> references = new TreeMap<>();
        try (ResultSet rows = database.getImportedKeys(null, schema, table)) {
            while (rows.next()) {
                references.put(
                        lower(rows.getString("FKCOLUMN_NAME")),
                        new CaseTable.Reference(
                                lower(rows.getString("PKTABLE_NAME")), lower(rows.getString("PKCOLUMN_NAME"))));
            }
        }
        return references;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
