package it.accanto.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.supervision.forecast.InventedHistories.Life;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A thousand ways for each of 25,000 cases within a minute. Not part of a build: what it measures stands in {@code src/docs/forecast.md}. */
@EnabledIfSystemProperty(named = "accanto.measured", matches = "true")
class SimulatedAtFullSizeTest {

    private static final int CASES = 25_000;
    private static final long MINUTE = 60_000;
    private static final long DAY = LocalDate.of(2025, 3, 1).toEpochDay();

    @RepeatedTest(3)
    void aMinuteIsEnough() throws IOException {
        List<Life> lives = new InventedHistories(Needs.catalogue(), 18).some(260_000);
        Paces paces = SeenOn.learnt(lives, DAY);
        List<CaseState> states = lives.stream()
                .filter(life -> life.openOn(DAY))
                .limit(CASES)
                .map(life -> SeenOn.state(life, DAY))
                .toList();
        assertThat(states).hasSize(CASES);
        Simulation simulation = new Simulation(Needs.catalogue(), paces, DAY);
        Teams teams = new Teams();
        AtomicInteger done = new AtomicInteger();
        long begun = System.nanoTime();
        List<Outlook> outlooks = teams.each(states, simulation::of, done);
        long took = (System.nanoTime() - begun) / 1_000_000;
        teams.destroy();
        double steps = states.stream()
                .mapToInt(state -> state.remaining().length)
                .average()
                .orElseThrow();
        double missed = outlooks.stream().mapToDouble(Outlook::probability).sum();
        Files.writeString(
                Path.of("target", "SimulatedAtFullSize.txt"),
                "%d cases of %.1f remaining steps, 1,000 ways each: %d ms; %.0f to be expected to be missed%n"
                        .formatted(CASES, steps, took, missed),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(took).isLessThan(MINUTE);
        assertThat(done).hasValue(CASES);
    }
}
