package it.accanto.rules.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import it.accanto.casefile.Refusal;
import it.accanto.rules.BareTables;
import it.accanto.rules.OtherHand;
import it.accanto.rules.change.Difference.Change;
import it.accanto.rules.change.Difference.Row;
import it.accanto.rules.change.Difference.Table;
import it.accanto.rules.change.Difference.Thing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the person who approves a change is shown: rows and words, not a file. */
class DifferenceTest {

    private static final String DOTI = text(Path.of("dmn/doti.dmn"));

    static List<Path> files() {
        return BareTables.files();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rule(String dmn, String id) {
        MatchResult found = Pattern.compile("(?s) *<rule id=\"" + id + "\">.*?</rule>\n")
                .matcher(dmn)
                .results()
                .findFirst()
                .orElseThrow();
        return found.group();
    }

    /** The one table that differs. */
    private static Table table(String edited) {
        assertThat(edited).as("the edit took").isNotEqualTo(DOTI);
        Difference difference = Difference.between(DOTI, edited);
        assertThat(difference.same()).isFalse();
        assertThat(difference.structure()).isEmpty();
        return difference.tables().stream().findFirst().orElseThrow();
    }

    private static List<Row> told(Table table) {
        return table.rows().stream().filter(row -> row.change() != Change.SAME).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void writtenDownByAnotherToolTheTablesSayTheSame(Path file) {
        String other = OtherHand.writes(text(file));
        assertThat(other).contains("<semantic:rule").doesNotContain("<rule");
        assertThat(Difference.between(text(file), other)).isEqualTo(new Difference(true, List.of(), List.of()));
    }

    @Test
    void writtenDownByTheEditorInTheBrowserATableSaysTheSame() {
        String written = text(Path.of("src/test/resources/rules/written-by-dmn-js/age-out-urgency.dmn"));
        assertThat(Difference.between(text(Path.of("dmn/age-out-urgency.dmn")), written)
                        .same())
                .isTrue();
    }

    @Test
    void anAgeRaisedForOneNoticeIsOneCellOfOneRow() {
        Table table = table(DOTI.replace(
                "<outputEntry id=\"dote-notice-01-maxAgeExclusive\"><text>24</text>",
                "<outputEntry id=\"dote-notice-01-maxAgeExclusive\"><text>25</text>"));
        assertThat(table.key()).isEqualTo("dote-notice");
        assertThat(table.name()).isEqualTo("Termini dell'avviso");
        assertThat(told(table)).singleElement().satisfies(row -> {
            assertThat(row.change()).isEqualTo(Change.CHANGED);
            assertThat(row.numberBefore()).isEqualTo(1);
            assertThat(row.numberAfter()).isEqualTo(1);
            assertThat(row.cells())
                    .filteredOn(Difference.Cell::changed)
                    .singleElement()
                    .satisfies(cell -> {
                        assertThat(cell.label()).isEqualTo("Età massima esclusa");
                        assertThat(cell.before()).isEqualTo("24");
                        assertThat(cell.after()).isEqualTo("25");
                    });
        });
        assertThat(table.rows()).extracting(Row::change).containsExactly(Change.CHANGED, Change.SAME);
    }

    @Test
    void aRowPutInAheadOfAllOthersIsOneRowAddedEvenWhereTheToolNumbersAllAnew() {
        String first = rule(DOTI, "dote-qualificazione-01");
        String added = first.replace("\"NOT_TARGET_GROUP\"", "\"TOO_OLD\"").replace("-01", "-00");
        String edited = DOTI.replace(first, added + first);
        for (String draft : List.of(edited, renumbered(edited))) {
            Table table = table(draft);
            assertThat(told(table)).singleElement().satisfies(row -> {
                assertThat(row.change()).isEqualTo(Change.ADDED);
                assertThat(row.numberBefore()).isNull();
                assertThat(row.numberAfter()).isEqualTo(1);
                assertThat(row.sourceBefore()).isNull();
                assertThat(row.sourceAfter()).contains("avvisi Percorsi");
            });
            assertThat(table.rows().get(7).numberBefore()).isEqualTo(7);
            assertThat(table.rows().get(7).numberAfter()).isEqualTo(8);
        }
    }

    /** One more on each id of the table from the first row on. */
    private static String renumbered(String dmn) {
        String numbered = dmn;
        for (int row = 7; row >= 0; row--) {
            numbered = numbered.replace(
                    "\"dote-qualificazione-%02d".formatted(row), "\"dote-qualificazione-%02d".formatted(row + 1));
        }
        return numbered;
    }

    @Test
    void aRowChangedWhereTheToolNumbersAllAnewIsStillThatRow() {
        String first = rule(DOTI, "dote-qualificazione-01");
        String edited = renumbered(DOTI.replace(
                        first,
                        first.replace("\"NOT_TARGET_GROUP\"", "\"TOO_OLD\"").replace("-01", "-00") + first))
                .replace(">\"ELIGIBLE_FULL\"<", ">\"ELIGIBLE_SERVICES_ONLY\"<");
        assertThat(told(table(edited)))
                .extracting(Row::change, Row::numberBefore, Row::numberAfter)
                .containsExactly(tuple(Change.ADDED, null, 1), tuple(Change.CHANGED, 7, 8));
    }

    @Test
    void aRowTakenOutIsToldWhereItStood() {
        Table table = table(DOTI.replace(rule(DOTI, "dote-qualificazione-03"), ""));
        assertThat(table.rows()).hasSize(7);
        assertThat(table.rows().get(2)).satisfies(row -> {
            assertThat(row.change()).isEqualTo(Change.REMOVED);
            assertThat(row.numberBefore()).isEqualTo(3);
            assertThat(row.numberAfter()).isNull();
            assertThat(row.cells().get(0).before()).isEqualTo("not(\"OK\")");
            assertThat(row.cells().get(0).after()).isNull();
        });
        assertThat(told(table)).hasSize(1);
    }

    @Test
    void aRowMovedIsOneRowThatMovedAndAnotherThatChangedOnTheWayIsToldAsBoth() {
        String second = rule(DOTI, "dote-qualificazione-02");
        String fifth = rule(DOTI, "dote-qualificazione-05");
        Table moved = table(DOTI.replace(second, "").replace(fifth, fifth + second));
        assertThat(told(moved)).singleElement().satisfies(row -> {
            assertThat(row.change()).isEqualTo(Change.MOVED);
            assertThat(row.numberBefore()).isEqualTo(2);
            assertThat(row.numberAfter()).isEqualTo(5);
        });
        Table both = table(DOTI.replace(second, "").replace(fifth, fifth + second.replace("minAge", "15")));
        assertThat(told(both)).singleElement().satisfies(row -> {
            assertThat(row.change()).isEqualTo(Change.CHANGED);
            assertThat(row.moved()).isTrue();
        });
    }

    @Test
    void anotherSourceAloneIsAChangeOfItsRow() {
        Table table = table(DOTI.replace("Mesi di tirocinio fuori dai termini dell'avviso (P)", "DGR 1234/2027 (V)"));
        assertThat(told(table)).singleElement().satisfies(row -> {
            assertThat(row.change()).isEqualTo(Change.CHANGED);
            assertThat(row.sourceBefore()).isEqualTo("Mesi di tirocinio fuori dai termini dell'avviso (P)");
            assertThat(row.sourceAfter()).isEqualTo("DGR 1234/2027 (V)");
            assertThat(row.cells()).noneMatch(Difference.Cell::changed);
        });
    }

    @Test
    void spacesAndADashForAnyAreNoDifferenceButASpaceInAWordIs() {
        assertThat(Difference.between(
                                DOTI,
                                DOTI.replace("&lt; minAgeOccupazione", "  &lt;minAgeOccupazione")
                                        .replace("\"A\",\"B\"", "\"A\", \"B\"")
                                        .replace("<text></text>", "<text> - </text>"))
                        .same())
                .isTrue();
        assertThat(Difference.between(DOTI, DOTI.replace(">\"ELIGIBLE_FULL\"<", ">\"ELIGIBLE FULL\"<"))
                        .same())
                .isFalse();
    }

    @Test
    void whatStandsBesideTheRowsIsToldToo() {
        Table table = table(DOTI.replace("\"DEFAULT\",\"PERCORSI_1_3\"", "\"DEFAULT\",\"PERCORSI_1_3\",\"PERCORSI_5\"")
                .replace("name=\"Termini dell'avviso\"", "name=\"Termini\"")
                .replace("label=\"Età massima esclusa\"", "label=\"Età massima\"")
                .replace("id=\"dote-notice-table\" hitPolicy=\"UNIQUE\"", "id=\"dote-notice-table\" hitPolicy=\"ANY\"")
                .replace("Termini per avviso. Gli", "Gli"));
        assertThat(table.rows()).isEmpty();
        assertThat(table.structure())
                .contains(
                        new Thing("Nome della tabella", "Termini dell'avviso", "Termini"),
                        new Thing("Come si sceglie la riga", "UNIQUE", "ANY"),
                        new Thing(
                                "Colonna «maxAgeExclusive» (risposta): etichetta",
                                "Età massima esclusa",
                                "Età massima"),
                        new Thing(
                                "Colonna «noticeId» (dato): valori ammessi",
                                "DEFAULT, PERCORSI_1_3",
                                "DEFAULT, PERCORSI_1_3, PERCORSI_5"))
                .extracting(Thing::what)
                .contains("Descrizione")
                .hasSize(5);
        assertThat(Difference.between(DOTI, DOTI.replace("name=\"Doti individuali\"", "name=\"Doti\""))
                        .structure())
                .containsExactly(new Thing("Nome del file", "Doti individuali", "Doti"));
    }

    @Test
    void aTableTakenOutIsToldWithAllItsRows() {
        String without = DOTI.replaceFirst("(?s) *<decision id=\"dote-occupazione\".*?</decision>\n", "");
        assertThat(table(without)).satisfies(table -> {
            assertThat(table.key()).isEqualTo("dote-occupazione");
            assertThat(table.rows()).isNotEmpty().allMatch(row -> row.change() == Change.REMOVED);
        });
    }

    @Test
    void whatIsNoDmnIsRefused() {
        assertThatThrownBy(() -> Difference.between(DOTI, "<definitions>")).isInstanceOf(Refusal.class);
    }
}
