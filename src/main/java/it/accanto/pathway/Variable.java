package it.accanto.pathway;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A routing variable of a process, declared on its card: a fact that a gateway or a called process needs, never anything that
 * identifies the minor.
 *
 * @param name as models, forms and tables write it
 */
public record Variable<T>(String name, Class<T> type) {

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Integer> number(String name) {
        return new Variable<>(name, Integer.class);
    }

    public static Variable<Boolean> yes(String name) {
        return new Variable<>(name, Boolean.class);
    }

    public @Nullable T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public T orElse(VariableScope scope, T other) {
        T value = in(scope);
        return value == null ? other : value;
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value);
    }
}
