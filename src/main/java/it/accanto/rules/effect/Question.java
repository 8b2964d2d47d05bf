package it.accanto.rules.effect;

import it.accanto.casefile.Refusal;
import it.accanto.rules.Numbers;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a draft's effect.
 *
 * @param from the draft's first day; null is the first of next month
 * @param months over how many months back decisions are looked at, 1 to 60
 * @param patience how long who asks is ready to wait for the end, at most 30 seconds
 */
public record Question(@Nullable LocalDate from, int months, Duration patience) {

    private static final int MOST_MONTHS = 60;
    private static final int MOST_SECONDS = 30;
    private static final int MONTHS = 12;
    private static final int SECONDS = 10;

    /** @throws Refusal that names the field */
    public Question {
        if (months < 1 || months > MOST_MONTHS) {
            throw Refusal.of("months", "Scegliete da 1 a %d mesi.".formatted(MOST_MONTHS));
        }
        if (patience.isNegative() || patience.toSeconds() > MOST_SECONDS) {
            throw Refusal.of("wait", "Si aspetta al massimo %d secondi.".formatted(MOST_SECONDS));
        }
    }

    /**
     * As it is sent; what is left out is usual.
     *
     * @param wait in seconds
     * @throws Refusal that names the field
     */
    public static Question of(@Nullable String from, @Nullable String months, @Nullable String wait) {
        return new Question(
                given(from) ? Numbers.day("from", from) : null,
                given(months) ? Numbers.whole("months", months) : MONTHS,
                Duration.ofSeconds(given(wait) ? Numbers.whole("wait", wait) : SECONDS));
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
