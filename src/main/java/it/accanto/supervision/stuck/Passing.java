package it.accanto.supervision.stuck;

import it.accanto.casefile.Provinces;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.Repairs;
import it.accanto.supervision.Supervisors;
import it.accanto.supervision.workload.Colleague;
import it.accanto.supervision.workload.Colleagues;
import it.accanto.supervision.workload.Reassigning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives a task that nobody may take to somebody who may from now on: a colleague of its office, or, where the office has nobody in the territory,
 * a colleague of another one, who stands in and becomes a member of the office until that is undone.
 */
@Component
class Passing {

    private static final String REASSIGNMENT = "reassignment";
    private static final String PERSON = "person";
    private static final String OFFICE = "office";

    private final Supervisors supervisors;
    private final Colleagues colleagues;
    private final Reassigning reassigning;
    private final Repairs repairs;

    Passing(Supervisors supervisors, Colleagues colleagues, Reassigning reassigning, Repairs repairs) {
        this.supervisors = supervisors;
        this.colleagues = colleagues;
        this.reassigning = reassigning;
        this.repairs = repairs;
    }

    void mend(Mending mending, Stuck stuck, @Nullable String to, String reason) {
        Map<String, Object> back = new HashMap<>();
        String said = to == null ? "nessuno: lo prende chi può" : to;
        if (to != null && standsIn(stuck, to)) {
            String office = Objects.requireNonNull(stuck.office());
            repairs.standIn(to, office, true);
            back.put(PERSON, to);
            back.put(OFFICE, office);
            said += ", che entra nell’ufficio in supplenza";
        }
        back.put(
                REASSIGNMENT,
                reassigning.move(List.of(stuck.subject()), to, reason).id());
        mending.ended("Passato a %s.".formatted(said), back);
    }

    /** @throws Refusal where they may not stand in */
    private boolean standsIn(Stuck stuck, String to) {
        List<Colleague> there = colleagues.in(Set.of(stuck.territory()));
        if (there.stream().anyMatch(one -> one.offices().contains(Objects.requireNonNull(stuck.office())))) {
            return false;
        }
        Set<String> theirs = colleagues.in(Provinces.territories()).stream()
                .filter(one -> one.person().equals(to))
                .map(Colleague::territory)
                .collect(Collectors.toSet());
        if (!theirs.contains(stuck.territory())) {
            throw Refusal.of("to", "Scegliete una persona che lavora in questo territorio.");
        }
        if (!supervisors.territories().containsAll(theirs)) {
            throw Refusal.of(
                    "to",
                    "Questa persona lavora anche in territori che non coordinate: chiedete a chi amministra il sistema.");
        }
        return true;
    }

    /** Whoever stood in leaves the office again, whether or not the task is still theirs to give back. */
    void undo(Map<String, Object> wayBack) {
        int back = reassigning.undo(((Number) Objects.requireNonNull(wayBack.get(REASSIGNMENT))).longValue());
        if (wayBack.get(PERSON) instanceof String person && wayBack.get(OFFICE) instanceof String office) {
            repairs.standIn(person, office, false);
        } else if (back == 0) {
            throw Refusal.of(Refusal.Kind.STALE, "Il compito è fatto o è già in altre mani: non si può più annullare.");
        }
    }
}
