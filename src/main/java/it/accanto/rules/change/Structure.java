package it.accanto.rules.change;

import it.accanto.rules.change.Difference.Thing;
import it.accanto.rules.checks.Column;
import it.accanto.rules.checks.RuleFile;
import it.accanto.rules.checks.RuleTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.jspecify.annotations.Nullable;

/** What differs beside the rows: names, labels, descriptions, listed values, columns, and how the row that decides is chosen. */
final class Structure {

    private Structure() {}

    /** Of the file as a whole. */
    static List<Thing> of(RuleFile before, RuleFile after) {
        return changed(whole(before), whole(after));
    }

    private static Map<String, String> whole(RuleFile file) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("Nome del file", String.valueOf(file.model().getDefinitions().getName()));
        file.others().forEach((key, name) -> told.put("Decisione che non è una tabella: %s".formatted(key), name));
        return told;
    }

    /** Of one table; null where a file does not have it. */
    static List<Thing> of(@Nullable RuleTable before, RuleFile old, @Nullable RuleTable after, RuleFile now) {
        return changed(told(before, old), told(after, now));
    }

    private static Map<String, String> told(@Nullable RuleTable table, RuleFile file) {
        Map<String, String> told = new LinkedHashMap<>();
        if (table != null && file.model().getModelElementById(table.decision()) instanceof Decision decision) {
            told.put("Nome della tabella", table.label());
            told.put("Descrizione", description(decision));
            told.put("Come si sceglie la riga", chosen(decision));
            told.put("Tabelle che chiede", String.join(", ", table.needs()));
            told.put("Ordine delle colonne", String.join(", ", columns(table)));
            table.inputs().forEach(column -> input(column, told));
            table.outputs().forEach(answer -> output(answer, told));
        }
        return told;
    }

    private static String description(Decision decision) {
        return decision.getDescription() == null
                ? ""
                : decision.getDescription().getTextContent().strip();
    }

    private static String chosen(Decision decision) {
        DecisionTable table = (DecisionTable) decision.getExpression();
        return table.getAggregation() == null
                ? table.getHitPolicy().name()
                : "%s %s".formatted(table.getHitPolicy(), table.getAggregation());
    }

    private static Set<String> columns(RuleTable table) {
        Set<String> names =
                table.inputs().stream().map(Column::name).collect(Collectors.toCollection(LinkedHashSet::new));
        table.outputs().forEach(answer -> names.add(answer.name()));
        return names;
    }

    private static void input(Column column, Map<String, String> told) {
        column("dato", column.name(), column.label(), column.type(), column.allowed(), told);
    }

    private static void output(RuleTable.Answer answer, Map<String, String> told) {
        column("risposta", answer.name(), answer.label(), answer.type(), answer.allowed(), told);
    }

    private static void column(
            String kind, String name, String label, String type, List<String> allowed, Map<String, String> told) {
        told.put("Colonna «%s» (%s): etichetta".formatted(name, kind), label);
        told.put("Colonna «%s» (%s): tipo".formatted(name, kind), type);
        told.put("Colonna «%s» (%s): valori ammessi".formatted(name, kind), String.join(", ", allowed));
    }

    private static List<Thing> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        List<Thing> changed = new ArrayList<>();
        for (String what : all) {
            Thing thing = new Thing(what, before.get(what), after.get(what));
            if (!written(thing.before()).equals(written(thing.after()))) {
                changed.add(thing);
            }
        }
        return List.copyOf(changed);
    }

    private static String written(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
