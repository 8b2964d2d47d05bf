package it.accanto.loader;

import it.accanto.loader.CaseTable.Column;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the one statement that copies all rows of a table, from those set aside ({@code t}) for each copy ({@code c}): days move with
 * the copy, ids and what points to them get the copy's mark, the number and the territory are the copy's. What a column holds is
 * seen from the rows themselves.
 */
class CopyStatement {

    private static final Set<Integer> TEXTS = Set.of(Types.VARCHAR, Types.CHAR);
    private static final Set<String> WHO = Set.of("given_name", "family_name", "gender", "nationality", "languages");
    private static final Set<String> TERRITORY = Set.of("territory", "tenant_id_");

    /** An id of the engine, alone or after the name of an element. */
    private static final String ID = "'%________-____-____-____-____________'";

    private static final Set<String> STEPS = Set.of("act_hi_actinst", "act_hi_varinst", "act_hi_detail");

    private static final String MOVED = "t.%s + (interval '1' day * c.shift_days)";

    private final JdbcTemplate jdbc;
    private final Map<String, Long> strides;

    /** @param strides by how much the numbers of rows differ from one copy to the next, by table */
    CopyStatement(JdbcTemplate jdbc, Map<String, Long> strides) {
        this.jdbc = jdbc;
        this.strides = strides;
    }

    /** Takes the first and the last copy as parameters. */
    String of(CaseTable table) {
        String columns = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String values =
                table.columns().stream().map(column -> copied(table, column)).collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from loader_copy c join %s t on t.loader_case = c.template where c.id between ? and ?%s"
                .formatted(
                        table.name(),
                        columns,
                        values,
                        TemplateRows.aside(table.name()),
                        STEPS.contains(table.name()) ? " and c.steps" : "");
    }

    private String copied(CaseTable table, Column column) {
        String name = column.name();
        if (column.type() == Types.BIGINT) {
            return numbered(table, name)
                    .map(by -> "t.%s + c.id * %d".formatted(name, by))
                    .orElse("t." + name);
        }
        if (column.type() == Types.DATE) {
            return "cast(" + MOVED.formatted(name) + " as date)";
        }
        if (column.type() == Types.TIMESTAMP || column.type() == Types.TIMESTAMP_WITH_TIMEZONE) {
            return MOVED.formatted(name);
        }
        return TEXTS.contains(column.type()) ? text(table, name) : plain(table, name);
    }

    private Optional<Long> numbered(CaseTable table, String column) {
        if (column.equals("id") && table.numbered()) {
            return Optional.ofNullable(strides.get(table.name()));
        }
        return Optional.ofNullable(table.references().get(column)).map(reference -> strides.get(reference.table()));
    }

    private String text(CaseTable table, String column) {
        if (TERRITORY.contains(column)) {
            return "c.territory";
        }
        if (table.name().equals("case_file") && WHO.contains(column)) {
            return "c." + column;
        }
        if (some(table, "%s = loader_case".formatted(column))) {
            return "case when t.%s = t.loader_case then c.number else t.%s end".formatted(column, column);
        }
        boolean id = !ofDefinition(column)
                && some(table, "%s like %s".formatted(column, ID))
                && !some(table, "%s not like %s".formatted(column, ID));
        return id ? "left(t.%s, char_length(t.%s) - 8) || c.mark".formatted(column, column) : "t." + column;
    }

    /** Who turns eighteen earlier comes first: a task's priority is that day, counted backwards. */
    private static String plain(CaseTable table, String column) {
        boolean ofTask = column.equals("priority_")
                && List.of("act_ru_task", "act_hi_taskinst").contains(table.name());
        return ofTask ? "t.priority_ - c.shift_days" : "t." + column;
    }

    /** Definitions and deployments are everybody's. */
    private static boolean ofDefinition(String column) {
        return column.contains("def_id") || column.contains("deployment");
    }

    private boolean some(CaseTable table, String condition) {
        Boolean found = jdbc.queryForObject(
                "select exists (select 1 from %s where %s)".formatted(TemplateRows.aside(table.name()), condition),
                Boolean.class);
        return Boolean.TRUE.equals(found);
    }
}
