package it.accanto.supervision.workload;

import it.accanto.access.Office;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works where: the engine's groups are offices, its tenants territories. */
@Component
public class Colleagues {

    private static final String THEIRS =
            """
            select m.USER_ID_, t.TENANT_ID_, m.GROUP_ID_
            from ACT_ID_MEMBERSHIP m
            join ACT_ID_TENANT_MEMBER t on t.USER_ID_ = m.USER_ID_
            where t.TENANT_ID_ in (:territories) and m.GROUP_ID_ in (:offices)""";

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By person and territory; who supervises only is not among them. */
    public List<Colleague> in(Set<String> territories) {
        Map<String, Colleague> found = new TreeMap<>();
        jdbc.sql(THEIRS)
                .param("territories", territories)
                .param("offices", Office.ofCases().stream().map(Office::id).toList())
                .query(row -> {
                    String person = row.getString(1);
                    String territory = row.getString(2);
                    found.computeIfAbsent(
                                    person + "@" + territory,
                                    unknown -> new Colleague(person, territory, new TreeSet<>()))
                            .offices()
                            .add(row.getString(3));
                });
        return List.copyOf(found.values());
    }
}
