package it.accanto.supervision.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changes in the list of alerts when somebody has looked: what is new, what lasts with another value, and what is over. */
record Round(List<Sighting> raised, List<Renewed> renewed, List<Over> over) {

    /** An alert that lasts, as it stood last. */
    record Open(long id, String key, String step, double value) {}

    /** An alert that lasts, as it stands now. */
    record Renewed(long id, String step, double value) {}

    /** An alert that ends. */
    record Over(long id, Ending how) {}

    static Round of(List<Sighting> seen, List<Open> open) {
        Map<String, Sighting> left = new HashMap<>();
        seen.forEach(one -> left.put(one.key(), one));
        List<Renewed> renewed = new ArrayList<>();
        List<Over> over = new ArrayList<>();
        for (Open last : open) {
            Sighting now = left.remove(last.key());
            if (now == null) {
                over.add(new Over(last.id(), Ending.CALM));
            } else if (now.past()) {
                over.add(new Over(last.id(), Ending.EIGHTEEN));
            } else if (now.value() != last.value() || !now.step().equals(last.step())) {
                renewed.add(new Renewed(last.id(), now.step(), now.value()));
            }
        }
        return new Round(raised(seen, left), renewed, over);
    }

    private static List<Sighting> raised(List<Sighting> seen, Map<String, Sighting> left) {
        return seen.stream()
                .filter(one -> !one.past() && left.containsKey(one.key()))
                .toList();
    }
}
