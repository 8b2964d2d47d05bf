package it.accanto.rules.checks;

import de.redsix.dmncheck.result.ValidationResult;
import de.redsix.dmncheck.validators.AggregationOutputTypeValidator;
import de.redsix.dmncheck.validators.AggregationValidator;
import de.redsix.dmncheck.validators.InputTypeDeclarationValidator;
import de.redsix.dmncheck.validators.NoDecisionPresentValidator;
import de.redsix.dmncheck.validators.OutputTypeDeclarationValidator;
import de.redsix.dmncheck.validators.core.Validator;
import it.accanto.rules.checks.Fault.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Looks a draft through before anybody may submit it; what it lets pass cannot run code, nor leave a case without an answer. */
public final class Checks {

    /** More rows or columns than this nobody reviews, and no search gets through. */
    public static final int MOST_ROWS = 300;

    static final int MOST_COLUMNS = 30;

    /** What {@code dmn-check} looks at, and how it is told here. */
    private static final Map<Validator, String> GRAPH = graph();

    private static Map<Validator, String> graph() {
        Map<Validator, String> graph = new LinkedHashMap<>();
        graph.put(new NoDecisionPresentValidator(), "Il file non contiene nessuna decisione.");
        graph.put(new AggregationValidator(), "La tabella somma o conta, ma non raccoglie tutte le righe (COLLECT).");
        graph.put(new AggregationOutputTypeValidator(), "La tabella somma una risposta che non è un numero.");
        graph.put(new InputTypeDeclarationValidator(), "Un dato della tabella non ha un tipo che si conosca.");
        graph.put(new OutputTypeDeclarationValidator(), "Una risposta della tabella non ha un tipo che si conosca.");
        return graph;
    }

    private final RuleFile draft;
    private final RuleFile inForce;
    private final List<Fault> faults = new ArrayList<>();

    private Checks(RuleFile draft, RuleFile inForce) {
        this.draft = draft;
        this.inForce = inForce;
    }

    /**
     * The faults of a draft, none where it may be submitted.
     *
     * @param dmn the draft's text
     * @param inForce the text of the version in force, whose inputs and answers outside clients rely on
     */
    public static List<Fault> of(String dmn, String inForce) {
        RuleFile before = RuleFile.read(inForce).orElseThrow();
        return RuleFile.read(dmn)
                .map(draft -> new Checks(draft, before).all())
                .orElseGet(() -> List.of(whole(
                        Kind.UNREADABLE,
                        "",
                        null,
                        "Il file non è un DMN che si possa leggere: ripartite dalla versione in vigore.")));
    }

    private List<Fault> all() {
        languages();
        contract();
        sizes();
        if (faults.isEmpty()) {
            graphs();
            draft.tables().values().forEach(table -> faults.addAll(looked(table)));
        }
        return List.copyOf(faults);
    }

    private List<Fault> looked(RuleTable table) {
        try {
            return TableFaults.of(table, draft.tables());
        } catch (Coverage.OutOfTime outOfTime) {
            return List.of(whole(
                    Kind.OUT_OF_TIME,
                    table.decision(),
                    null,
                    "La tabella è troppo intricata per essere controllata: dividetela in due."));
        }
    }

    /** Whatever names a language names FEEL; whatever carries the engine's own extensions beyond the time to keep history carries code. */
    private void languages() {
        for (ModelElementInstance element : everything(draft.model().getDefinitions())) {
            String language = element.getAttributeValue("expressionLanguage");
            if (language != null
                    && !language.equalsIgnoreCase("feel")
                    && !language.matches("https?://www\\.omg\\.org/spec/.*FEEL.*")) {
                faults.add(whole(
                        Kind.CELL,
                        "",
                        null,
                        "Una casella è scritta in «%s»: le tabelle parlano solo FEEL.".formatted(language)));
            }
        }
        draft.others()
                .keySet()
                .forEach(key -> faults.add(whole(
                        Kind.UNREADABLE,
                        key,
                        null,
                        "«%s» non è una tabella: si pubblicano solo tabelle.".formatted(key))));
    }

