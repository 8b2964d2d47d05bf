package it.accanto.loader;

import it.accanto.casefile.Provinces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down the copies where the statements find them, each with its number: given in order, after those of its province and year. */
class CopyTable {

    private static final String CREATE = "create table loader_copy (id bigint not null primary key,"
            + " template varchar(14) not null, number varchar(14) not null, territory varchar(2) not null,"
            + " mark varchar(8) not null, shift_days integer not null, steps boolean not null, given_name varchar(120) not null,"
            + " family_name varchar(120) not null, gender varchar(1) not null, nationality varchar(2) not null,"
            + " languages varchar(120) not null)";
    private static final String INSERT = "insert into loader_copy values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final Map<String, Long> given = new TreeMap<>();

    CopyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<Copy> copies) {
        jdbc.execute(CREATE);
        jdbc.query("select province, report_year, given from case_counter", row -> {
            given.put(row.getString(1) + "-" + row.getInt(2), row.getLong(3));
        });
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            rows.add(row(i + 1, copies.get(i)));
            if (rows.size() == AT_ONCE) {
                jdbc.batchUpdate(INSERT, rows);
                rows.clear();
            }
        }
        jdbc.batchUpdate(INSERT, rows);
        given.forEach(this::advance);
    }

    private Object[] row(long id, Copy copy) {
        String year = copy.province() + "-" + copy.reportedOn().getYear();
        long count = given.merge(year, 1L, Long::sum);
        return new Object[] {
            id,
            copy.template().number(),
            "%s-%06d".formatted(year, count),
            Provinces.territory(copy.province()),
            "c%07x".formatted(id),
            copy.shiftDays(),
            copy.steps(),
            copy.person().givenName(),
            copy.person().familyName(),
            copy.person().gender(),
            copy.person().nationality(),
            copy.person().language()
        };
    }

    private void advance(String year, long count) {
        Object[] counter = {count, year.substring(0, 2), Integer.valueOf(year.substring(3))};
        if (jdbc.update("update case_counter set given = ? where province = ? and report_year = ?", counter) == 0) {
            jdbc.update("insert into case_counter (given, province, report_year) values (?, ?, ?)", counter);
        }
    }
}
