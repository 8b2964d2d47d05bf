package it.accanto.supervision.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of each month held against what then happened: did of those given 30 % about 30 % miss? */
@Component
class Calibration {

    static final int BINS = 10;

    /**
     * @param decided forecasts whose case has turned eighteen
     * @param brier mean squared distance of the probability from what happened: 0 is perfect, 0.25 is a coin; null where none is decided
     * @param plainBrier the same of the plain rule
     */
    record Checked(
            long decided, @Nullable Double brier, @Nullable Double plainBrier, List<Bin> bins, List<Month> months) {}

    /**
     * Forecasts between two probabilities.
     *
     * @param forecast their mean
     * @param missed how many were then missed
     */
    record Bin(double from, double to, long cases, @Nullable Double forecast, long missed) {}

    /** The records of one month. */
    record Month(
            String month,
            long cases,
            long decided,
            long missed,
            @Nullable Double brier,
            @Nullable Double plainBrier) {}

    private record Counted(int bin, long cases, double forecast, long missed, double squares, double plain) {}

    private final JdbcClient jdbc;

    Calibration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Checked of(Collection<String> territories) {
        if (territories.isEmpty()) {
            return new Checked(0, null, null, List.of(), List.of());
        }
        List<Counted> counted = counted(territories);
        long decided = counted.stream().mapToLong(Counted::cases).sum();
        return new Checked(
                decided,
                mean(counted.stream().mapToDouble(Counted::squares).sum(), decided),
                mean(counted.stream().mapToDouble(Counted::plain).sum(), decided),
                IntStream.range(0, BINS).mapToObj(bin -> bin(bin, counted)).toList(),
                months(territories));
    }

    private static @Nullable Double mean(double sum, long many) {
        return many == 0 ? null : sum / many;
    }

    private static Bin bin(int at, List<Counted> counted) {
        return counted.stream()
                .filter(one -> one.bin() == at)
                .findFirst()
                .map(one ->
                        new Bin(edge(at), edge(at + 1), one.cases(), mean(one.forecast(), one.cases()), one.missed()))
                .orElse(new Bin(edge(at), edge(at + 1), 0, null, 0));
    }

    private static double edge(int at) {
        return (double) at / BINS;
    }

    private List<Counted> counted(Collection<String> territories) {
        return jdbc.sql(
                        """
                        select bin, count(*), sum(probability), sum(missed), sum((probability - missed) * (probability - missed)),
                          sum((plain - missed) * (plain - missed))
                        from (select least(9, cast(floor(f.probability * 10) as integer)) as bin, f.probability,
                                case when f.missed then 1 else 0 end as missed, case when f.plain_rule then 1 else 0 end as plain
                              from forecast f join forecast_run r on r.id = f.run_id
                              where r.record_of is not null and f.missed is not null and f.territory in (:territories)) decided
                        group by bin order by bin
                        """)
                .param("territories", territories)
                .query((row, at) -> new Counted(
                        row.getInt(1),
                        row.getLong(2),
                        row.getDouble(3),
                        row.getLong(4),
                        row.getDouble(5),
                        row.getDouble(6)))
                .list();
    }

    private List<Month> months(Collection<String> territories) {
        return jdbc.sql(
                        """
                        select record_of, count(*), count(happened), sum(happened),
                          avg((probability - happened) * (probability - happened)), avg((plain - happened) * (plain - happened))
                        from (select r.record_of, f.probability, case when f.missed then 1.0 when not f.missed then 0.0 end as happened,
                                case when f.plain_rule then 1.0 else 0.0 end as plain
                              from forecast f join forecast_run r on r.id = f.run_id
                              where r.record_of is not null and f.territory in (:territories)) recorded
                        group by record_of order by record_of
                        """)
                .param("territories", territories)
                .query((row, at) -> month(row))
                .list();
    }

    private static Month month(ResultSet row) throws SQLException {
        boolean none = row.getLong(3) == 0;
        return new Month(
                row.getString(1).substring(0, 7),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                none ? null : row.getDouble(5),
                none ? null : row.getDouble(6));
    }
}
