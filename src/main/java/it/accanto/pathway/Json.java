package it.accanto.pathway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps maps and rows as JSON text, alike on every database. They are replaced, never changed: that spares an update at every flush. */
public abstract class Json<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TypeReference<T> type;

    private Json(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        try {
            return value == null ? null : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String text) {
        try {
            return text == null ? null : MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Converter
    @Immutable
    public static class OfMap extends Json<Map<String, Object>> {
        OfMap() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfRows extends Json<List<Evaluation.Row>> {
        OfRows() {
            super(new TypeReference<>() {});
        }
    }
}
