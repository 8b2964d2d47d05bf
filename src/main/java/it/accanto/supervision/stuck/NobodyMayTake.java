package it.accanto.supervision.stuck;

import it.accanto.supervision.OpenWork;
import it.accanto.supervision.workload.Colleague;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The open tasks that no person can complete as people stand in offices and territories now. */
final class NobodyMayTake {

    private record Place(String territory, String office) {}

    private record Worker(String person, Place place) {}

    private final Set<Place> staffed = new HashSet<>();
    private final Set<Worker> workers = new HashSet<>();

    NobodyMayTake(List<Colleague> colleagues) {
        for (Colleague one : colleagues) {
            for (String office : one.offices()) {
                Place place = new Place(one.territory(), office);
                staffed.add(place);
                workers.add(new Worker(one.person(), place));
            }
        }
    }

    List<Stuck> among(List<OpenWork> open) {
        return open.stream()
                .flatMap(task -> why(task).map(why -> stuck(task, why)).stream())
                .toList();
    }

    private static Stuck stuck(OpenWork task, String why) {
        return new Stuck(
                Kind.UNTAKEABLE,
                task.id(),
                task.caseNumber(),
                task.territory(),
                task.since(),
                null,
                task.step().key(),
                why,
                null,
                task.step().office());
    }

    private Optional<String> why(OpenWork task) {
        Place place = new Place(task.territory(), task.step().office());
        String said = "«%s» nel territorio %s"
                .formatted(task.step().officeName(), place.territory().toUpperCase(Locale.ROOT));
        if (task.assignee() != null) {
            return workers.contains(new Worker(Objects.requireNonNull(task.assignee()), place))
                    ? Optional.empty()
                    : Optional.of("È di %s, che non lavora in %s.".formatted(task.assignee(), said));
        }
        return staffed.contains(place) ? Optional.empty() : Optional.of("Nessuno lavora in %s.".formatted(said));
    }
}
