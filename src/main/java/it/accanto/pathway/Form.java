package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A deployed form as the server reads it: its fields, and nothing else, may be answered.
 *
 * @param decisions the tables whose proposals it shows
 */
public record Form(List<FormField> fields, Set<String> decisions) {

    public static Form of(String html) {
        Document form = Jsoup.parse(html);
        return new Form(
                form.select("[cam-variable-name]").stream().map(FormField::of).toList(),
                Set.copyOf(form.select("[data-decision]").eachAttr("data-decision")));
    }

    /** The names of its fields. */
    public Set<String> names() {
        return fields.stream().map(FormField::name).collect(Collectors.toSet());
    }

    /**
     * The answers to this form, complete and possible; a field left empty is null.
     *
     * @throws Refusal that names the first field that is not
     */
    Map<String, @Nullable Object> checked(Map<String, Object> given, LocalDate today) {
        PlainValues.check(given);
        Set<String> known = names();
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.of(
                            name, "Il modulo non ha il campo «%s»: toglietelo e inviate di nuovo.".formatted(name));
                });
        Map<String, @Nullable Object> checked = new LinkedHashMap<>();
        for (FormField field : fields) {
            checked.put(field.name(), field.checked(given.get(field.name()), given, today));
        }
        return checked;
    }
}
