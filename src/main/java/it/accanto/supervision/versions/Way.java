package it.accanto.supervision.versions;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Moves;
import it.accanto.pathway.Moves.Element;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.stereotype.Component;

/** From one version of a stage to another. */
@Component
class Way {

    /** What is between two versions. */
    record Between(MigrationPlan plan, Reasons reasons, Map<String, Element> before, Map<String, Element> after) {

        /** Tasks that the other version does not have, by name. */
        List<Element> gone() {
            return missing(before, after);
        }

        /** Tasks that only the other version has, by name: what is gone can be one of them under another id. */
        List<Element> come() {
            return missing(after, before);
        }

        private static List<Element> missing(Map<String, Element> these, Map<String, Element> those) {
            return these.values().stream()
                    .filter(one -> one.kind().equals(TASK) && !those.containsKey(one.id()))
                    .sorted(Comparator.comparing(Element::name))
                    .toList();
        }
    }

    private static final String TASK = "userTask";

    private final Moves moves;

    Way(Moves moves) {
        this.moves = moves;
    }

    /**
     * @param from the engine's id of a version
     * @param to of the other
     * @param version number of the other
     * @throws Refusal where a task cannot take the place of the one named
     */
    Between between(String from, String to, int version, Map<String, String> renamed) {
        Map<String, Element> before = moves.elements(from);
        Map<String, Element> after = moves.elements(to);
        check(renamed, before, after);
        return new Between(moves.plan(from, to, renamed), new Reasons(before, after, version), before, after);
    }

    /** Each new step takes the place of one that is gone, and of one only: so the way back is known. */
    private static void check(Map<String, String> renamed, Map<String, Element> before, Map<String, Element> after) {
        Set<String> taken = new HashSet<>();
        renamed.forEach((old, now) -> {
            boolean gone = before.containsKey(old) && !after.containsKey(old);
            boolean come = after.containsKey(now) && !before.containsKey(now);
            if (!gone || !come || !taken.add(now)) {
                throw Refusal.of(
                        "renamed",
                        "Al posto di un passo che non c'è più può andare soltanto un passo nuovo, e ogni passo nuovo una volta sola.");
            }
        });
    }
}
