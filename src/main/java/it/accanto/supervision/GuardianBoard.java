package it.accanto.supervision;

import it.accanto.casefile.AgeClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who waits for a guardian and where there is room, by district of the juvenile court (L. 47/2017 art. 11: one minor each, or more up to
 * three). Guardians are counted by the names in the files, which stay here: a register will tell them apart.
 */
@Component
class GuardianBoard {

    /** Minors that one volunteer may have without the judge's derogation. */
    static final int PLACES = 3;

    /**
     * A minor who waits.
     *
     * @param state of the search, null where no guardian was asked for yet
     * @param since the day of the request to the court, or of the report where there is none
     */
    record Waiting(
            String number,
            String territory,
            String court,
            @Nullable String state,
            LocalDate since,
            long days,
            int daysTo18) {}

    /**
     * A district.
     *
     * @param waits how long those wait, in days
     * @param guardians volunteers with a minor today
     * @param wards minors that they have
     * @param withRoom volunteers who could take one more
     * @param freePlaces how many they could take
     * @param resting volunteers who had a minor and have none today
     */
    record District(
            String court,
            Spans waits,
            long longest,
            int guardians,
            int wards,
            int withRoom,
            int freePlaces,
            int resting) {}

    /** The whole board. */
    record Board(List<District> districts, List<Waiting> waiting) {}

    private record Mandate(String territory, String guardian, boolean today) {}

    private static final String WAITING =
            """
            select c.number, c.territory, c.reported_on, c.birth_date, g.state, g.requested_on
            from case_file c
            left join guardianship g on g.id = (select max(latest.id) from guardianship latest where latest.case_number = c.number)
            where c.closed_on is null and c.left_on is null and c.guardian_since is null and c.birth_date > :adult and c.territory in (:territories)
              and (g.state is null or g.state not in ('APPOINTED', 'INSTITUTIONAL', 'ENDED'))""";

    private static final String MANDATES =
            """
            select c.territory, lower(trim(g.guardian_name)) as guardian,
              c.closed_on is null and c.left_on is null and c.birth_date > :adult and g.state = 'APPOINTED' as today
            from guardianship g join case_file c on c.number = g.case_number
            where g.kind = 'VOLUNTEER' and g.guardian_name is not null and c.territory in (:territories)""";

    private final JdbcClient jdbc;
    private final CourtDistricts courts;

    GuardianBoard(JdbcClient jdbc, CourtDistricts courts) {
        this.jdbc = jdbc;
        this.courts = courts;
    }

    /** Those who wait longest first. */
    Board of(Set<String> territories, LocalDate today) {
        List<Waiting> waiting = waiting(territories, today);
        Map<String, DistrictCount> districts = new TreeMap<>();
        waiting.forEach(one -> district(districts, one.court()).waits(one.days()));
        mandates(territories, today).forEach(one -> district(districts, courts.of(one.territory(), today))
                .mandate(one.guardian(), one.today()));
        return new Board(
                districts.entrySet().stream()
                        .map(district -> district.getValue().told(district.getKey()))
                        .toList(),
                waiting);
    }

    private static DistrictCount district(Map<String, DistrictCount> districts, String court) {
        return districts.computeIfAbsent(court, unknown -> new DistrictCount());
    }

    private List<Waiting> waiting(Set<String> territories, LocalDate today) {
        List<Waiting> found = new ArrayList<>(jdbc.sql(WAITING)
                .param("adult", today.minusYears(AgeClock.MAJORITY))
                .param("territories", territories)
                .query((row, at) -> {
                    LocalDate asked = row.getObject("requested_on", LocalDate.class);
                    LocalDate since = asked == null ? row.getObject("reported_on", LocalDate.class) : asked;
                    String territory = row.getString("territory");
                    return new Waiting(
                            row.getString("number"),
                            territory,
                            courts.of(territory, today),
                            row.getString("state"),
                            since,
                            ChronoUnit.DAYS.between(since, today),
                            new AgeClock(row.getObject("birth_date", LocalDate.class)).daysTo18On(today));
                })
                .list());
        found.removeIf(one -> one.daysTo18() <= 0);
        found.sort(Comparator.comparing(Waiting::since).thenComparing(Waiting::number));
        return found;
    }

    private List<Mandate> mandates(Set<String> territories, LocalDate today) {
        return jdbc.sql(MANDATES)
                .param("adult", today.minusYears(AgeClock.MAJORITY))
                .param("territories", territories)
                .query((row, at) ->
                        new Mandate(row.getString("territory"), row.getString("guardian"), row.getBoolean("today")))
                .list();
    }
}
