package it.accanto.waiting;

import it.accanto.pathway.Moments;
import it.accanto.supervision.Lately;
import it.accanto.supervision.Step;
import it.accanto.supervision.StepCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The picture as it stands, at most a minute old in a large installation. Every answer carries its instant. */
@Component
class Pictures {

    /** Tasks that are read in a tenth of a second or two. */
    private static final int FEW = 20_000;

    private static final Duration OLD = Duration.ofMinutes(1);

    private final WaitingTasks tasks;
    private final StepCatalogue steps;
    private final Lately<Picture> picture;
    private int found;

    Pictures(WaitingTasks tasks, StepCatalogue steps, Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.picture = new Lately<>(clock, OLD, this::read, read -> found > FEW);
    }

    Picture now() {
        return picture.now();
    }

    private Picture read(Instant now) {
        LocalDate first = Picture.firstDay(LocalDate.ofInstant(now, Moments.ITALY));
        Map<String, Step> known = steps.all();
        List<WaitingTask> waiting = tasks.since(first, known);
        found = waiting.size();
        return Picture.of(now, known, waiting);
    }
}
