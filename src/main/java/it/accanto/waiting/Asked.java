package it.accanto.waiting;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Authority;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a worker asks for: on whom the task waits, why and until when. */
record Asked(
        Authority authority,
        Reason reason,
        LocalDate until,
        @Nullable String words) {

    private static final int LONGEST_WORDS = 500;

    /** Nobody lays a task aside for longer than a year: a case has less than that, or somebody should look at it once. */
    private static final int LONGEST_DAYS = 366;

    /** The same as it is sent; words only where there are some. */
    record Sent(
            @Nullable String authority,
            @Nullable String reason,
            @Nullable String until,
            @Nullable String words) {

        /** @throws Refusal that names the field */
        Asked on(LocalDate today) {
            Reason why = Reason.asked("reason", reason);
            return new Asked(Authority.asked("authority", authority), why, day(today), typed(why));
        }

        private LocalDate day(LocalDate today) {
            LocalDate day = parsed();
            if (!day.isAfter(today)) {
                throw Refusal.of("until", "Il giorno in cui il compito torna viene dopo oggi.");
            }
            if (day.isAfter(today.plusDays(LONGEST_DAYS))) {
                throw Refusal.of("until", "Al massimo un anno: scegliete un giorno più vicino.");
            }
            return day;
        }

        private LocalDate parsed() {
            try {
                return LocalDate.parse(Objects.requireNonNullElse(until, ""));
            } catch (DateTimeParseException notADay) {
                throw Refusal.of("until", "Scrivete il giorno in cui il compito torna, come 2027-03-01.");
            }
        }

        private @Nullable String typed(Reason why) {
            String typed = Objects.requireNonNullElse(words, "").strip();
            if (typed.isEmpty() && why == Reason.OTHER) {
                throw Refusal.of("words", "Scrivete il motivo nelle note.");
            }
            if (typed.length() > LONGEST_WORDS) {
                throw Refusal.of(
                        "words", "Le note sono troppo lunghe: al massimo %d caratteri.".formatted(LONGEST_WORDS));
            }
            return typed.isEmpty() ? null : typed;
        }
    }
}
