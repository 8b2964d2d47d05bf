package it.accanto.loader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sets the rows of the template cases aside, a table for each table that has some, with the number of their case in
 * {@code loader_case}. To a case belongs what bears its number, what its process instances left in the engine, and what points to
 * such a row.
 */
class TemplateRows {

    private static final List<String> INSTANCE = List.of("proc_inst_id_", "process_instance_id_", "root_proc_inst_id_");

    private final JdbcTemplate jdbc;
    private final Map<String, CaseTable> tables;
    private final Map<String, CaseTable> set = new LinkedHashMap<>();

    TemplateRows(JdbcTemplate jdbc, Map<String, CaseTable> tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    static String aside(String table) {
        return "loader_of_" + table;
    }

    /** The tables of which rows were set aside, each after those that it points to. */
    Map<String, CaseTable> setAside(List<String> numbers) {
        jdbc.execute("create table loader_template (number varchar(14) not null primary key)");
        jdbc.batchUpdate(
                "insert into loader_template (number) values (?)",
                numbers.stream().map(number -> new Object[] {number}).toList());
        jdbc.execute("create table loader_instance as select p.proc_inst_id_ as id, t.number"
                + " from act_hi_procinst p join loader_template t on t.number = p.business_key_");
        tables.values().stream()
                .filter(table -> !table.name().startsWith("loader"))
                .forEach(table -> selection(table).ifPresent(rows -> keep(table, rows)));
        return set;
    }

    private void keep(CaseTable table, String rows) {
        jdbc.execute("create table " + aside(table.name()) + " as " + rows);
        jdbc.execute("create index %s_case on %s (loader_case)".formatted(aside(table.name()), aside(table.name())));
        if (count(aside(table.name())) > 0) {
            set.put(table.name(), table);
        }
    }

    private Optional<String> selection(CaseTable table) {
        if (table.name().equals("case_file")) {
            return Optional.of(by(table, "number"));
        }
        if (table.has("case_number")) {
            return Optional.of(by(table, "case_number"));
        }
        if (table.name().startsWith("act_")) {
            return ofInstance(table);
        }
        return table.references().entrySet().stream()
                .filter(reference -> set.containsKey(reference.getValue().table()))
                .findFirst()
                .map(reference -> "select x.*, p.loader_case from %s x join %s p on p.%s = x.%s"
                        .formatted(
                                table.name(),
                                aside(reference.getValue().table()),
                                reference.getValue().column(),
                                reference.getKey()));
    }

    private static String by(CaseTable table, String column) {
        return "select x.*, x.%s as loader_case from %s x join loader_template t on t.number = x.%s"
                .formatted(column, table.name(), column);
    }

    private Optional<String> ofInstance(CaseTable table) {
        Optional<String> instance = INSTANCE.stream().filter(table::has).findFirst();
        if (instance.isPresent()) {
            return Optional.of("select x.*, i.number as loader_case from %s x join loader_instance i on i.id = x.%s"
                    .formatted(table.name(), instance.get()));
        }
        return Optional.of("select x.*, i.number as loader_case from %s x join act_ru_task k on k.id_ = x.task_id_"
                                .formatted(table.name())
                        + " join loader_instance i on i.id = k.proc_inst_id_")
                .filter(rows -> table.has("task_id_"));
    }

    private long count(String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    /** Removes everything that the loader keeps for itself while it works. */
    static void clear(JdbcTemplate jdbc, Map<String, CaseTable> tables) {
        tables.keySet().stream()
                .filter(name -> name.startsWith("loader_"))
                .forEach(name -> jdbc.execute("drop table " + name));
    }
}
