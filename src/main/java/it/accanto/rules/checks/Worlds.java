package it.accanto.rules.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Under which parameters a table may be asked: those of each row of the tables whose answers its cells name. */
final class Worlds {

    /**
     * Parameters that hold together.
     *
     * @param values by name
     * @param rows the rows they come from, as they are told; empty where there is only one way
     */
    record World(Map<String, Object> values, List<String> rows) {

        private World with(RuleTable needed, int row, boolean told) {
            Map<String, Object> wider = new LinkedHashMap<>(values);
            for (RuleTable.Answer output : needed.outputs()) {
                Cell cell = output.cells().get(row);
                if (cell.reads()) {
                    cell.value(values).ifPresent(value -> wider.put(output.name(), value));
                }
            }
            List<String> from = new ArrayList<>(rows);
            if (told) {
                from.add("la riga %d di «%s»".formatted(row + 1, needed.label()));
            }
            return new World(wider, from);
        }

        /** What is added to a sentence that holds in this world only. */
        String told() {
            return rows.isEmpty() ? "" : " (con %s)".formatted(String.join(" e ", rows));
        }
    }

    private Worlds() {}

    /** @param names what the cells name */
    static List<World> of(RuleTable table, Map<String, RuleTable> graph, Set<String> names, Patience patience) {
        Set<String> wanted = new HashSet<>(names);
        table.inputs().forEach(column -> wanted.remove(column.name()));
        List<World> worlds = List.of(new World(Map.of(), List.of()));
        for (RuleTable needed : table.required(graph)) {
            if (needed.outputs().stream().anyMatch(output -> wanted.contains(output.name()))) {
                worlds = wider(worlds, needed, patience);
            }
        }
        return worlds;
    }

    private static List<World> wider(List<World> worlds, RuleTable needed, Patience patience) {
        List<World> wider = new ArrayList<>();
        for (World world : worlds) {
            patience.check();
            for (int row = 0; row < needed.rows().size(); row++) {
                wider.add(world.with(needed, row, needed.rows().size() > 1));
            }
        }
        return wider;
    }
}
