package it.accanto.waiting;

import it.accanto.access.Office;
import it.accanto.casefile.AgeClock;
import it.accanto.supervision.Bottleneck.Trend;
import it.accanto.supervision.Spans;
import it.accanto.supervision.Step;
import it.accanto.supervision.StepCatalogue;
import it.accanto.waiting.DayBook.Place;
import it.accanto.waiting.OnWhomTold.Row;
import it.accanto.waiting.OnWhomTold.Worst;
import it.accanto.waiting.Picture.Running;
import it.accanto.waiting.WaitsTold.Choice;
import java.time.Duration;
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

    private final StepCatalogue steps;
    private final JdbcClient jdbc;

    OnWhom(StepCatalogue steps, JdbcClient jdbc) {
        this.steps = steps;
        this.jdbc = jdbc;
    }

    OnWhomTold tell(Picture picture, Set<String> supervised, Predicate<Place> asked) {
        List<Running> running = picture.running().stream()
                .filter(one -> asked.test(one.place()))
                .toList();
        return new OnWhomTold(
                picture.asOf(),
                supervised,
                OnWhomTold.Span.of(picture.quarter(), picture.today()),
                OnWhomTold.Span.of(picture.quarter().before(), picture.today()),
                rows(picture, running, asked),
                running.size(),
                worst(running.stream().limit(SHOWN).toList(), picture.today()),
                Stream.of(Authority.values()).map(Choice::of).toList(),
                Office.ofCases().stream().map(OnWhom::choice).toList());
    }

    private static List<Row> rows(Picture picture, List<Running> running, Predicate<Place> asked) {
        Map<Place, List<Running>> now = running.stream().collect(Collectors.groupingBy(one -> everywhere(one.place())));
        Map<Place, List<Place>> places = Stream.concat(
                        picture.sums().keySet().stream(), running.stream().map(Running::place))
                .filter(asked)
                .distinct()
                .collect(Collectors.groupingBy(OnWhom::everywhere));
        return places.entrySet().stream()
                .map(place ->
                        row(picture, place.getKey(), place.getValue(), now.getOrDefault(place.getKey(), List.of())))
                .sorted(Comparator.comparing((Row row) -> -row.days())
                        .thenComparing(row -> -row.cases())
                        .thenComparing(row -> row.authority().label())
                        .thenComparing(row -> row.office().label()))
                .toList();
    }

    private static Place everywhere(Place place) {
        return new Place("", place.office(), place.authority());
    }

    private static Row row(Picture picture, Place place, List<Place> summed, List<Running> running) {
        Quarter quarter = picture.quarter();
        Quarter before = quarter.before();
        int over = quarter.daysOver(picture.today());
        int days = days(picture, summed, quarter.from(), picture.today());
        int daysBefore = days(picture, summed, before.from(), before.until());
        int byNow = days(picture, summed, before.from(), before.from().plusDays(Math.min(over, before.days())));
        Trend trend = over == 0 ? null : trend(days, byNow);
        Spans ages = ages(running);
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
                cases(running),
                ages.p50(),
                ages.p90());
    }

    private static Spans ages(List<Running> running) {
        return Spans.ofMillis(running.stream()
                .map(one -> Duration.ofDays(one.stretch().days()).toMillis())
                .toList());
    }

    private static int cases(List<Running> running) {
        return Math.toIntExact(
                running.stream().map(one -> one.task().caseNumber()).distinct().count());
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

    private List<Worst> worst(List<Running> shown, LocalDate today) {
        Map<String, LocalDate> born = born(shown);
        Map<String, Step> known = steps.all();
        return shown.stream()
                .filter(one -> born.containsKey(String.valueOf(one.task().caseNumber())))
                .map(one ->
                        worst(one, Objects.requireNonNull(born.get(one.task().caseNumber())), known, today))
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