    private static List<ModelElementInstance> everything(ModelElementInstance from) {
        List<ModelElementInstance> all = new ArrayList<>(List.of(from));
        from.getDomElement().getChildElements().stream()
                .map(child -> child.getModelElementInstance())
                .filter(Objects::nonNull)
                .forEach(child -> all.addAll(everything(child)));
        return all;
    }

    /** Processes and outside clients ask by these names: none may go, change its type, or be added without them knowing. */
    private void contract() {
        inForce.tables().forEach((key, before) -> {
            RuleTable now = draft.tables().get(key);
            if (now == null) {
                faults.add(whole(
                        Kind.CONTRACT,
                        key,
                        null,
                        "Manca la tabella «%s»: i percorsi la chiedono, rimettetela.".formatted(before.label())));
                return;
            }
            same(key, "dato", types(before.inputs()), types(now.inputs()));
            same(key, "risposta", answers(before), answers(now));
            if (before.hitPolicy() != now.hitPolicy()) {
                faults.add(whole(
                        Kind.CONTRACT,
                        key,
                        null,
                        "È cambiato il modo di scegliere la riga (%s): rimettete %s."
                                .formatted(now.hitPolicy(), before.hitPolicy())));
            }
        });
        draft.tables().keySet().stream()
                .filter(key -> !inForce.tables().containsKey(key))
                .forEach(key -> faults.add(whole(
                        Kind.CONTRACT,
                        key,
                        null,
                        "La tabella «%s» non c'era: una tabella nuova vuole una versione dell'applicazione."
                                .formatted(key))));
    }

    private void same(String key, String what, Map<String, String> before, Map<String, String> now) {
        before.forEach((name, type) -> {
            String found = now.get(name);
            if (found == null) {
                faults.add(whole(
                        Kind.CONTRACT,
                        key,
                        name,
                        "Manca la colonna «%s» (%s): i percorsi la usano con questo nome, rimettetela."
                                .formatted(name, what)));
            } else if (!found.equals(type)) {
                faults.add(whole(
                        Kind.CONTRACT,
                        key,
                        name,
                        "La colonna «%s» (%s) era di tipo %s e ora è %s: rimettete il tipo di prima."
                                .formatted(name, what, type, found)));
            }
        });
        now.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> faults.add(whole(
                        Kind.CONTRACT,
                        key,
                        name,
                        "La colonna «%s» (%s) è nuova: nessun percorso la conosce, toglietela."
                                .formatted(name, what))));
    }

    private static Map<String, String> types(List<Column> inputs) {
        Map<String, String> types = new LinkedHashMap<>();
        inputs.forEach(input -> types.put(input.name(), input.type()));
        return types;
    }

    private static Map<String, String> answers(RuleTable table) {
        Map<String, String> types = new LinkedHashMap<>();
        table.outputs().forEach(output -> types.put(output.name(), output.type()));
        return types;
    }

    private void sizes() {
        draft.tables().values().stream()
                .filter(table -> table.rows().size() > MOST_ROWS
                        || table.inputs().size() + table.outputs().size() > MOST_COLUMNS)
                .forEach(table -> faults.add(whole(
                        Kind.TOO_LARGE,
                        table.decision(),
                        null,
                        "La tabella «%s» ha %d righe: al massimo %d, oltre nessuno la rilegge; dividetela in due."
                                .formatted(table.label(), table.rows().size(), MOST_ROWS))));
    }

    private void graphs() {
        GRAPH.forEach((validator, sentence) -> validator.apply(draft.model()).stream()
                .findFirst()
                .ifPresent(found -> faults.add(whole(Kind.CONTRACT, key(found), null, sentence))));
    }

    private static String key(ValidationResult found) {
        for (ModelElementInstance at = found.getElement(); at != null; at = at.getParentElement()) {
            if (at instanceof Decision decision) {
                return decision.getId();
            }
        }
        return "";
    }

    private static Fault whole(Kind kind, String decision, @Nullable String input, String message) {
        return new Fault(kind, decision, null, 0, input, message, Map.of());
    }
}
