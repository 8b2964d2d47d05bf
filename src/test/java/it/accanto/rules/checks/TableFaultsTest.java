package it.accanto.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy officer who breaks a table is told. */
class TableFaultsTest {

    private static final Patience LONG = Patience.of(Duration.ofHours(1));

    /** Age and sex decide a word; rows are texts: age, minor, answer. */
    private static RuleTable table(HitPolicy policy, String... rows) {
        List<List<String>> texts = List.of(rows).stream()
                .map(row -> List.of(row.split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList())
                .toList();
        return new RuleTable(
                "prova",
                "Prova",
                policy,
                null,
                List.of(
                        new Column("age", "Età", "integer", List.of(), conditions(texts, 0)),
                        new Column("kind", "Tipo", "string", List.of("A", "B", "C"), conditions(texts, 1))),
                List.of(new RuleTable.Answer(
                        "word",
                        "Parola",
                        "string",
                        List.of(),
                        texts.stream().map(row -> Cell.answer(row.get(2))).toList())),
                numbered(texts),
                List.of());
    }

    private static List<Cell> conditions(List<List<String>> texts, int at) {
        return texts.stream().map(row -> Cell.condition(row.get(at))).toList();
    }

    private static List<RuleTable.Row> numbered(List<List<String>> texts) {
        List<RuleTable.Row> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(new RuleTable.Row("row" + (rows.size() + 1), "l. 47/2017", text)));
        return rows;
    }

    private static List<Fault> faults(RuleTable table) {
        return TableFaults.of(table, Map.of(table.decision(), table), LONG);
    }

    @Test
    void aWholeTableHasNone() {
        assertThat(faults(table(HitPolicy.UNIQUE, "<18 | | \"x\"", ">=18 | \"A\",\"B\" | \"y\"", ">=18|\"C\"|\"z\"")))
                .isEmpty();
    }

