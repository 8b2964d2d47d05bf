package it.accanto.rules.examples;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.pathway.Who;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Takes in the examples that come with the application, each once: what staff changed or removed stays so. */
@Component
@Order(12)
class PackagedExamples implements ApplicationRunner {

    private record Packaged(
            @JsonProperty("id") String code,
            String decision,
            @JsonProperty("input") Map<String, Object> inputs,
            Object expected,
            String why,
            String source) {

        Example.Told told() {
            return new Example.Told(decision, inputs, expected, why, source);
        }
    }

    private final Examples examples;
    private final ObjectMapper json;

    PackagedExamples(Examples examples, ObjectMapper json) {
        this.examples = examples;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream packaged = new ClassPathResource("rules/examples.json").getInputStream()) {
            json.readValue(packaged, new TypeReference<List<Packaged>>() {})
                    .forEach(example -> examples.take(example.code(), example.told(), Who.ACCANTO));
        }
    }
}
