package it.accanto.supervision.forecast;

import it.accanto.pathway.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each step began and ended, and how often a branch was taken, in every case: a handful of statements, however many cases there are. */
@Component
class Spells {

    private static final String BRANCHES =
            """
            select c.territory, 'CONVERSION' as branch, count(*) as asked,
              sum(case when p.route in (%s) then 1 else 0 end) as taken
            from permit_conversion p join case_file c on c.number = p.case_number
            where p.route is not null and p.route not in (%s)
              and not (c.asylum_intention or c.protection_need)
            group by c.territory
            union all
            select c.territory, 'OPINION', count(*), sum(case when p.opinion_needed then 1 else 0 end)
            from permit_conversion p join case_file c on c.number = p.case_number where p.route in (%s)
            group by c.territory
            union all
            select c.territory, 'PROSIEGUO', count(*), sum(case when r.wanted then 1 else 0 end)
            from prosieguo_request r join case_file c on c.number = r.case_number
            where r.wanted or c.closed_on is not null or cast(c.birth_date + interval '18' year as date) <= :today
            group by c.territory
            """
                    .formatted(Facts.CONVERTING, Facts.OPEN, Facts.CONVERTING);

    /** A step of a case: since when, and until when if it is done. */
    record Spell(
            String caseNumber,
            String step,
            LocalDate beganOn,
            @Nullable LocalDate doneOn) {}

    private final JdbcClient jdbc;
    private final OfficeWork work = new OfficeWork(Needs.catalogue());

    Spells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that began on a day or later, by step and territory. */
    Map<String, Map<String, Observed>> since(LocalDate since, LocalDate today) {
        Map<String, Map<String, Observed>> seen = new HashMap<>();
        RowCallbackHandler count = row -> seen.computeIfAbsent(row.getString(2), step -> new HashMap<>())
                .computeIfAbsent(row.getString(1), territory -> new Observed())
                .add(row.getInt(4), row.getInt(3) == 1, row.getInt(5));
        jdbc.sql(OurWaits.COUNTED).param("since", since).param("today", today).query(count);
        jdbc.sql(work.counted())
                .param("begun", Moments.startOf(since))
                .param("today", today)
                .query(count);
        return seen;
    }

    /** Those of some cases. */
    List<Spell> of(Which which) {
        List<Spell> spells = new ArrayList<>();
        for (String statement : List.of(OurWaits.of(which), work.of(which))) {
            spells.addAll(jdbc.sql(statement)
                    .params(which.parameters())
                    .query((row, at) -> spell(row))
                    .list());
        }
        return spells;
    }

    private static Spell spell(ResultSet row) throws SQLException {
        return new Spell(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class));
    }

    /** How often each branch was taken, by territory where enough decided, "" for all. */
    Map<String, Map<Branch, Double>> shares(LocalDate today) {
        Map<String, Map<Branch, int[]>> counted = new HashMap<>();
        jdbc.sql(BRANCHES).param("today", today).query(row -> {
            Branch branch = Branch.valueOf(row.getString(2));
            for (String where : List.of("", row.getString(1))) {
                int[] sums = counted.computeIfAbsent(where, any -> new EnumMap<>(Branch.class))
                        .computeIfAbsent(branch, any -> new int[2]);
                sums[0] += row.getInt(3);
                sums[1] += row.getInt(4);
            }
        });
        Map<String, Map<Branch, Double>> shares = new HashMap<>();
        counted.forEach((where, branches) -> shares.put(where, enough(branches)));
        return shares;
    }

    private static Map<Branch, Double> enough(Map<Branch, int[]> branches) {
        Map<Branch, Double> shares = new EnumMap<>(Branch.class);
        branches.forEach((branch, sums) -> {
            if (sums[0] >= Paces.ENOUGH) {
                shares.put(branch, (double) sums[1] / sums[0]);
            }
        });
        return shares;
    }
}
