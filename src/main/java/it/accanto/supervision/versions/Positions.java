package it.accanto.supervision.versions;

import it.accanto.supervision.versions.Position.Running;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sorts what runs on a version by where it stands, read in two queries however much it is. */
@Component
class Positions {

    private static final String THEIRS =
            """
             join ACT_RU_EXECUTION i on i.ID_ = %s
             join case_file f on f.number = i.BUSINESS_KEY_
             where i.PROC_DEF_ID_ = :definition and i.PROC_INST_ID_ = i.ID_ and i.TENANT_ID_ in (:territories)
            """;

    private static final String EXECUTIONS =
            """
            select e.ID_, e.PROC_INST_ID_, e.PARENT_ID_, coalesce(e.ACT_ID_, ''), e.IS_ACTIVE_, e.IS_CONCURRENT_, e.IS_SCOPE_,
              e.IS_EVENT_SCOPE_, e.SUSPENSION_STATE_, i.BUSINESS_KEY_
            from ACT_RU_EXECUTION e
            """
                    + THEIRS.formatted("e.PROC_INST_ID_");

    private static final String HANGING =
            "select t.EXECUTION_ID_, 'task ' || coalesce(t.TASK_DEF_KEY_, '') from ACT_RU_TASK t"
                    + THEIRS.formatted("t.PROC_INST_ID_")
                    + " union all select j.EXECUTION_ID_, j.HANDLER_TYPE_ || ' ' || coalesce(j.HANDLER_CFG_, '') from ACT_RU_JOB j"
                    + THEIRS.formatted("j.PROCESS_INSTANCE_ID_")
                    + " union all select s.EXECUTION_ID_, s.EVENT_TYPE_ || ' ' || coalesce(s.EVENT_NAME_, '') || ' ' || coalesce(s.ACTIVITY_ID_, '')"
                    + " from ACT_RU_EVENT_SUBSCR s"
                    + THEIRS.formatted("s.PROC_INST_ID_")
                    + " union all select n.EXECUTION_ID_, 'incident ' || coalesce(n.ACTIVITY_ID_, '') from ACT_RU_INCIDENT n"
                    + THEIRS.formatted("n.PROC_INST_ID_");

    private static class Node {

        private final String id;
        private final String instance;
        private final @Nullable String parent;
        private final String element;
        private final String flags;
        private final String caseNumber;
        private final List<String> hanging = new ArrayList<>();
        private final List<Node> children = new ArrayList<>();

        Node(ResultSet row) throws SQLException {
            id = row.getString(1);
            instance = row.getString(2);
            parent = row.getString(3);
            element = row.getString(4);
            flags = bit(row, 5) + bit(row, 6) + bit(row, 7) + bit(row, 8) + row.getInt(9);
            caseNumber = row.getString(10);
        }

        private static String bit(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column) ? "+" : "-";
        }

        String told() {
            return "(" + self() + sorted(children.stream().map(Node::told)) + ")";
        }

        private String self() {
            return element + " " + flags + sorted(hanging.stream());
        }

        private static String sorted(Stream<String> parts) {
            return parts.sorted().collect(Collectors.joining(",", "[", "]"));
        }

        void gather(String way, Set<String> places, Set<String> elements, Set<String> stands) {
            String here = way + "/" + self();
            places.add(here);
            if (!element.isEmpty()) {
                elements.add(element);
            }
            if (!element.isEmpty() && children.isEmpty()) {
                stands.add(element);
            }
            children.forEach(child -> child.gather(here, places, elements, stands));
        }
    }

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most frequent first. */
    List<Position> on(String definition, Set<String> territories) {
        Map<String, List<Node>> alike = new TreeMap<>();
        roots(definition, territories).forEach(root -> alike.computeIfAbsent(root.told(), unknown -> new ArrayList<>())
                .add(root));
        return alike.entrySet().stream()
                .map(one -> position(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt((Position one) -> one.running().size())
                        .reversed())
                .toList();
    }

    private static Position position(String key, List<Node> roots) {
        Set<String> places = new TreeSet<>();
        Set<String> elements = new TreeSet<>();
        Set<String> stands = new TreeSet<>();
        roots.get(0).gather("", places, elements, stands);
        return new Position(
                key,
                places,
                elements,
                stands,
                roots.stream()
                        .map(root -> new Running(root.instance, root.caseNumber))
                        .sorted(Comparator.comparing(Running::caseNumber).thenComparing(Running::instance))
                        .toList());
    }

    private List<Node> roots(String definition, Set<String> territories) {
        Map<String, Node> nodes = new HashMap<>();
        jdbc.sql(EXECUTIONS)
                .param("definition", definition)
                .param("territories", territories)
                .query((row, at) -> new Node(row))
                .list()
                .forEach(node -> nodes.put(node.id, node));
        hang(definition, territories, nodes);
        List<Node> roots = new ArrayList<>();
        nodes.values().forEach(node -> {
            Node parent = node.parent == null ? null : nodes.get(node.parent);
            Objects.requireNonNullElse(parent == null ? null : parent.children, roots)
                    .add(node);
        });
        return roots;
    }

    private void hang(String definition, Set<String> territories, Map<String, Node> nodes) {
        jdbc.sql(HANGING)
                .param("definition", definition)
                .param("territories", territories)
                .query(row -> {
                    Node node = nodes.get(row.getString(1));
                    if (node != null) {
                        node.hanging.add(row.getString(2));
                    }
                });
    }
}
