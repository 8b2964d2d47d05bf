package it.accanto.supervision;

import it.accanto.casefile.AgeClock;
import it.accanto.pathway.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * three), at most half a minute old in a large installation. Guardians are counted by the names in the files, which stay here: a register will
 * tell them apart.
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

    /** The whole board, on a day. */
    record Board(LocalDate on, List<District> districts, List<Waiting> waiting) {}

    /** A volunteer in a territory, with as many minors as they have there today. */
    private record Mandates(String territory, String guardian, int today) {}

    /** What the files of all territories say on a day. */
    private record Files(LocalDate on, List<Waiting> waiting, List<Mandates> mandates) {}

    /** Who waits and who has or had a mandate, as many as are read in a tenth of a second or two. */
    private static final int FEW = 5_000;

    private static final Duration OLD = Duration.ofSeconds(30);

    private static final String WAITING =
            """
            select c.number, c.territory, c.reported_on, c.birth_date, g.state, g.requested_on
            from case_file c
            left join guardianship g on g.id = (select max(latest.id) from guardianship latest where latest.case_number = c.number)
            where c.closed_on is null and c.left_on is null and c.guardian_since is null and c.birth_date > :adult
              and (g.state is null or g.state not in ('APPOINTED', 'INSTITUTIONAL', 'ENDED'))""";

    private static final String MANDATES =
            """
            select c.territory, lower(trim(g.guardian_name)),
              sum(case when c.closed_on is null and c.left_on is null and c.birth_date > :adult and g.state = 'APPOINTED' then 1 else 0 end)
            from guardianship g join case_file c on c.number = g.case_number
            where g.kind = 'VOLUNTEER' and g.guardian_name is not null
            group by c.territory, lower(trim(g.guardian_name))""";

    private final JdbcClient jdbc;
    private final CourtDistricts courts;
    private final Lately<Files> files;

    GuardianBoard(JdbcClient jdbc, CourtDistricts courts, Clock clock) {
        this.jdbc = jdbc;
        this.courts = courts;
        this.files = new Lately<>(
                clock,
                OLD,
                this::read,
                found -> found.waiting().size() + found.mandates().size() > FEW);
    }

    /** Those who wait longest first. */
    Board of(Set<String> territories) {
        Files now = files.now();
        List<Waiting> waiting = now.waiting().stream()
                .filter(one -> territories.contains(one.territory()))
                .toList();
        Map<String, DistrictCount> districts = new TreeMap<>();
        waiting.forEach(one -> district(districts, one.court()).waits(one.days()));
        now.mandates().stream()
                .filter(one -> territories.contains(one.territory()))
                .forEach(one -> district(districts, courts.of(one.territory(), now.on()))
                        .mandates(one.guardian(), one.today()));
        return new Board(
                now.on(),
                districts.entrySet().stream()
                        .map(district -> district.getValue().told(district.getKey()))
                        .toList(),
                waiting);
    }

    private Files read(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Moments.ITALY);
        return new Files(today, waiting(today), mandates(today));
    }

    private static DistrictCount district(Map<String, DistrictCount> districts, String court) {
        return districts.computeIfAbsent(court, unknown -> new DistrictCount());
    }

    private List<Waiting> waiting(LocalDate today) {
        List<Waiting> found = new ArrayList<>(jdbc.sql(WAITING)
                .param("adult", today.minusYears(AgeClock.MAJORITY))
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

    private List<Mandates> mandates(LocalDate today) {
        return jdbc.sql(MANDATES)
                .param("adult", today.minusYears(AgeClock.MAJORITY))
                .query((row, at) -> new Mandates(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }
}
