package it.accanto.rules.checks;

import it.accanto.rules.checks.Fault.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.Decision;

/** Processes and outside clients ask by names, types and listed values: none may go, change, or be added without them knowing. */
final class ContractFaults {

    private record Asked(String label, String type, List<String> allowed) {}

    private final RuleFile draft;
    private final RuleFile inForce;
    private final List<Fault> faults = new ArrayList<>();

    private ContractFaults(RuleFile draft, RuleFile inForce) {
        this.draft = draft;
        this.inForce = inForce;
    }

    static List<Fault> of(RuleFile draft, RuleFile inForce) {
        ContractFaults looked = new ContractFaults(draft, inForce);
        inForce.tables().values().forEach(looked::table);
        draft.tables().values().stream()
                .filter(table -> !inForce.tables().containsKey(table.decision()))
                .forEach(table -> looked.add(
                        table.decision(),
                        "La tabella «%s» non c'era: una tabella nuova vuole una versione dell'applicazione, toglietela."
                                .formatted(table.label())));
        return looked.faults;
    }

    private void table(RuleTable before) {
        String key = before.decision();
        RuleTable now = draft.tables().get(key);
        if (now == null) {
            add(key, "Manca la tabella «%s»: i percorsi la chiedono, rimettetela.".formatted(before.label()));
            return;
        }
        columns(key, "dato", inputs(before), inputs(now));
        columns(key, "risposta", outputs(before), outputs(now));
        twice(key, now);
        choice(before, now);
        if (!new HashSet<>(before.needs()).equals(new HashSet<>(now.needs()))) {
            add(
                    key,
                    "«%s» chiedeva le tabelle %s e ora %s: rimettete i collegamenti di prima."
                            .formatted(before.label(), listed(before.needs()), listed(now.needs())));
        }
        if (!kept(before, inForce).equals(kept(now, draft))) {
            add(
                    key,
                    "È cambiato per quanto si conservano le decisioni di «%s» (%s): rimettete %s."
                            .formatted(before.label(), kept(now, draft), kept(before, inForce)));
        }
    }

    private void choice(RuleTable before, RuleTable now) {
        if (!chosen(before).equals(chosen(now))) {
            add(
                    before.decision(),
                    "In «%s» è cambiato il modo di scegliere la riga (%s): rimettete %s."
                            .formatted(before.label(), chosen(now), chosen(before)));
        }
    }

    private static String chosen(RuleTable table) {
        return table.aggregation() == null
                ? table.hitPolicy().name()
                : "%s %s".formatted(table.hitPolicy(), table.aggregation());
    }

    private static String kept(RuleTable table, RuleFile file) {
        Decision decision = file.model().getModelElementById(table.decision());
        return String.valueOf(decision.getCamundaHistoryTimeToLiveString());
    }

    private static String listed(List<String> keys) {
        return keys.isEmpty() ? "nessuna" : String.join(", ", keys);
    }

    private void columns(String key, String what, Map<String, Asked> before, Map<String, Asked> now) {
        before.forEach((name, asked) -> {
            Asked found = now.get(name);
            if (found == null) {
                add(
                        key,
                        name,
                        "Manca la colonna «%s» (%s «%s»): i percorsi la usano con questo nome, rimettetela."
                                .formatted(name, what, asked.label()));
            } else {
                column(key, name, what, asked, found);
            }
        });
        now.forEach((name, asked) -> {
            if (!before.containsKey(name)) {
                add(
                        key,
                        name,
                        "La colonna «%s» (%s «%s») è nuova: nessun percorso la conosce, toglietela."
                                .formatted(name, what, asked.label()));
            }
        });
    }

    private void column(String key, String name, String what, Asked before, Asked now) {
        if (!before.type().equals(now.type())) {
            add(
                    key,
                    name,
                    "La colonna «%s» (%s) era di tipo %s e ora è %s: rimettete il tipo di prima."
                            .formatted(before.label(), what, before.type(), now.type()));
        }
        if (what.equals("dato")) {
            asked(key, name, before, now);
        }
    }

    /** Clients and forms send these values. */
    private void asked(String key, String name, Asked before, Asked now) {
        List<String> gone = before.allowed().stream()
                .filter(value -> !now.allowed().contains(value))
                .toList();
        if (!gone.isEmpty()) {
            add(
                    key,
                    name,
                    "Fra i valori ammessi di «%s» manca %s: i moduli e i programmi collegati lo mandano, rimettetelo."
                            .formatted(before.label(), String.join(", ", gone)));
        } else if (before.allowed().isEmpty() && !now.allowed().isEmpty()) {
            add(
                    key,
                    name,
                    "«%s» ora ammette soltanto alcuni valori: prima non li elencava, togliete l'elenco."
                            .formatted(before.label()));
        }
    }

    private void twice(String key, RuleTable now) {
        Set<String> seen = new HashSet<>();
        List<String> names =
                new ArrayList<>(now.inputs().stream().map(Column::name).toList());
        now.outputs().forEach(output -> names.add(output.name()));
        names.stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> add(key, name, "La colonna «%s» c'è due volte: toglietene una.".formatted(name)));
    }

    private static Map<String, Asked> inputs(RuleTable table) {
        return table.inputs().stream()
                .collect(Collectors.toMap(
                        Column::name,
                        input -> new Asked(input.shown(), input.type(), input.allowed()),
                        (first, again) -> first,
                        LinkedHashMap::new));
    }

    private static Map<String, Asked> outputs(RuleTable table) {
        return table.outputs().stream()
                .collect(Collectors.toMap(
                        RuleTable.Answer::name,
                        output -> new Asked(output.shown(), output.type(), output.allowed()),
                        (first, again) -> first,
                        LinkedHashMap::new));
    }

    private void add(String key, String message) {
        faults.add(Fault.ofFile(Kind.CONTRACT, key, message));
    }

    private void add(String key, String column, String message) {
        faults.add(Fault.ofColumn(Kind.CONTRACT, key, column, message));
    }
}
