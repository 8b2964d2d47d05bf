package it.accanto.rules.checks;

import de.redsix.dmncheck.result.ValidationResult;
import de.redsix.dmncheck.validators.AggregationOutputTypeValidator;
import de.redsix.dmncheck.validators.AggregationValidator;
import de.redsix.dmncheck.validators.InputTypeDeclarationValidator;
import de.redsix.dmncheck.validators.NoDecisionPresentValidator;
import de.redsix.dmncheck.validators.OutputTypeDeclarationValidator;
import de.redsix.dmncheck.validators.core.Validator;
import it.accanto.rules.checks.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Looks a draft through before anybody may submit it; what it lets pass cannot run code, nor leave a case without an answer. */
public final class Checks {

    /** More rows than this nobody reviews, and no search gets through. */
    public static final int MOST_ROWS = 300;

    static final int MOST_COLUMNS = 30;

    /** Longer than this no search goes on, whoever waits for it. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

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
    private final Patience patience;
    private final List<Fault> faults = new ArrayList<>();

    private Checks(RuleFile draft, RuleFile inForce, Patience patience) {
        this.draft = draft;
        this.inForce = inForce;
        this.patience = patience;
    }

    /**
     * The faults of a draft, none where it may be submitted. Ends within seconds, or when its thread is interrupted: a table too
     * intricate to be searched is a fault.
     *
     * @param dmn the draft's text
     * @param inForce the text of the version in force, whose inputs and answers outside clients rely on
     */
    public static List<Fault> of(String dmn, String inForce) {
        return of(dmn, inForce, LONGEST);
    }

    static List<Fault> of(String dmn, String inForce, Duration longest) {
        RuleFile before = RuleFile.read(inForce).orElseThrow();
        Optional<String> endless = Unreadable.endless(dmn);
        if (endless.isPresent()) {
            return List.of(Fault.ofFile(Kind.TOO_LARGE, "", endless.get()));
        }
        return RuleFile.read(dmn)
                .map(draft -> of(draft, before, Patience.of(longest)))
                .orElseGet(() -> List.of(
                        Fault.ofFile(Kind.UNREADABLE, "", Unreadable.told(dmn).orElseThrow())));
    }

    static List<Fault> of(RuleFile draft, RuleFile inForce, Patience patience) {
        return new Checks(draft, inForce, patience).all();
    }

    private List<Fault> all() {
        faults.addAll(FileFaults.of(draft));
        faults.addAll(ContractFaults.of(draft, inForce));
        boolean small = draft.tables().values().stream().map(this::small).reduce(true, Boolean::logicalAnd);
        if (small && connectedAsBefore()) {
            draft.tables().values().forEach(table -> faults.addAll(looked(table)));
        }
        if (faults.isEmpty()) {
            graphs();
        }
        return List.copyOf(faults);
    }

    /** Tables that ask each other in another way, perhaps in a circle, are not looked into before that is mended. */
    private boolean connectedAsBefore() {
        return draft.tables().values().stream().allMatch(table -> {
            RuleTable before = inForce.tables().get(table.decision());
            return before == null
                    ? table.needs().isEmpty()
                    : new HashSet<>(before.needs()).equals(new HashSet<>(table.needs()));
        });
    }

    private boolean small(RuleTable table) {
        int columns = table.inputs().size() + table.outputs().size();
        if (table.rows().size() > MOST_ROWS) {
            large(
                    table,
                    "La tabella «%s» ha %d righe, dalla riga %d in poi sono troppe: al massimo %d, oltre nessuno la rilegge; dividetela in due.",
                    table.rows().size(),
                    MOST_ROWS + 1,
                    MOST_ROWS);
        }
        if (columns > MOST_COLUMNS) {
            large(
                    table,
                    "La tabella «%s» ha %d colonne: al massimo %d, oltre nessuno la rilegge; dividetela in due.",
                    columns,
                    MOST_COLUMNS);
        }
        return table.rows().size() <= MOST_ROWS && columns <= MOST_COLUMNS;
    }

    private void large(RuleTable table, String sentence, Integer... numbers) {
        List<Object> told = new ArrayList<>(List.of(table.label()));
        told.addAll(List.of(numbers));
        faults.add(Fault.ofFile(Kind.TOO_LARGE, table.decision(), sentence.formatted(told.toArray())));
    }

    private List<Fault> looked(RuleTable table) {
        try {
            List<Fault> found = new ArrayList<>(TableFaults.of(table, draft.tables(), patience));
            RuleTable before = inForce.tables().get(table.decision());
            if (before != null && found.stream().noneMatch(fault -> fault.kind() == Kind.CELL)) {
                found.addAll(WordFaults.of(table, draft, before, inForce));
            }
            return found;
        } catch (Coverage.OutOfTime outOfTime) {
            return List.of(Fault.ofFile(
                    Kind.OUT_OF_TIME,
                    table.decision(),
                    "La tabella «%s» è troppo intricata per essere controllata: dividetela in due."
                            .formatted(table.label())));
        }
    }

    private void graphs() {
        GRAPH.forEach((validator, sentence) -> validator.apply(draft.model()).stream()
                .findFirst()
                .ifPresent(found -> faults.add(Fault.ofFile(Kind.CONTRACT, key(found), sentence))));
    }

    private static String key(ValidationResult found) {
        for (ModelElementInstance at = found.getElement(); at != null; at = at.getParentElement()) {
            if (at instanceof Decision decision) {
                return decision.getId();
            }
        }
        return "";
    }
}
