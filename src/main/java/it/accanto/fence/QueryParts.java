package it.accanto.fence;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.QueryVariableValue;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.jspecify.annotations.Nullable;

/**
 * What a query is made of, at whatever depth it stands and in whatever field: read off its fields, so that no kind of query can be
 * forgotten.
 */
final class QueryParts {

    private static final int MOST_QUERIES = 20;
    private static final int MOST_CRITERIA = 50;
    private static final int MOST_VALUES = 2_000;

    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> expressions = new ArrayList<>();
    private final List<QueryVariableValue> criteria = new ArrayList<>();
    private final List<QueryOrderingProperty> orders = new ArrayList<>();
    private final List<String> candidates = new ArrayList<>();
    private int values;

    private QueryParts() {}

    static QueryParts of(AbstractQuery<?, ?> query) {
        QueryParts parts = new QueryParts();
        parts.look(query);
        return parts;
    }

    /** Whether it asks for more than anybody needs: the database would be busy with it, or fail. */
    boolean tooMany() {
        return seen.size() > MOST_QUERIES || criteria.size() + orders.size() > MOST_CRITERIA || values > MOST_VALUES;
    }

    /** The persons for whose offices tasks are asked. */
    List<String> candidates() {
        return candidates;
    }

    List<String> expressions() {
        return expressions;
    }

    List<QueryVariableValue> criteria() {
        return criteria;
    }

    List<QueryOrderingProperty> orders() {
        return orders;
    }

    private void look(@Nullable Object part) {
        values++;
        if (part instanceof QueryVariableValue criterion) {
            criteria.add(criterion);
        } else if (part instanceof QueryOrderingProperty order) {
            orders.add(order);
        } else if (part instanceof Collection<?> several) {
            several.forEach(this::look);
        } else if (part instanceof Map<?, ?> several) {
            several.values().forEach(this::look);
        } else if (part instanceof Object[] several) {
            Arrays.stream(several).forEach(this::look);
        } else if (part instanceof AbstractQuery<?, ?> query && seen.add(query)) {
            expressions.addAll(query.getExpressions().values());
            if (query instanceof TaskQueryImpl tasks && tasks.getCandidateUser() != null) {
                candidates.add(tasks.getCandidateUser());
            }
            fields(query.getClass()).forEach(field -> look(value(field, query)));
        }
    }

    private static List<Field> fields(Class<?> kind) {
        return FIELDS.computeIfAbsent(kind, QueryParts::read);
    }

    private static List<Field> read(Class<?> kind) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = kind; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return List.copyOf(fields);
    }

    private static @Nullable Object value(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
