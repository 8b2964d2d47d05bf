package it.accanto.pathway;

import it.accanto.casefile.Days;
import it.accanto.casefile.Letters;
import it.accanto.casefile.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, read from the very element that the browser shows: what the browser checks and what the server checks is
 * written once.
 *
 * @param name {@code cam-variable-name}
 * @param type {@code cam-variable-type}: String, Integer or Boolean
 * @param date an ISO date ({@code type="date"})
 * @param options the values that may be chosen, empty for a free field; with {@code several}, comma between
 * @param notAfter {@code today}, or another field's name
 * @param notBefore {@code today}, or another field's name
 * @param requiredIf {@code field=VALUE|VALUE}: required only then, and then only; {@code required} stands beside it for clients that
 *     answer everything
 */
public record FormField(
        String name,
        String type,
        String label,
        boolean required,
        boolean date,
        boolean several,
        List<String> options,
        @Nullable Integer min,
        @Nullable Integer max,
        int maxLength,
        @Nullable Pattern pattern,
        @Nullable String notAfter,
        @Nullable String notBefore,
        @Nullable String requiredIf) {

    private static final int LONGEST = 2000;

    static FormField of(Element element) {
        String name = element.attr("cam-variable-name");
        Element label = element.ownerDocument() == null
                ? null
                : element.ownerDocument().selectFirst("label[for=" + element.id() + "]");
        return new FormField(
                name,
                element.attr("cam-variable-type"),
                label == null ? name : label.ownText().strip(),
                element.hasAttr("required") && !element.hasAttr("data-required-if"),
                element.attr("type").equals("date"),
                element.hasAttr("multiple"),
                element.select("option").stream()
                        .map(option -> option.attr("value"))
                        .filter(Predicate.not(String::isEmpty))
                        .toList(),
                number(element, "min"),
                number(element, "max"),
                Objects.requireNonNullElse(number(element, "maxlength"), LONGEST),
                element.hasAttr("pattern") ? Pattern.compile(element.attr("pattern")) : null,
                text(element, "data-not-after"),
                text(element, "data-not-before"),
                text(element, "data-required-if"));
    }

    private static @Nullable Integer number(Element element, String attribute) {
        return element.attr(attribute).matches("-?\\d+") ? Integer.valueOf(element.attr(attribute)) : null;
    }

    private static @Nullable String text(Element element, String attribute) {
        return element.hasAttr(attribute) ? element.attr(attribute) : null;
    }

    /** Refuses what this field cannot hold, and gives back the value as the engine is to see it. */
    @Nullable
    Object checked(@Nullable Object given, Map<String, Object> answers, LocalDate today) {
        if (given == null || given instanceof String text && text.isBlank()) {
            if (required || askedBy(answers)) {
                throw refuse("Compilate il campo «%s».");
            }
            return null;
        }
        return switch (type) {
            case "Boolean" -> truth(given);
            case "Integer" -> whole(given);
            default -> date ? day(words(given), answers, today) : words(given);
        };
    }

    /** Whether the answers given so far make this field required. */
    public boolean askedBy(Map<String, Object> answers) {
        if (requiredIf == null) {
            return false;
        }
        String[] parts = requiredIf.split("=", 2);
        Object other = answers.get(parts[0]);
        List<String> values = Arrays.asList(parts[1].split("\\|"));
        return other != null && Arrays.stream(other.toString().split(",")).anyMatch(values::contains);
    }

    private Boolean truth(Object given) {
        if (given instanceof Boolean truth) {
            return truth;
        }
        throw refuse("Rispondete sì o no al campo «%s».");
    }

    private Integer whole(Object given) {
        int number;
        try {
            number = given instanceof Number n ? new BigDecimal(n.toString()).intValueExact() : never();
        } catch (ArithmeticException | NumberFormatException e) {
            throw refuse("Scrivete un numero intero nel campo «%s».");
        }
        if (min != null && number < min) {
            throw refuse("Nel campo «%s» il numero più piccolo possibile è " + min + ".");
        }
        if (max != null && number > max) {
            throw refuse("Nel campo «%s» il numero più grande possibile è " + max + ".");
        }
        return number;
    }

    private static int never() {
        throw new NumberFormatException();
    }

    private String words(Object given) {
        if (!(given instanceof String text)) {
            throw refuse("Scrivete un testo nel campo «%s».");
        }
        if (text.length() > maxLength) {
            throw refuse("Nel campo «%s» scrivete al massimo " + maxLength + " caratteri.");
        }
        if (!Letters.keepable(text)) {
            throw refuse("Il campo «%s» contiene un carattere che non si può conservare: riscrivetelo.");
        }
        List<String> chosen = several ? Arrays.asList(text.split(",")) : List.of(text);
        if (!options.isEmpty() && !options.containsAll(chosen)) {
            throw refuse("Nel campo «%s» scegliete una delle voci dell'elenco.");
        }
        if (pattern != null && !pattern.matcher(text).matches()) {
            throw refuse("Il campo «%s» non ha la forma richiesta: seguite l'esempio accanto al campo.");
        }
        return text;
    }

    private String day(String text, Map<String, Object> answers, LocalDate today) {
        LocalDate day = iso(text);
        if (day == null || !Days.possible(day)) {
            throw refuse("Scrivete una data nel campo «%s», per esempio 2026-11-21.");
        }
        LocalDate latest = bound(notAfter, answers, today);
        if (latest != null && day.isAfter(latest)) {
            throw refuse("La data del campo «%s» non può venire dopo il " + Days.said(latest) + ": correggetela.");
        }
        LocalDate earliest = bound(notBefore, answers, today);
        if (earliest != null && day.isBefore(earliest)) {
            throw refuse("La data del campo «%s» non può venire prima del " + Days.said(earliest) + ": correggetela.");
        }
        return day.toString();
    }

    private static @Nullable LocalDate bound(@Nullable String bound, Map<String, Object> answers, LocalDate today) {
        if (bound == null) {
            return null;
        }
        return bound.equals("today") ? today : iso(String.valueOf(answers.get(bound)));
    }

    private static @Nullable LocalDate iso(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Refusal refuse(String message) {
        return Refusal.of(name, message.formatted(label));
    }
}
