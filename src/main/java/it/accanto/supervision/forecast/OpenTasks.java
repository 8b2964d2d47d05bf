package it.accanto.supervision.forecast;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of a page of cases, so that a step leads to what can be done about it. */
@Component
class OpenTasks {

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Task ids by case number and the task's id in its process. */
    Map<String, Map<String, String>> of(Collection<String> numbers) {
        Map<String, Map<String, String>> tasks = new HashMap<>();
        if (numbers.isEmpty()) {
            return tasks;
        }
        jdbc.sql(
                        """
                        select e.BUSINESS_KEY_, t.TASK_DEF_KEY_, t.ID_ from ACT_RU_EXECUTION e
                          join ACT_RU_TASK t on t.PROC_INST_ID_ = e.PROC_INST_ID_
                        where e.BUSINESS_KEY_ in (:numbers)
                        """)
                .param("numbers", numbers)
                .query(row -> {
                    tasks.computeIfAbsent(row.getString(1), number -> new HashMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        return tasks;
    }

    /** The first of some tasks that is open. */
    static @Nullable String first(Map<String, String> open, List<String> tasks) {
        return tasks.stream()
                .filter(open::containsKey)
                .findFirst()
                .map(open::get)
                .orElse(null);
    }
}
