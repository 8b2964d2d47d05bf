package it.accanto.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Open cases by the thousand, put into the database without a process, and taken out again. */
public final class ManyCases {

    private static final String THEIRS = "ZZ-2026-%";
    private static final List<String> TERRITORIES = List.of("mi", "to", "rm", "na", "pa");

    private final JdbcTemplate sql;

    public ManyCases(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Their numbers; they were born one after the other from a day on. */
    public List<String> open(int many, LocalDate firstBorn) {
        List<String> numbers = IntStream.rangeClosed(1, many)
                .mapToObj("ZZ-2026-%06d"::formatted)
                .toList();
        sql.batchUpdate(
                """
                insert into case_file (number, version, territory, given_name, family_name, gender, nationality, languages,
                  birth_date, reported_on, reported_by, age_disputed, trafficking_signs, asylum_intention, protection_need,
                  persecution_risk, minor_refuses_consulate, stage)
                values (?, 0, ?, 'Prova', 'Inventata', 'M', 'EG', 'ar', ?, ?, 'Questura', false, false, false, false, false, false,
                  'INTAKE')
                """,
                IntStream.range(0, many)
                        .mapToObj(i -> new Object[] {
                            numbers.get(i),
                            TERRITORIES.get(i % TERRITORIES.size()),
                            firstBorn.plusDays(i % 1_400),
                            firstBorn.plusYears(17)
                        })
                        .toList());
        return numbers;
    }

    public void takeOut() {
        sql.update("delete from evaluation where case_number like ?", THEIRS);
        sql.update("delete from case_file where number like ?", THEIRS);
    }
}
