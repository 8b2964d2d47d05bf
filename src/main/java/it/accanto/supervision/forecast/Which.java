package it.accanto.supervision.forecast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * Which cases are read, as a statement that selects their numbers.
 *
 * @param parameters of the statement, by name
 */
record Which(String numbers, Map<String, Object> parameters) {

    private static final int MAJORITY = 18;

    /** Open cases of minors, in some territories. */
    static Which openMinors(LocalDate today, Collection<String> territories) {
        return new Which(
                "select number from case_file where closed_on is null and birth_date > :adults and territory in (:territories)",
                Map.of("adults", today.minusYears(MAJORITY), "territories", territories));
    }

    /** Cases of which a record was made and that have turned eighteen since. */
    static Which turnedEighteen(LocalDate today) {
        return new Which(
                """
                select f.case_number from forecast f join forecast_run r on r.id = f.run_id
                where r.record_of is not null and f.decided_on is null and f.majority_on <= :today
                """,
                Map.of("today", today));
    }
}
