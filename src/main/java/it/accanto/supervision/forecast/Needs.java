package it.accanto.supervision.forecast;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The steps on the way to everything that a case needs before eighteen, from {@code forecast/steps.csv}. */
final class Needs {

    private final List<NeedStep> steps;
    private final Map<String, NeedStep> byId = new HashMap<>();

    private Needs(List<NeedStep> steps) {
        this.steps = List.copyOf(steps);
        steps.forEach(step -> byId.put(step.id(), step));
    }

    /** The catalogue of the product. */
    static Needs catalogue() {
        try (InputStream file = Needs.class.getResourceAsStream("/forecast/steps.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return of(text.lines().skip(1).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From rows in the catalogue's columns, each after those that it follows. */
    static Needs of(List<String> rows) {
        Map<String, Integer> places = new HashMap<>();
        List<NeedStep> steps = new ArrayList<>();
        for (CSVRecord row : parsed(rows)) {
            steps.add(step(steps.size(), row.values(), places));
            places.put(row.get(0), places.size());
        }
        return new Needs(steps);
    }

    private static List<CSVRecord> parsed(List<String> rows) {
        try {
            return CSVFormat.DEFAULT
                    .parse(new StringReader(String.join("\n", rows)))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NeedStep step(int at, String[] cells, Map<String, Integer> places) {
        return new NeedStep(
                at,
                cells[0],
                Need.valueOf(cells[1]),
                cells[2],
                some(cells[3]),
                some(cells[4]),
                several(cells[5]),
                cells[6].isEmpty() ? null : Integer.valueOf(cells[6]),
                several(cells[7]).stream()
                        .map(before -> Objects.requireNonNull(places.get(before)))
                        .toList(),
                several(cells[8]).stream().map(Branch::valueOf).collect(Collectors.toUnmodifiableSet()),
                WaitTimes.lognormal(Double.parseDouble(cells[9]), Double.parseDouble(cells[10])),
                cells[11]);
    }

    private static @Nullable String some(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static List<String> several(String cell) {
        return Stream.of(cell.split(";")).filter(part -> !part.isEmpty()).toList();
    }

    List<NeedStep> steps() {
        return steps;
    }

    NeedStep step(int at) {
        return steps.get(at);
    }

    NeedStep step(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    /** The authorities that are waited for. */
    Set<String> authorities() {
        return steps.stream()
                .flatMap(step -> Stream.ofNullable(step.authority()))
                .collect(Collectors.toSet());
    }

    /** The offices whose own work is among the steps. */
    Set<String> offices() {
        return steps.stream().flatMap(step -> Stream.ofNullable(step.office())).collect(Collectors.toSet());
    }
}
