package it.accanto.rules.checks;

import java.math.BigDecimal;
import java.util.Map;

/** The types of columns, as FEEL's values are held against them. */
final class Types {

    /** No number of the law or of the programme comes near, and every part of the product holds it. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    private static final Map<String, Class<?>> CLASSES = Map.of(
            "boolean",
            Boolean.class,
            "string",
            String.class,
            "integer",
            Number.class,
            "long",
            Number.class,
            "double",
            Number.class);

    private Types() {}

    static boolean known(String type) {
        return CLASSES.containsKey(type);
    }

    /** Whether a value is of a type at all. */
    static boolean is(String type, Object value) {
        return CLASSES.getOrDefault(type, Object.class).isInstance(value);
    }

    /** Whether it can be a column's answer: whole where whole numbers stand. */
    static boolean fits(String type, Object value) {
        return is(type, value) && (!(value instanceof Number number) || inRange(type, number));
    }

    private static boolean inRange(String type, Number number) {
        try {
            BigDecimal exact = new BigDecimal(number.toString());
            boolean whole = exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
            return exact.abs().compareTo(LARGEST) <= 0 && (type.equals("double") || whole);
        } catch (NumberFormatException infinite) {
            return false;
        }
    }

    static String said(String type) {
        return switch (type) {
            case "boolean" -> "un sì o un no (true, false)";
            case "string" -> "un testo fra virgolette";
            case "double" -> "un numero";
            default -> "un numero intero";
        };
    }
}
