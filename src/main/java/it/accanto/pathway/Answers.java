package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * What a person answered in the form just sent. Answers live for the length of one transaction: the engine never stores them.
 * They were checked against the form before ({@link FormField}).
 */
public final class Answers {

    private final VariableScope scope;

    private Answers(VariableScope scope) {
        this.scope = scope;
    }

    public static Answers in(VariableScope scope) {
        return new Answers(scope);
    }

    public String text(String field) {
        return textIf(field).orElseThrow(() -> missing(field));
    }

    public Optional<String> textIf(String field) {
        return value(field).map(Object::toString).filter(text -> !text.isBlank());
    }

    public LocalDate date(String field) {
        return LocalDate.parse(text(field));
    }

    public Optional<LocalDate> dateIf(String field) {
        return textIf(field).map(LocalDate::parse);
    }

    public boolean yes(String field) {
        return (Boolean) value(field).orElseThrow(() -> missing(field));
    }

    public Optional<Boolean> yesIf(String field) {
        return value(field).map(Boolean.class::cast);
    }

    public int number(String field) {
        return ((Number) value(field).orElseThrow(() -> missing(field))).intValue();
    }

    public Optional<Integer> numberIf(String field) {
        return value(field).map(given -> ((Number) given).intValue());
    }

    /** The values of a field with several options, sent with a comma between. */
    public List<String> several(String field) {
        return textIf(field).map(text -> List.of(text.split(","))).orElse(List.of());
    }

    /** Hands a value that was not asked, but computed or looked up, to the table evaluated next; it is not stored either. */
    public Answers with(String input, @Nullable Object value) {
        put(scope, input, value);
        return this;
    }

    /** Sets a value for this transaction only, unless the process already keeps a routing variable of that name. */
    static void put(VariableScope scope, String name, @Nullable Object value) {
        TypedValue before = scope.getVariableTyped(name);
        if (before != null && !before.isTransient() && Objects.equals(before.getValue(), value)) {
            return;
        }
        scope.setVariable(name, Variables.untypedValue(value, before == null || before.isTransient()));
    }

    private Optional<Object> value(String field) {
        return Optional.ofNullable(scope.getVariable(field));
    }

    private static Refusal missing(String field) {
        return Refusal.of(field, "Manca il campo «%s»: compilatelo e inviate di nuovo.".formatted(field));
    }
}
