package it.accanto.supervision.path;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a process's model, as far as a path is told by it. */
public record Model(String definition, String name, Map<String, Node> nodes, List<Flow> flows) {

    /** An element: its label as staff read it, its type as the model names it, and whose task it is. */
    public record Node(
            String id, String label, String type, @Nullable String office) {}

    /** A sequence flow. */
    public record Flow(String id, String source, String target) {}

    /** The node of an element, or one that says its id where the model does not have it. */
    public Node node(String element) {
        return nodes.getOrDefault(element, new Node(element, element, "unknown", null));
    }

    List<Flow> into(String element) {
        return flows.stream().filter(flow -> flow.target().equals(element)).toList();
    }

    List<Flow> outOf(String element) {
        return flows.stream().filter(flow -> flow.source().equals(element)).toList();
    }
}
