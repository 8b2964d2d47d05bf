package it.accanto.fence;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds of a territory that somebody must not learn of. */
class Elsewhere {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Z]{2}-\\d{4}-\\d{6}");

    /** The tables whose rows a request can name, and how paths and parameters call them. */
    private static final Map<String, String> TABLES = tables();

    private final String territory;
    private final Set<String> identifiers = new HashSet<>();
    private final Map<String, String> examples = new LinkedHashMap<>();

    Elsewhere(JdbcClient jdbc, String territory) {
        this.territory = territory;
        TABLES.forEach((kind, table) -> {
            List<String> ids = jdbc.sql("select id_ from " + table + " where tenant_id_ = ? order by id_")
                    .param(territory)
                    .query(String.class)
                    .list();
            identifiers.addAll(ids);
            if (!ids.isEmpty()) {
                examples.put(kind, ids.get(0));
            }
        });
        List<String> numbers = jdbc.sql("select number from case_file where territory = ? order by number desc")
                .param(territory)
                .query(String.class)
                .list();
        identifiers.addAll(numbers);
        examples.put("case", numbers.get(0));
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("task", "act_ru_task");
        tables.put("instance", "act_hi_procinst");
        tables.put("execution", "act_ru_execution");
        tables.put("job", "act_ru_job");
        tables.put("jobDefinition", "act_ru_jobdef");
        tables.put("incident", "act_ru_incident");
        tables.put("variable", "act_ru_variable");
        tables.put("activity", "act_hi_actinst");
        tables.put("decision", "act_hi_decinst");
        tables.put("historicVariable", "act_hi_varinst");
        tables.put("historicTask", "act_hi_taskinst");
        tables.put("detail", "act_hi_detail");
        tables.put("jobLog", "act_hi_job_log");
        tables.put("operation", "act_hi_op_log");
        tables.put("link", "act_hi_identitylink");
        tables.put("historicIncident", "act_hi_incident");
        tables.put("subscription", "act_ru_event_subscr");
        return tables;
    }

    String territory() {
        return territory;
    }

    /** One identifier of each kind that there is. */
    Map<String, String> examples() {
        return examples;
    }

    /** The identifiers of this territory that a text names. */
    Set<String> namedIn(String text) {
        Set<String> named = new TreeSet<>();
        Matcher matcher = IDENTIFIER.matcher(text);
        while (matcher.find()) {
            if (identifiers.contains(matcher.group())) {
                named.add(matcher.group());
            }
        }
        return named;
    }
}