    @Test
    void aGapAtOneBoundaryIsShownByTheCaseThatFallsIntoIt() {
        List<Fault> found = faults(table(HitPolicy.UNIQUE, "<18||\"x\"", ">18||\"y\""));
        assertThat(found).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.GAP);
            assertThat(fault.example()).containsEntry("age", 18L);
            assertThat(fault.message()).contains("Età = 18");
        });
    }

    @Test
    void twoOverlappingRangesAreShownByACaseOfBoth() {
        List<Fault> found = faults(table(HitPolicy.UNIQUE, "[0..18]||\"x\"", ">=18||\"y\"", "<0||\"z\""));
        assertThat(found).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.OVERLAP);
            assertThat(fault.number()).isEqualTo(2);
            assertThat(fault.message()).contains("Riga 2", "riga 1", "Età = 18");
        });
    }

    @Test
    void aRowThatTwoEarlierOnesHideTogetherIsNamed() {
        List<Fault> found = faults(table(
                HitPolicy.FIRST, "<18||\"x\"", ">=18|\"A\",\"B\"|\"y\"", "[10..30]|\"B\"|\"never\"", "||\"rest\""));
        assertThat(found).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.HIDDEN);
            assertThat(fault.number()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<\"18\" | | \"x\"; TYPE",
                "<18 | \"D\" | \"x\"; VALUE",
                "<18 | A | \"x\"; CELL",
                "<18 | | ; CELL",
                "<18 | | 7; TYPE",
                "<18 && | | \"x\"; CELL",
                "for i in 1..3000000 return i | | \"x\"; CELL",
                "<18 | | string(today()); CELL",
                "<18 | | (function(a) a)(1); CELL",
                "<18 | | if some x in [1,2] satisfies x > 1 then \"a\" else \"b\"; CELL",
                "((((((((((((((((((((((((((1 | | \"x\"; CELL",
                "< 10 ** 1000000000 | | \"x\"; CELL",
                "${1+1} | | \"x\"; CELL",
            })
    void aCellThatMayNotStandIsNamedByItsRow(String row, Fault.Kind kind) {
        List<Fault> found = faults(table(HitPolicy.FIRST, "<0||\"ok\"", row, "||\"rest\""));
        assertThat(found).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.number()).isEqualTo(2);
            assertThat(fault.message()).startsWith("Riga 2: ");
        });
    }

    @Test
    void sameRowTwiceIsADuplicateAndARowWithoutItsSourceIsNotReady() {
        RuleTable twice = table(HitPolicy.COLLECT, "<18||\"x\"", "<=17||\"x\"");
        assertThat(faults(twice)).extracting(Fault::kind).containsExactly(Fault.Kind.DUPLICATE);
        RuleTable unsourced = new RuleTable(
                "prova",
                "Prova",
                HitPolicy.FIRST,
                null,
                List.of(),
                List.of(),
                List.of(new RuleTable.Row("r", " ", List.of())),
                List.of());
        assertThat(faults(unsourced)).extracting(Fault::kind).containsExactly(Fault.Kind.SOURCE);
    }

    @Test
    void moneyIsTakenToTheCent() {
        Column amount = new Column(
                "amount",
                "Importo",
                "double",
                List.of(),
                List.of(Cell.condition("<= 100"), Cell.condition(">= 100.01")));
        RuleTable table = new RuleTable(
                "prova",
                "Prova",
                HitPolicy.UNIQUE,
                null,
                List.of(amount),
                List.of(),
                numbered(List.of(List.of(""), List.of(""))),
                List.of());
        assertThat(faults(table)).isEmpty();
    }

    /** Against a recount of every combination, on tables drawn at random. */
    @Test
    void gapsOverlapsAndHiddenRowsAreThoseOfAPlainRecount() {
        Random random = new Random(18);
        for (int drawn = 0; drawn < 300; drawn++) {
            String[] rows = new String[2 + random.nextInt(4)];
            for (int row = 0; row < rows.length; row++) {
                int low = random.nextInt(5);
                String age = random.nextInt(4) == 0 ? "" : "[%d..%d]".formatted(low, low + random.nextInt(5));
                String kind = List.of("", "\"A\"", "\"B\",\"C\"", "not(\"A\")").get(random.nextInt(4));
                rows[row] = age + "|" + kind + "|\"r" + row + "\"";
            }
            recount(rows);
        }
    }

    private static void recount(String... rows) {
        RuleTable unique = table(HitPolicy.UNIQUE, rows);
        List<List<Integer>> hits = new ArrayList<>();
        Coverage.Axis ages = new Coverage.Axis("age", List.of(-1L, 0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L));
        Coverage.Axis kinds = new Coverage.Axis("kind", List.of("A", "B", "C"));
        List<BitSet> byAge = unique.inputs().get(0).admits(ages, Map.of(), LONG);
        List<BitSet> byKind = unique.inputs().get(1).admits(kinds, Map.of(), LONG);
        for (int age = 0; age < 12; age++) {
            for (int kind = 0; kind < 3; kind++) {
                List<Integer> hit = new ArrayList<>();
                for (int row = 0; row < rows.length; row++) {
                    if (byAge.get(row).get(age) && byKind.get(row).get(kind)) {
                        hit.add(row);
                    }
                }
                hits.add(hit);
            }
        }
        List<Fault> found = faults(unique);
        assertThat(found.stream().anyMatch(fault -> fault.kind() == Fault.Kind.GAP))
                .as(String.join("\n", rows))
                .isEqualTo(hits.stream().anyMatch(List::isEmpty));
        assertThat(found.stream()
                        .anyMatch(fault -> fault.kind() == Fault.Kind.OVERLAP || fault.kind() == Fault.Kind.DUPLICATE))
                .as(String.join("\n", rows))
                .isEqualTo(hits.stream().anyMatch(hit -> hit.size() > 1));
        List<Integer> hidden = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            int wanted = row;
            if (hits.stream().noneMatch(hit -> !hit.isEmpty() && hit.get(0) == wanted)) {
                hidden.add(row + 1);
            }
        }
        assertThat(faults(table(HitPolicy.FIRST, rows)).stream()
                        .filter(fault -> fault.kind() == Fault.Kind.HIDDEN || fault.kind() == Fault.Kind.DUPLICATE)
                        .map(Fault::number))
                .as(String.join("\n", rows))
                .containsExactlyElementsOf(hidden);
    }

    /** The first bound of the first row of every packaged table that decides alone, moved by one, leaves a gap or an overlap. */
    @Test
    void aBoundMovedInAPackagedTableIsFound() throws Exception {
        String dmn = Files.readString(Path.of("dmn/age-out-urgency.dmn"));
        String moved = dmn.replaceFirst("\\[181\\.\\.365]", "[182..365]");
        assertThat(moved).isNotEqualTo(dmn);
        Map<String, RuleTable> graph = Dmn.readModelFromStream(
                        new java.io.ByteArrayInputStream(moved.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .getModelElementsByType(Decision.class)
                .stream()
                .flatMap(decision -> RuleTable.of(decision).stream())
                .collect(Collectors.toMap(RuleTable::decision, each -> each));
        assertThat(graph.values())
                .flatExtracting(each -> TableFaults.of(each, graph, LONG))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("Giorni che mancano ai 18 anni = 181"));
    }
}
