package it.accanto.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The work of all territories as it stood at one instant: what every view of a page is answered from, so that its numbers agree with each other.
 *
 * @param asOf when it was read, by the application's clock
 */
public record Caseload(Instant asOf, Map<String, Step> steps, List<OpenWork> open, List<Bottleneck> bottlenecks) {

    static Caseload of(Instant asOf, Map<String, Step> steps, List<OpenWork> open, List<DoneWork> done) {
        return new Caseload(asOf, steps, List.copyOf(open), Bottlenecks.of(asOf, open, done));
    }

    /** The open tasks of some territories. */
    public List<OpenWork> openIn(Set<String> territories) {
        return open.stream()
                .filter(task -> territories.contains(task.territory()))
                .toList();
    }

    List<Bottleneck> bottlenecksIn(Set<String> territories) {
        return bottlenecks.stream()
                .filter(place -> territories.contains(place.territory()))
                .toList();
    }
}
