package it.accanto.loader;

import it.accanto.pathway.Moments;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads how far the template cases came. */
class LivedCases {

    private static final String FILES =
            "select f.number, f.birth_date, f.reported_on, f.closed_on, (select max(b.certainty)"
                    + " from birth_date_claim b where b.case_number = f.number and b.certainty = 'PLACEHOLDER') as placeholder"
                    + " from case_file f order by f.number";
    private static final String WRITTEN = "select case_number, max(written_at) from audit_line group by case_number";
    private static final String WENT_ON =
            "select p.business_key_, max(coalesce(a.end_time_, a.start_time_)) from act_hi_actinst a"
                    + " join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_ group by p.business_key_";
    private static final String FALLS_DUE = "select e.business_key_, min(coalesce(j.duedate_, j.create_time_))"
            + " from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ group by e.business_key_";

    private final JdbcTemplate jdbc;

    LivedCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<LivedCase> all() {
        Map<String, LocalDate> written = days(WRITTEN);
        Map<String, LocalDate> went = days(WENT_ON);
        Map<String, LocalDate> due = days(FALLS_DUE);
        return jdbc.query(FILES, (row, index) -> {
            String number = row.getString("number");
            LocalDate line = Objects.requireNonNull(written.get(number));
            LocalDate step = Objects.requireNonNull(went.get(number));
            Date closed = row.getDate("closed_on");
            return new LivedCase(
                    number,
                    row.getDate("birth_date").toLocalDate(),
                    row.getString("placeholder") != null,
                    row.getDate("reported_on").toLocalDate(),
                    line.isAfter(step) ? line : step,
                    due.get(number),
                    closed != null);
        });
    }

    private Map<String, @Nullable LocalDate> days(String query) {
        Map<String, @Nullable LocalDate> days = new HashMap<>();
        jdbc.query(query, row -> {
            Timestamp at = row.getTimestamp(2);
            days.put(row.getString(1), LocalDate.ofInstant(at.toInstant(), Moments.ITALY));
        });
        return days;
    }
}
