package it.accanto.rules.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** How staff read a listed value: as the form has it that asks for the input of that name. */
@Component
class OptionWords {

    private record Option(String input, String value) {}

    private final Map<Option, String> words = new HashMap<>();

    OptionWords(ResourcePatternResolver resources) throws IOException {
        for (Resource form : resources.getResources("classpath:forms/*.html")) {
            Jsoup.parse(form.getContentAsString(StandardCharsets.UTF_8))
                    .select("select[cam-variable-name] option[value]")
                    .forEach(this::read);
        }
    }

    private void read(Element option) {
        Element field = option.closest("select");
        if (field != null && !option.attr("value").isEmpty()) {
            words.putIfAbsent(new Option(field.attr("cam-variable-name"), option.attr("value")), option.text());
        }
    }

    /** A value as it is said; a code that no form asks for stays as it is. */
    String of(String input, Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "sì" : "no";
        }
        return words.getOrDefault(new Option(input, value.toString()), value.toString());
    }
}
