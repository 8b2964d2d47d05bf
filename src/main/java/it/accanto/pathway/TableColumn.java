package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One input of a table: its name, its type, the values it may take. */
public record TableColumn(String name, String type, List<String> allowed) {

    /** No number of the law or of the programme comes near. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    static TableColumn of(String name, String type, @Nullable String inputValues) {
        List<String> allowed = inputValues == null
                ? List.of()
                : Arrays.stream(inputValues.split(","))
                        .map(value -> value.strip().replace("\"", ""))
                        .toList();
        return new TableColumn(name.strip(), type, allowed);
    }

    /** The value as given; missing, unlisted, fractional or of another type it is refused by the input's name. */
    public Object checked(@Nullable Object given) {
        if (given == null) {
            throw refuse("Manca il dato «%s»: la tabella non decide senza.");
        }
        boolean fits =
                switch (type) {
                    case "boolean" -> given instanceof Boolean;
                    case "integer", "long" -> given instanceof Number number && whole(number);
                    default -> given instanceof String text && (allowed.isEmpty() || allowed.contains(text));
                };
        if (!fits) {
            throw refuse(
                    allowed.isEmpty()
                            ? "Il dato «%s» non è del tipo che la tabella conosce ("
                                    + (type.equals("boolean") ? "sì o no" : "numero intero") + ")."
                            : "Il dato «%s» non è tra i valori che la tabella conosce: " + String.join(", ", allowed)
                                    + ".");
        }
        return given;
    }

    private static boolean whole(Number number) {
        try {
            BigDecimal whole = new BigDecimal(number.toString()).stripTrailingZeros();
            return whole.scale() <= 0 && whole.abs().compareTo(LARGEST) <= 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private Refusal refuse(String message) {
        return Refusal.of(name, message.formatted(name));
    }
}
