package it.accanto.rules.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inputs and answers as they are kept: JSON, alike on every database. */
final class Written {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Written() {}

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** An object or an array. */
    static Object value(String text) {
        return read(text, new TypeReference<>() {});
    }

    static @Nullable Object orNull(@Nullable String text) {
        return text == null ? null : value(text);
    }

    static Map<String, Object> object(String text) {
        return read(text, new TypeReference<>() {});
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
