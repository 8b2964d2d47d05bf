package it.accanto.loader;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies the rows of template cases, table by table, some cases at a time, and moves every sequence past what was written. */
@Component
@ConditionalOnProperty("accanto.loader.open")
class Copying {

    private static final Logger LOG = LoggerFactory.getLogger(Copying.class);
    private static final int CASES_AT_ONCE = 1000;

    /** Between the numbers of one copy and the next, more than what the application has taken from its sequences already. */
    private static final int TAKEN = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Copying(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @return how many rows were written */
    long copy(List<Copy> copies, List<String> templates) {
        TemplateRows.clear(jdbc, tables());
        Map<String, CaseTable> set = new TemplateRows(jdbc, tables()).setAside(templates);
        new CopyTable(jdbc).write(copies);
        jdbc.execute("analyze");
        Map<String, String> statements = statements(set);
        referencesChecked(false);
        long rows = inParts(copies.size(), statements);
        referencesChecked(true);
        set.values().stream().filter(CaseTable::numbered).forEach(this::moveSequence);
        TemplateRows.clear(jdbc, tables());
        jdbc.execute("analyze");
        return rows;
    }

    private Map<String, String> statements(Map<String, CaseTable> set) {
        Map<String, Long> strides = new HashMap<>();
        set.values().stream()
                .filter(CaseTable::numbered)
                .forEach(table -> strides.put(table.name(), greatest(table.name()) + TAKEN));
        CopyStatement statement = new CopyStatement(jdbc, strides);
        Map<String, String> statements = new LinkedHashMap<>();
        set.forEach((name, table) -> statements.put(name, statement.of(table)));
        return statements;
    }

    private long inParts(int copies, Map<String, String> statements) {
        Instant begun = Instant.now();
        long rows = 0;
        for (int first = 1; first <= copies; first += CASES_AT_ONCE) {
            int from = first;
            int to = Math.min(copies, first + CASES_AT_ONCE - 1);
            rows += Objects.requireNonNull(transaction.execute(status -> statements.values().stream()
                    .mapToLong(copy -> jdbc.update(copy, from, to))
                    .sum()));
            LOG.info("Copied {} of {} cases, {} rows, {} rows a second", to, copies, rows, rate(rows, begun));
        }
        return rows;
    }

    private static long rate(long rows, Instant begun) {
        return rows * 1000 / Math.max(1, Duration.between(begun, Instant.now()).toMillis());
    }

    /**
     * H2 checks each row by itself, so that a row cannot be written before the one of its own table that it points to; there, and only
     * there, references are not checked while rows are copied.
     */
    private void referencesChecked(boolean checked) {
        boolean h2 = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("H2")));
        if (h2) {
            jdbc.execute("set referential_integrity " + checked);
        }
    }

    private void moveSequence(CaseTable table) {
        jdbc.execute("alter sequence %s_seq restart with %d".formatted(table.name(), greatest(table.name()) + TAKEN));
    }

    private long greatest(String table) {
        Long id = jdbc.queryForObject("select max(id) from " + table, Long.class);
        return id == null ? 0 : id;
    }

    private Map<String, CaseTable> tables() {
        return Objects.requireNonNull(jdbc.execute(
                (ConnectionCallback<Map<String, CaseTable>>) (Connection connection) -> Schema.tables(connection)));
    }
}
