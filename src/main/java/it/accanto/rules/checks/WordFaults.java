package it.accanto.rules.checks;

import it.accanto.rules.checks.Fault.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds the words that a draft answers against those that processes, forms and pages know: the values that the version in force lists
 * for an answer, or where it lists none, those it writes. An answer that always came may not be left out either.
 */
final class WordFaults {

    private final RuleTable table;
    private final RuleFile draft;
    private final RuleTable before;
    private final RuleFile inForce;
    private final List<Fault> faults = new ArrayList<>();

    private WordFaults(RuleTable table, RuleFile draft, RuleTable before, RuleFile inForce) {
        this.table = table;
        this.draft = draft;
        this.before = before;
        this.inForce = inForce;
    }

    static List<Fault> of(RuleTable table, RuleFile draft, RuleTable before, RuleFile inForce) {
        WordFaults looked = new WordFaults(table, draft, before, inForce);
        for (RuleTable.Answer answer : table.outputs()) {
            before.outputs().stream()
                    .filter(same ->
                            same.name().equals(answer.name()) && same.type().equals(answer.type()))
                    .findFirst()
                    .ifPresent(same -> looked.answer(answer, same));
        }
        return looked.faults;
    }

    private void answer(RuleTable.Answer answer, RuleTable.Answer same) {
        Set<String> known = known(same, before, inForce);
        if (answer.type().equals("string")) {
            list(answer, known);
        }
        boolean mayMiss = same.cells().stream().anyMatch(cell -> cell.said().nothing());
        for (int row = 0; row < table.rows().size(); row++) {
            Cell cell = answer.cells().get(row);
            if (cell.said().nothing() && !mayMiss) {
                add(
                        row,
                        answer,
                        "non dà la risposta «%s», che finora c'è sempre: scrivetela".formatted(answer.shown()));
            }
            if (answer.type().equals("string")) {
                words(row, answer, cell, known);
            }
        }
    }

    private void list(RuleTable.Answer answer, Set<String> known) {
        Set<String> listed = new TreeSet<>(answer.allowed());
        if (!listed.isEmpty() && !listed.equals(new TreeSet<>(known))) {
            faults.add(Fault.ofColumn(
                    Kind.CONTRACT,
                    table.decision(),
                    answer.name(),
                    "I valori della risposta «%s» sono cambiati: i percorsi conoscono %s, rimettete questi."
                            .formatted(answer.shown(), String.join(", ", known))));
        }
    }

    private void words(int row, RuleTable.Answer answer, Cell cell, Set<String> known) {
        if (cell.said().reckoned()) {
            add(
                    row,
                    answer,
                    "compone la risposta «%s» invece di scriverla: scrivete uno di questi valori: %s"
                            .formatted(answer.shown(), String.join(", ", known)));
            return;
        }
        said(cell, table, draft).stream()
                .filter(word -> !known.contains(word))
                .findFirst()
                .ifPresent(word -> add(
                        row,
                        answer,
                        "«%s» non è tra i valori della risposta «%s»: scegliete fra %s"
                                .formatted(word, answer.shown(), String.join(", ", known))));
    }

    /** What may be answered: the listed values, or those that the table writes. */
    private static Set<String> known(RuleTable.Answer answer, RuleTable table, RuleFile file) {
        Set<String> known = new LinkedHashSet<>(answer.allowed());
        if (known.isEmpty()) {
            answer.cells().forEach(cell -> known.addAll(said(cell, table, file)));
        }
        return known;
    }

    /** The words that a cell answers, by itself or by handing on what another table answers. */
    private static Set<String> said(Cell cell, RuleTable table, RuleFile file) {
        Set<String> said = new LinkedHashSet<>(cell.said().texts());
        cell.said().names().forEach(name -> said.addAll(handedOn(name, table, file)));
        return said;
    }

    private static Set<String> handedOn(String name, RuleTable table, RuleFile file) {
        for (RuleTable needed : table.required(file.tables())) {
            for (RuleTable.Answer output : needed.outputs()) {
                if (output.name().equals(name)) {
                    return known(output, needed, file);
                }
            }
        }
        return table.inputs().stream()
                .filter(column -> column.name().equals(name))
                .flatMap(column -> column.allowed().stream())
                .collect(Collectors.toSet());
    }

    private void add(int row, RuleTable.Answer answer, String what) {
        faults.add(Fault.ofRow(Kind.VALUE, table, row, answer.name(), what, Map.of()));
    }
}
