package it.accanto.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A case's number for life, {@code <PROVINCE>-<YEAR>-<6 digits>}, the only thing the engine knows a minor by. */
public record CaseNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{6}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw Refusal.of("number", "Il numero del caso ha la forma MI-2026-000123: controllatelo e riprovate.");
        }
    }

    public static CaseNumber of(@Nullable String value) {
        return new CaseNumber(value == null ? "" : value);
    }

    /** The number that a text is, if it is one. */
    public static Optional<CaseNumber> in(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(text -> FORM.matcher(text).matches())
                .map(CaseNumber::new);
    }

    static CaseNumber of(String province, int year, long count) {
        return new CaseNumber("%s-%d-%06d".formatted(province, year, count));
    }

    @Override
    public String toString() {
        return value;
    }
}
