package it.accanto.supervision.alerts;

import it.accanto.casefile.AgeClock;
import it.accanto.pathway.Moments;
import it.accanto.supervision.Bottleneck;
import it.accanto.supervision.Caseload;
import it.accanto.supervision.OpenWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** What rules see in a caseload: the same figures that the page of bottlenecks shows, and the same days to eighteen. */
final class Lookout {

    /** Alerts about cases that one rule may have at a time: more are no list that anybody works through. */
    static final int MOST = 1_000;

    private final Map<String, List<Bottleneck>> places;
    private final Map<String, List<OpenWork>> open;
    private final Map<String, Integer> left = new HashMap<>();

    /** @param ages of the minors, by the case's number; a case that is not among them is not looked at */
    Lookout(Caseload caseload, Map<String, AgeClock> ages) {
        this.places = caseload.bottlenecks().stream().collect(Collectors.groupingBy(Bottleneck::territory));
        this.open = caseload.open().stream().collect(Collectors.groupingBy(OpenWork::territory));
        LocalDate today = LocalDate.ofInstant(caseload.asOf(), Moments.ITALY);
        ages.forEach((number, age) -> left.put(number, age.daysTo18On(today)));
    }

    /** All that a rule sees, the oldest work first, then the cases that are nearest to eighteen first. */
    List<Sighting> all(long rule, Watched watched) {
        List<Sighting> seen = new ArrayList<>(old(rule, watched));
        seen.addAll(near(rule, watched));
        return seen;
    }

    /** The same without the cases above the most that a rule may have, whose minors have most time. */
    List<Sighting> some(AlertRule rule) {
        List<Sighting> all = all(rule.id(), rule.watched());
        List<Sighting> coming = coming(all);
        if (coming.size() > MOST) {
            all.removeAll(Set.copyOf(coming.subList(MOST, coming.size())));
        }
        return all;
    }

    /** Those about cases whose minors are not eighteen yet. */
    static List<Sighting> coming(List<Sighting> seen) {
        return seen.stream()
                .filter(one -> one.kind() == Kind.EIGHTEEN && !one.past())
                .toList();
    }

    private List<Sighting> old(long rule, Watched watched) {
        Integer days = watched.p90Days();
        if (days == null) {
            return List.of();
        }
        return places.getOrDefault(watched.territory(), List.of()).stream()
                .filter(place -> watched.at(place.step()) && place.age().p90() > days)
                .map(place -> new Sighting(
                        rule,
                        Kind.P90,
                        place.territory(),
                        place.step().key(),
                        null,
                        place.age().p90()))
                .sorted(Comparator.comparingDouble(Sighting::value).reversed().thenComparing(Sighting::step))
                .toList();
    }

    private List<Sighting> near(long rule, Watched watched) {
        Integer days = watched.daysTo18();
        if (days == null) {
            return List.of();
        }
        return oldest(watched, days).entrySet().stream()
                .map(one -> new Sighting(
                        rule,
                        Kind.EIGHTEEN,
                        one.getValue().territory(),
                        one.getValue().step().key(),
                        one.getKey(),
                        left(one.getKey())))
                .sorted(Comparator.comparingDouble(Sighting::value)
                        .thenComparing(seen -> String.valueOf(seen.caseNumber())))
                .toList();
    }

    /** Of each case with so many days left or fewer the task that has been open longest. */
    private Map<String, OpenWork> oldest(Watched watched, int days) {
        Map<String, OpenWork> oldest = new HashMap<>();
        open.getOrDefault(watched.territory(), List.of()).stream()
                .filter(task -> left(task.caseNumber()) <= days && watched.at(task.step()))
                .forEach(task -> oldest.merge(
                        task.caseNumber(),
                        task,
                        BinaryOperator.minBy(
                                Comparator.comparing(OpenWork::since).thenComparing(OpenWork::id))));
        return oldest;
    }

    private int left(String number) {
        return left.getOrDefault(number, Integer.MAX_VALUE);
    }
}
