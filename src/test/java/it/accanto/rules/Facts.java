package it.accanto.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs of one evaluation, read by name; a name that is not there is a mistake of the test. */
record Facts(Map<String, Object> values) {

    boolean is(String name) {
        return (Boolean) of(name);
    }

    boolean not(String name) {
        return !is(name);
    }

    boolean is(String name, String... any) {
        return List.of(any).contains(text(name));
    }

    String text(String name) {
        return (String) of(name);
    }

    int number(String name) {
        return (Integer) of(name);
    }

    private Object of(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException(name);
        }
        return values.get(name);
    }

    /** A row of outputs: name, value, name, value. */
    static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }
}
