package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** What a person sends is a text, a number, a yes or no, or nothing: an object or a file is refused before anything reads it. */
public final class PlainValues {

    private PlainValues() {}

    /**
     * @throws Refusal that names the first value that is something else
     */
    public static void check(@Nullable Map<String, ?> given) {
        if (given != null) {
            given.keySet().forEach(name -> {
                if (!plain(given, name)) {
                    throw Refusal.of(name, "Inviate testi, numeri, sì o no: oggetti e file non si accettano.");
                }
            });
        }
    }

    private static boolean plain(Map<String, ?> given, String name) {
        Object value = given instanceof VariableMap typed ? typed.getValueTyped(name) : given.get(name);
        return value instanceof TypedValue typed ? plain(typed) : simple(value);
    }

    private static boolean plain(TypedValue typed) {
        return typed.getType() == null
                ? simple(typed.getValue())
                : "null".equals(typed.getType().getName())
                        || typed instanceof PrimitiveValue
                                && !(typed instanceof BytesValue)
                                && simple(typed.getValue());
    }

    private static boolean simple(@Nullable Object value) {
        return value == null
                || value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date;
    }
}
