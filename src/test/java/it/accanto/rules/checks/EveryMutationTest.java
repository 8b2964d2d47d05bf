package it.accanto.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.rules.BareTables;
import it.accanto.rules.checks.Fault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every packaged table, broken in every way that a slip of the hand can break it: what is told is what a plain recount finds. */
class EveryMutationTest {

    private static final Patience LONG = Patience.of(Duration.ofHours(1));
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("\"(\\w+)\"");

    /** What a text says is read once, in however many mutations it stands. */
    private static final Map<String, Cell> CONDITIONS = new HashMap<>();

    private static final Map<String, Cell> ANSWERS = new HashMap<>();

    static List<Path> files() {
        return BareTables.files();
    }

    private static RuleFile read(Path file) {
        try {
            return RuleFile.read(Files.readString(file)).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuleTable with(RuleTable table, List<RuleTable.Row> rows) {
        List<Column> inputs = new ArrayList<>();
        for (Column column : table.inputs()) {
            int at = inputs.size();
            inputs.add(new Column(
                    column.name(),
                    column.label(),
                    column.type(),
                    column.allowed(),
                    rows.stream()
                            .map(row -> CONDITIONS.computeIfAbsent(row.texts().get(at), Cell::condition))
                            .toList()));
        }
        List<RuleTable.Answer> outputs = new ArrayList<>();
        for (RuleTable.Answer answer : table.outputs()) {
            int at = inputs.size() + outputs.size();
            outputs.add(new RuleTable.Answer(
                    answer.name(),
                    answer.label(),
                    answer.type(),
                    answer.allowed(),
                    rows.stream()
                            .map(row -> ANSWERS.computeIfAbsent(row.texts().get(at), Cell::answer))
                            .toList()));
        }
        return with(table, inputs, outputs, rows);
    }

    private static RuleTable with(
            RuleTable table, List<Column> inputs, List<RuleTable.Answer> outputs, List<RuleTable.Row> rows) {
        return new RuleTable(
                table.decision(),
                table.label(),
                table.hitPolicy(),
                table.aggregation(),
                inputs,
                outputs,
                rows,
                table.needs());
    }

    private static RuleFile with(RuleFile file, RuleTable mutated) {
        Map<String, RuleTable> tables = new LinkedHashMap<>(file.tables());
        tables.put(mutated.decision(), mutated);
        return new RuleFile(file.model(), tables, file.others());
    }

    private static List<RuleTable.Row> edited(RuleTable table, int row, int cell, String text) {
        List<RuleTable.Row> rows = new ArrayList<>(table.rows());
        List<String> texts = new ArrayList<>(rows.get(row).texts());
        texts.set(cell, text);
        rows.set(row, new RuleTable.Row(rows.get(row).id(), rows.get(row).source(), texts));
        return rows;
    }

    @ParameterizedTest
    @MethodSource("files")
    void rowsTakenOutSwappedOrWithABoundMovedAreToldExactlyWhereTheRecountFindsThem(Path path) {
        RuleFile file = read(path);
        for (RuleTable table : file.tables().values()) {
            for (int row = 0; row < table.rows().size(); row++) {
                List<RuleTable.Row> without = new ArrayList<>(table.rows());
                without.remove(row);
                recount(file, with(table, without), "without row " + (row + 1));
                if (row > 0) {
                    List<RuleTable.Row> swapped = new ArrayList<>(table.rows());
                    swapped.set(row, table.rows().get(row - 1));
                    swapped.set(row - 1, table.rows().get(row));
                    recount(file, with(table, swapped), "swapped at row " + (row + 1));
                }
                for (int cell = 0; cell < table.inputs().size(); cell++) {
                    for (String moved :
                            boundsMoved(table.rows().get(row).texts().get(cell))) {
                        recount(
                                file,
                                with(table, edited(table, row, cell, moved)),
                                "row %d: %s".formatted(row + 1, moved));
                    }
                }
            }
        }
    }

    private static List<String> boundsMoved(String text) {
        List<String> moved = new ArrayList<>();
        if (!text.contains("\"")) {
            for (MatchResult number : NUMBER.matcher(text).results().toList()) {
                for (int step : new int[] {-1, 1}) {
                    moved.add(text.substring(0, number.start())
                            + (Integer.parseInt(number.group()) + step)
                            + text.substring(number.end()));
                }
            }
        }
        return moved;
    }

    private static void recount(RuleFile file, RuleTable mutated, String how) {
        String what = "%s %s".formatted(mutated.decision(), how);
        List<Fault> found = TableFaults.of(mutated, with(file, mutated).tables(), LONG);
        Set<String> named = mutated.inputs().stream()
                .flatMap(column -> column.cells().stream())
                .flatMap(cell -> cell.names().stream())
                .collect(Collectors.toSet());
        List<Map<String, Object>> worlds = Worlds.of(mutated, file.tables(), named, LONG).stream()
                .map(Worlds.World::values)
                .toList();
        boolean collects = mutated.hitPolicy() == HitPolicy.COLLECT;
        if (collects && mutated.aggregation() == null) {
            assertThat(found).as(what).isEmpty();
            return;
        }
        Recount recount = Recount.of(mutated, worlds);
        assertThat(rows(found, Kind.GAP).isEmpty()).as(what + ": gap").isEqualTo(!recount.gap);
        if (mutated.hitPolicy() == HitPolicy.UNIQUE) {
            assertThat(rows(found, Kind.OVERLAP, Kind.DUPLICATE).isEmpty())
                    .as(what + ": overlap")
                    .isEqualTo(!recount.overlap);
        }
        Set<Integer> never = IntStream.range(0, mutated.rows().size())
                .filter(row ->
                        !(mutated.hitPolicy() == HitPolicy.FIRST ? recount.everFirst : recount.everFits).get(row))
                .mapToObj(row -> row + 1)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(
                        mutated.hitPolicy() == HitPolicy.FIRST
                                ? rows(found, Kind.HIDDEN, Kind.DUPLICATE)
                                : rows(found, Kind.HIDDEN))
                .as(what + ": hidden")
                .isEqualTo(never);
    }

    private static Set<Integer> rows(List<Fault> found, Kind... kinds) {
        return found.stream()
                .filter(fault -> List.of(kinds).contains(fault.kind()))
                .map(Fault::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aWordMisspelledOrASourceLeftOutIsToldByItsRow(Path path) {
        RuleFile file = read(path);
        for (RuleTable table : file.tables().values()) {
            for (int row = 0; row < table.rows().size(); row++) {
                int number = row + 1;
                List<RuleTable.Row> unsourced = new ArrayList<>(table.rows());
                unsourced.set(
                        row,
                        new RuleTable.Row(
                                table.rows().get(row).id(),
                                "",
                                table.rows().get(row).texts()));
                assertThat(ofCells(file, with(table, unsourced)))
                        .singleElement()
                        .matches(fault -> fault.kind() == Kind.SOURCE && fault.number() == number);
                for (int cell = 0; cell < table.rows().get(row).texts().size(); cell++) {
                    String text = table.rows().get(row).texts().get(cell);
                    for (MatchResult word : WORD.matcher(text).results().toList()) {
                        String misspelled = text.substring(0, word.start(1)) + "X" + text.substring(word.start(1));
                        assertThat(ofCells(file, with(table, edited(table, row, cell, misspelled))))
                                .as("%s row %d: %s", table.decision(), number, misspelled)
                                .anyMatch(fault -> fault.kind() == Kind.VALUE && fault.number() == number);
                    }
                }
            }
        }
    }

    private static List<Fault> ofCells(RuleFile file, RuleTable mutated) {
        RuleFile draft = with(file, mutated);
        List<Fault> found = new ArrayList<>(CellFaults.of(mutated, draft.tables(), LONG));
        found.addAll(WordFaults.of(
                mutated, draft, Objects.requireNonNull(file.tables().get(mutated.decision())), file));
        return found;
    }

    @ParameterizedTest
    @MethodSource("files")
    void aColumnTakenOutIsToldByItsName(Path path) {
        RuleFile file = read(path);
        for (RuleTable table : file.tables().values()) {
            for (int at = 0; at < table.inputs().size() + table.outputs().size(); at++) {
                boolean input = at < table.inputs().size();
                String name = input
                        ? table.inputs().get(at).name()
                        : table.outputs().get(at - table.inputs().size()).name();
                List<Column> inputs = new ArrayList<>(table.inputs());
                List<RuleTable.Answer> outputs = new ArrayList<>(table.outputs());
                if (input) {
                    inputs.remove(at);
                } else {
                    outputs.remove(at - table.inputs().size());
                }
                RuleFile draft = with(file, with(table, inputs, outputs, table.rows()));
                assertThat(ContractFaults.of(draft, file))
                        .as("%s without %s", table.decision(), name)
                        .anyMatch(fault -> fault.kind() == Kind.CONTRACT && name.equals(fault.input()));
            }
        }
    }
}
