package it.accanto.supervision.figures;

import it.accanto.pathway.Moments;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an event log as XES (IEEE 1849-2016), event after event; it holds nothing but the case it is at. */
final class XesWriter {

    private static final Map<String, String> EXTENSIONS =
            Map.of("concept", "Concept", "lifecycle", "Lifecycle", "org", "Organizational", "time", "Time");

    private final XMLStreamWriter xml;
    private @Nullable String trace;

    private XesWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static XesWriter to(OutputStream out, String name) throws XMLStreamException {
        XesWriter writer =
                new XesWriter(XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
        writer.head(name);
        return writer;
    }

    private void head(String name) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("log");
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "");
        for (String prefix : EXTENSIONS.keySet().stream().sorted().toList()) {
            extension(String.valueOf(EXTENSIONS.get(prefix)), prefix);
        }
        global("trace");
        attribute("string", "concept:name", "");
        xml.writeEndElement();
        global("event");
        attribute("string", "concept:name", "");
        attribute("string", "concept:instance", "");
        attribute("string", "lifecycle:transition", LoggedEvent.Transition.COMPLETE.word());
        attribute("date", "time:timestamp", "1970-01-01T00:00:00.000+00:00");
        attribute("string", "process", "");
        attribute("string", "element", "");
        xml.writeEndElement();
        classifier("Passo", "concept:name");
        classifier("PassoFase", "concept:name lifecycle:transition");
        attribute("string", "concept:name", name);
        attribute("string", "lifecycle:model", "standard");
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/%s.xesext".formatted(prefix));
    }

    private void global(String scope) throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("keys", keys);
    }

    /** The events of a case come one after the other, in the order in which they happened. */
    void write(LoggedEvent event) throws XMLStreamException {
        if (!event.caseNumber().equals(trace)) {
            endTrace();
            trace = event.caseNumber();
            xml.writeStartElement("trace");
            attribute("string", "concept:name", event.caseNumber());
        }
        xml.writeStartElement("event");
        attribute("string", "concept:name", event.label());
        attribute("string", "concept:instance", event.instance());
        attribute("string", "lifecycle:transition", event.transition().word());
        attribute("date", "time:timestamp", inItaly(event.at()));
        if (event.office() != null) {
            attribute("string", "org:group", event.office());
        }
        attribute("string", "process", event.process());
        attribute("string", "element", event.element());
        xml.writeEndElement();
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }

    private void endTrace() throws XMLStreamException {
        if (trace != null) {
            xml.writeEndElement();
        }
    }

    private static String inItaly(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").format(moment.atZone(Moments.ITALY));
    }

    /** A log that is not finished is no XES: whoever reads half of one is told. */
    void finish() throws XMLStreamException {
        endTrace();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }
}
