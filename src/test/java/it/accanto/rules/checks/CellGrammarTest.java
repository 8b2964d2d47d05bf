package it.accanto.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.rules.BareTables;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes before FEEL's parser. */
class CellGrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "18",
                "-5",
                "< 18",
                ">= maxAgeExclusive",
                "[2..5]",
                "]0..5]",
                "(0..5)",
                "[minMonths..maxMonths]",
                "\"A\",\"B\"",
                "not(\"A\", \"B\")",
                "not([1..5])",
                "true",
                "null",
                "? > 5 and ? < 9",
                "<18, >65",
                "ageYears < 18 and not(educationDutyMet)",
                "\"un \\\"testo\\\", con segni <>\"",
                "1.5",
                "if ageYears < 18 then true else false",
                "? in (1, 2, [5..9])",
                "min(1, 2) + (3 - 4) * 2 / 5"
            })
    void whatATableMaySayReads(String text) {
        assertThat(CellGrammar.condition(text)).isTrue();
        assertThat(Cell.condition(text).reads()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[][][]",
                "not(]",
                "((((((1))))))",
                "<",
                "1 2",
                "a b",
                "\"open",
                "1..2",
                "a.b",
                "a[1]",
                "{a: 1}",
                "1 ** 2",
                "for i in x return i",
                "@\"2026-01-01\"",
                "`a`",
                "--1",
                "1;2",
                "1 /* c */",
                "75\u200b000",
                "()("
            })
    void anythingElseDoesNotComeToTheParser(String text) {
        assertThat(CellGrammar.condition(text)).isFalse();
        assertThat(Cell.condition(text).fault(Set.of("x"))).isPresent();
    }

    @Test
    void everyCellOfEveryPackagedTableReads() throws Exception {
        for (var file : BareTables.files()) {
            RuleFile.read(Files.readString(file))
                    .orElseThrow()
                    .tables()
                    .values()
                    .forEach(table -> {
                        table.inputs()
                                .forEach(column -> assertThat(column.cells()).allMatch(Cell::reads));
                        table.outputs()
                                .forEach(output -> assertThat(output.cells()).allMatch(Cell::reads));
                    });
        }
    }
}
