package it.accanto.rules;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The same tables as another tool writes them down: prefixes, generated ids, no indentation, attributes in another order. */
public final class OtherHand {

    private static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final List<String> CELLS = List.of("inputEntry", "outputEntry", "inputValues", "inputExpression");

    private int generated;

    private OtherHand() {}

    public static String writes(String dmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document =
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
            new OtherHand().rewrite(document, document.getDocumentElement());
            StringWriter written = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(written));
            return written.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void rewrite(Document document, Element element) {
        List<Node> children = new ArrayList<>();
        for (int at = 0; at < element.getChildNodes().getLength(); at++) {
            children.add(element.getChildNodes().item(at));
        }
        for (Node child : children) {
            if (child instanceof Element inner) {
                rewrite(document, inner);
            } else if (child.getTextContent().isBlank()) {
                element.removeChild(child);
            }
        }
        if (MODEL.equals(element.getNamespaceURI())) {
            Element renamed = (Element) document.renameNode(element, MODEL, "semantic:" + element.getLocalName());
            if (CELLS.contains(renamed.getLocalName())) {
                renamed.setAttribute("id", "Generated_%d".formatted(generated++));
            }
        }
    }
}
