package it.accanto.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.accanto.supervision.forecast.InventedHistories.Life;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Does the forecast know more than the plain rule? Half of the invented cases are learnt from as far as they had got on a day; the other half is forecast
 * on that day and held against what then became of it. The figures stand in {@code src/docs/forecast.md}.
 */
class HeldBackHistoriesTest {

    private static final Needs NEEDS = Needs.catalogue();
    private static final int CASES = 12_000;
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 3, 1), LocalDate.of(2024, 9, 1), LocalDate.of(2025, 3, 1), LocalDate.of(2025, 9, 1));

    /** How good a forecast is. */
    private record Score(int cases, double forecast, double plain, double always, double right, double plainRight) {}

    private record Told(double probability, boolean plain, boolean missed) {}

    @Test
    void theForecastIsNearerToWhatHappensThanThePlainRule() throws IOException {
        List<Score> scores = new ArrayList<>();
        List<Told> all = new ArrayList<>();
        for (long seed : new long[] {18, 47, 142}) {
            List<Told> told = told(new InventedHistories(NEEDS, seed).some(CASES));
            scores.add(score(told));
            all.addAll(told);
        }
        Files.writeString(
                Path.of("target", "HeldBackHistories.txt"),
                "%s%n%s%n%s%n"
                        .formatted(
                                scores,
                                score(all),
                                bins(all).stream().map(Arrays::toString).toList()));
        assertThat(scores).allSatisfy(score -> {
            assertThat(score.cases()).isGreaterThan(3_000);
            assertThat(score.forecast()).isLessThan(0.75 * score.plain());
            assertThat(score.forecast()).isLessThan(0.75 * score.always());
        });
    }

    /** Of those given 30 % about 30 % are missed: within ten points in each tenth that has cases enough. */
    @Test
    void whatIsForecastHappensAsOftenAsItSays() {
        for (double[] bin : bins(told(new InventedHistories(NEEDS, 18).some(CASES)))) {
            if (bin[0] >= 200) {
                assertThat(bin[2]).as("of %s cases".formatted(bin[0])).isEqualTo(bin[1], within(0.1));
            }
        }
    }

    private static List<Told> told(List<Life> lives) {
        List<Told> told = new ArrayList<>();
        for (LocalDate date : DAYS) {
            long day = date.toEpochDay();
            Paces paces = SeenOn.learnt(half(lives, 0), day);
            Simulation simulation = new Simulation(NEEDS, paces, day);
            PlainRule plain = new PlainRule(NEEDS, paces);
            half(lives, 1).stream().filter(life -> life.openOn(day)).forEach(life -> {
                CaseState state = SeenOn.state(life, day);
                told.add(new Told(simulation.of(state).probability(), plain.misses(state), life.missed(NEEDS)));
            });
        }
        return told;
    }

    private static List<Life> half(List<Life> lives, int which) {
        return IntStream.range(0, lives.size())
                .filter(at -> at % 2 == which)
                .mapToObj(lives::get)
                .toList();
    }

    private static Score score(List<Told> told) {
        double rate = told.stream().filter(Told::missed).count() / (double) told.size();
        return new Score(
                told.size(),
                brier(told.stream()
                        .mapToDouble(one -> one.probability() - happened(one))
                        .toArray()),
                brier(told.stream()
                        .mapToDouble(one -> (one.plain() ? 1 : 0) - happened(one))
                        .toArray()),
                rate * (1 - rate),
                share(told, one -> one.probability() >= 0.5 == one.missed()),
                share(told, one -> one.plain() == one.missed()));
    }

    private static double share(List<Told> told, Predicate<Told> which) {
        return told.stream().filter(which).count() / (double) told.size();
    }

    private static int happened(Told one) {
        return one.missed() ? 1 : 0;
    }

    private static double brier(double[] distances) {
        return IntStream.range(0, distances.length)
                .mapToDouble(at -> distances[at] * distances[at])
                .average()
                .orElseThrow();
    }

    /** Cases, mean forecast, share missed of each tenth. */
    private static List<double[]> bins(List<Told> told) {
        List<double[]> bins = new ArrayList<>();
        for (int bin = 0; bin < Calibration.BINS; bin++) {
            int at = bin;
            List<Told> some = told.stream()
                    .filter(one -> Math.min(9, (int) (one.probability() * 10)) == at)
                    .toList();
            bins.add(new double[] {
                some.size(),
                some.stream().mapToDouble(Told::probability).average().orElse(0),
                some.stream()
                        .mapToInt(HeldBackHistoriesTest::happened)
                        .average()
                        .orElse(0)
            });
        }
        return bins;
    }
}
