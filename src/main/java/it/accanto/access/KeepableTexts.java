package it.accanto.access;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import it.accanto.casefile.Letters;
import it.accanto.casefile.Refusal;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JsonComponent;

/** A text that a database cannot keep is refused where it comes in, at its field. */
@JsonComponent
class KeepableTexts extends StdScalarDeserializer<String> {

    KeepableTexts() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(json, context);
        if (text != null && !Letters.keepable(text)) {
            throw Refusal.of(
                    Objects.requireNonNullElse(json.currentName(), "body"),
                    "Il testo contiene un carattere che non si può conservare: riscrivetelo.");
        }
        return text;
    }
}
