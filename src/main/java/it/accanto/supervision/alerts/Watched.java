package it.accanto.supervision.alerts;

import it.accanto.supervision.Step;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule looks and from which threshold it tells; at least one of the two is there.
 *
 * @param territory in lower case
 * @param step its key; null for every step
 * @param office the group's id; null for every office
 * @param p90Days raised where the P90 of the age of the open work is above it; null where that is not watched
 * @param daysTo18 raised where a minor with an open task has so many days to eighteen or fewer; null where that is not watched
 */
record Watched(
        String territory,
        @Nullable String step,
        @Nullable String office,
        @Nullable Integer p90Days,
        @Nullable Integer daysTo18) {

    boolean at(Step place) {
        return (step == null || step.equals(place.key())) && (office == null || office.equals(place.office()));
    }

    /** The same for two rules that watch the same. */
    String key() {
        return Stream.of(territory, step, office, p90Days, daysTo18)
                .map(part -> part == null ? "-" : part.toString())
                .collect(Collectors.joining("|"));
    }
}
