package it.accanto.fence;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/** What stands in a command: the engine shows it to nobody else. */
final class Fields {

    private Fields() {}

    @SuppressWarnings("unchecked")
    static <V> @Nullable V of(Object command, String name) {
        return (V) new DirectFieldAccessor(command).getPropertyValue(name);
    }

    static boolean has(Object command, String name) {
        return new DirectFieldAccessor(command).isReadableProperty(name);
    }

    static void set(Object command, String name, Object value) {
        new DirectFieldAccessor(command).setPropertyValue(name, value);
    }
}
