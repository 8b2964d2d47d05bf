package it.accanto.rules.effect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import it.accanto.casefile.AgeClock;
import it.accanto.pathway.KeptInputs;
import java.time.LocalDate;
import java.util.Map;

/**
 * A kept evaluation with what is known of its case; no name is read.
 *
 * @param inputs as JSON
 */
record Kept(String decision, String number, String territory, LocalDate birthDate, String inputs) {

    private static final ObjectReader JSON = new ObjectMapper().readerFor(new TypeReference<Map<String, Object>>() {});

    /** As it was asked. */
    Map<String, Object> asAsked() {
        try {
            return JSON.readValue(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As it would be asked on a day. */
    Map<String, Object> askedOn(LocalDate day) {
        return KeptInputs.on(day, decision, asAsked(), new AgeClock(birthDate));
    }
}
