package it.accanto.waiting;

import it.accanto.access.Office;
import it.accanto.casefile.AgeClock;
import it.accanto.pathway.Authority;
import it.accanto.supervision.Bottleneck.Trend;
import it.accanto.supervision.Step;
import it.accanto.waiting.DayBook.Place;
import it.accanto.waiting.OnWhomTold.Row;
import it.accanto.waiting.OnWhomTold.Worst;
import it.accanto.waiting.Picture.Running;
import it.accanto.waiting.Picture.Standing;
import it.accanto.waiting.WaitsTold.Choice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a picture within what somebody asks for. */
@Component
class OnWhom {

    /** Whoever has looked at so many will look at the rest by an authority or an office. */
    static final int SHOWN = 100;

    private final JdbcClient jdbc;

    OnWhom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OnWhomTold tell(Picture picture, Set<String> supervised, Predicate<Place> asked) {
        List<Place> places = picture.standings().keySet().stream().filter(asked).toList();
        return new OnWhomTold(
                picture.asOf(),
                supervised,
                OnWhomTold.Span.of(picture.quarter(), picture.today()),
                OnWhomTold.Span.of(picture.quarter().before(), picture.today()),
                rows(picture, places),
                ages(picture, places).count(),
                worst(picture, asked),
                Stream.of(Authority.values()).map(Choice::of).toList(),
                Office.ofCases().stream().map(OnWhom::choice).toList());
    }

    private static List<Row> rows(Picture picture, List<Place> places) {
        return places.stream().collect(Collectors.groupingBy(OnWhom::everywhere)).entrySet().stream()
                .map(place -> row(picture, place.getKey(), place.getValue()))
                .sorted(Comparator.comparing((Row row) -> -row.days())
                        .thenComparing(row -> -row.cases())
                        .thenComparing(row -> row.authority().label())
                        .thenComparing(row -> row.office().label()))
                .toList();
    }

    private static Place everywhere(Place place) {
        return new Place("", place.office(), place.authority());
    }

    private static Row row(Picture picture, Place place, List<Place> summed) {
        Quarter quarter = picture.quarter();
        Quarter before = quarter.before();
        int over = quarter.daysOver(picture.today());
        int days = days(picture, summed, quarter.from(), picture.today());
        int daysBefore = days(picture, summed, before.from(), before.until());
        int byNow = days(picture, summed, before.from(), before.from().plusDays(Math.min(over, before.days())));
        Trend trend = over == 0 ? null : trend(days, byNow);
        Ages ages = ages(picture, summed);
        return new Row(
                Choice.of(place.authority()),
                office(place.office()),
                days,
                daysBefore,
                byNow,
                trend,
                trend == null ? null : trend.word(),
                over == 0 ? null : tenth(days, over),
                tenth(daysBefore, before.days()),
                cases(picture, summed),
                ages.at(0.5),
                ages.at(0.9));
    }

    private static Ages ages(Picture picture, List<Place> places) {
        return Ages.sum(standings(picture, places).map(Standing::ages).toList());
    }

    /** A case is of one territory: none is counted at two places of the same office and authority. */
    private static int cases(Picture picture, List<Place> places) {
        return standings(picture, places)
                .mapToInt(standing -> standing.cases().size())
                .sum();
    }

    private static Stream<Standing> standings(Picture picture, List<Place> places) {
        return places.stream().map(picture.standings()::get).filter(Objects::nonNull);
    }

    private static Trend trend(int days, int before) {
        return days > before ? Trend.GROWING : days < before ? Trend.SHRINKING : Trend.STEADY;
    }

    private static int days(Picture picture, List<Place> places, LocalDate from, LocalDate until) {
        return places.stream()
                .mapToInt(place -> picture.days(place, from, until))
                .sum();
    }

    private static double tenth(int days, int of) {
        return Math.round(days * 10d / of) / 10d;
    }

    private List<Worst> worst(Picture picture, Predicate<Place> asked) {
        List<Running> shown = picture.running().stream()
                .filter(one -> asked.test(one.place()))
                .limit(SHOWN)
                .toList();
        Map<String, LocalDate> born = born(shown);
        return shown.stream()
                .filter(one -> born.containsKey(String.valueOf(one.task().caseNumber())))
                .map(one -> worst(
                        one,
                        Objects.requireNonNull(born.get(one.task().caseNumber())),
                        picture.steps(),
                        picture.today()))
                .toList();
    }

    private static Worst worst(Running one, LocalDate born, Map<String, Step> known, LocalDate today) {
        WaitingTask task = one.task();
        Step step = Objects.requireNonNull(known.get(task.process() + "." + task.step()));
        return new Worst(
                String.valueOf(task.caseNumber()),
                task.id(),
                task.process(),
                task.step(),
                step.stage(),
                step.name(),
                Choice.of(one.stretch().authority()),
                office(task.office()),
                task.territory(),
                one.stretch().from(),
                comesBackOn(task, today),
                one.stretch().days(),
                new AgeClock(born).daysTo18On(today));
    }

    private static @Nullable LocalDate comesBackOn(WaitingTask task, LocalDate today) {
        return task.laid().stream()
                .map(WaitingTask.Laid::until)
                .filter(until -> until.isAfter(today))
                .findFirst()
                .orElse(null);
    }

    private Map<String, LocalDate> born(List<Running> shown) {
        Map<String, LocalDate> born = new HashMap<>();
        if (!shown.isEmpty()) {
            jdbc.sql("select number, birth_date from case_file where number in (:numbers)")
                    .param(
                            "numbers",
                            shown.stream()
                                    .map(one -> String.valueOf(one.task().caseNumber()))
                                    .collect(Collectors.toSet()))
                    .query(row -> {
                        born.put(row.getString(1), row.getObject(2, LocalDate.class));
                    });
        }
        return born;
    }

    static Choice choice(Office office) {
        return new Choice(office.id(), office.label());
    }

    private static Choice office(String id) {
        return Office.ofCases().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .map(OnWhom::choice)
                .orElseGet(() -> new Choice(id, id));
    }
}
