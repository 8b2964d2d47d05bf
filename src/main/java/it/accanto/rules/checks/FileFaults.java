package it.accanto.rules.checks;

import it.accanto.rules.checks.Fault.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks through a file as it is written: FEEL and no other language, tables and nothing that the engine would read beside them. */
final class FileFaults {

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "inputEntry",
            "output",
            "outputValues",
            "outputEntry",
            "rule",
            "annotation",
            "annotationEntry",
            "text",
            "description",
            "variable",
            "informationRequirement",
            "requiredDecision",
            "question",
            "allowedAnswers",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef");

    private static final Pattern DRAWING = Pattern.compile(
            "https?://(www\\.omg\\.org/spec/DMN/\\d{8}/(DMNDI|DC|DI)/?|bpmn\\.io/schema/dmn/biodi/[\\d.]+)");
    private static final Pattern MODEL = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/.*");
    private static final Pattern PLAIN = Pattern.compile("http://www\\.w3\\.org/.*");
    private static final Pattern FEEL = Pattern.compile(
            "(?i)|feel|http://www\\.omg\\.org/spec/FEEL/20140401"
                    + "|https?://www\\.omg\\.org/spec/DMN/20180521/FEEL/|https://www\\.omg\\.org/spec/DMN/(20191111|20211108)/FEEL/");
    private static final Pattern WORD = Pattern.compile("\"\\w+\"");

    private final RuleFile draft;
    private final List<Fault> faults = new ArrayList<>();

    private FileFaults(RuleFile draft) {
        this.draft = draft;
    }

    static List<Fault> of(RuleFile draft) {
        FileFaults looked = new FileFaults(draft);
        looked.element(((Document) draft.model().getDocument().getDomSource().getNode()).getDocumentElement());
        draft.others()
                .forEach((key, name) -> looked.faults.add(Fault.ofFile(
                        Kind.UNREADABLE, key, "«%s» non è una tabella: si pubblicano solo tabelle.".formatted(key))));
        return looked.faults;
    }

    private void element(Element element) {
        String space = String.valueOf(element.getNamespaceURI());
        if (DRAWING.matcher(space).matches()) {
            return;
        }
        attributes(element);
        if (!MODEL.matcher(space).matches() || !ELEMENTS.contains(element.getLocalName())) {
            add(element, "contiene «%s», che le tabelle non usano: toglietelo".formatted(element.getNodeName()));
            return;
        }
        switch (element.getLocalName()) {
            case "rule" -> row(element);
            case "inputValues", "outputValues" -> values(element);
            default -> {
                // its parts are looked through below
            }
        }
        children(element).forEach(this::element);
    }

    private void attributes(Element element) {
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            Attr attribute = (Attr) element.getAttributes().item(at);
            String space = attribute.getNamespaceURI();
            if (attribute.getName().equals("expressionLanguage")
                    && !FEEL.matcher(attribute.getValue().strip()).matches()) {
                add(element, "è scritta in «%s»: le tabelle parlano solo FEEL".formatted(attribute.getValue()));
            } else if (space != null && !harmless(element, attribute, space)) {
                add(element, "porta «%s», che le tabelle non usano: toglietelo".formatted(attribute.getName()));
            }
        }
    }

    private static boolean harmless(Element element, Attr attribute, String space) {
        return DRAWING.matcher(space).matches()
                || PLAIN.matcher(space).matches()
                || element.getLocalName().equals("decision")
                        && attribute.getLocalName().equals("historyTimeToLive");
    }

    private void row(Element row) {
        Element table = (Element) row.getParentNode();
        for (String kind : List.of("input", "output")) {
            int columns = named(table, kind).size();
            int cells = named(row, kind + "Entry").size();
            if (columns != cells) {
                add(
                        row,
                        "ha %d caselle di %s e la tabella ha %d colonne: riscrivete la riga"
                                .formatted(cells, kind.equals("input") ? "dati" : "risposta", columns));
            }
        }
        if (row.getAttribute("id").isBlank()) {
            add(row, "non ha un identificativo: cancellatela e riscrivetela nella pagina delle regole");
        }
    }

    /** Listed values are words; of numbers and of yes and no none are listed. */
    private void values(Element values) {
        Element column = (Element) values.getParentNode();
        String typed = column.getLocalName().equals("output")
                ? column.getAttribute("typeRef")
                : named(column, "inputExpression").stream()
                        .findFirst()
                        .map(asked -> asked.getAttribute("typeRef"))
                        .orElse("");
        String text = values.getTextContent().strip();
        Set<String> seen = new HashSet<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!typed.equals("string") || !WORD.matcher(word.strip()).matches() || !seen.add(word.strip())) {
                add(
                        values,
                        "elenca il valore ammesso %s: solo le colonne di testo ne hanno, ciascuno una volta, fra virgolette e"
                                        .formatted(word.strip())
                                + " senza spazi");
            }
        }
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                children.add(inner);
            }
        }
        return children;
    }

    private static List<Element> named(Element element, String name) {
        return children(element).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    /** Named by its row, else by its column, else by its table. */
    private void add(Element element, String what) {
        @Nullable
        RuleTable table = around(element, "decision")
                .map(decision -> draft.tables().get(decision.getAttribute("id")))
                .orElse(null);
        Optional<Element> row = around(element, "rule");
        if (table != null && row.isPresent()) {
            int at = named((Element) row.get().getParentNode(), "rule").indexOf(row.get());
            faults.add(Fault.ofRow(Kind.CELL, table, at, null, what(element) + what, Map.of()));
        } else {
            String where = around(element, "input")
                    .or(() -> around(element, "output"))
                    .map(column -> "La colonna «%s» ".formatted(column.getAttribute("label")))
                    .orElse(table == null ? "Il file " : "La tabella «%s» ".formatted(table.label()));
            faults.add(Fault.ofFile(Kind.CELL, table == null ? "" : table.decision(), "%s%s.".formatted(where, what)));
        }
    }

    /** The cell in which it stands, counted from the left. */
    private static String what(Element element) {
        return around(element, "inputEntry")
                .or(() -> around(element, "outputEntry"))
                .map(cell -> "la %dª casella di %s "
                        .formatted(
                                named((Element) cell.getParentNode(), cell.getLocalName())
                                                .indexOf(cell)
                                        + 1,
                                cell.getLocalName().equals("inputEntry") ? "dati" : "risposta"))
                .orElse("");
    }

    private static Optional<Element> around(Element element, String name) {
        for (@Nullable Object at = element; at instanceof Element here; at = here.getParentNode()) {
            if (name.equals(here.getLocalName())) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }
}
