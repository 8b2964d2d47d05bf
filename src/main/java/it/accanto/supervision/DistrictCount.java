package it.accanto.supervision;

import it.accanto.supervision.GuardianBoard.District;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts one district's waits and mandates. */
final class DistrictCount {

    private final List<Long> waits = new ArrayList<>();
    private final Map<String, Integer> wards = new HashMap<>();

    void waits(long days) {
        waits.add(days);
    }

    void mandates(String guardian, int today) {
        wards.merge(guardian, today, Integer::sum);
    }

    District told(String court) {
        List<Integer> active =
                wards.values().stream().filter(count -> count > 0).toList();
        return new District(
                court,
                Spans.ofMillis(waits.stream()
                        .map(days -> days * (long) Spans.MILLIS_A_DAY)
                        .toList()),
                waits.stream().mapToLong(Long::longValue).max().orElse(0),
                active.size(),
                active.stream().mapToInt(Integer::intValue).sum(),
                (int) active.stream()
                        .filter(count -> count < GuardianBoard.PLACES)
                        .count(),
                active.stream()
                        .mapToInt(count -> Math.max(0, GuardianBoard.PLACES - count))
                        .sum(),
                wards.size() - active.size());
    }
}
