package it.accanto.rules.change;

import it.accanto.casefile.Days;
import it.accanto.casefile.Refusal;
import it.accanto.rules.Numbers;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a draft should become the law's table, and from which day. */
record Submission(String norm, String reason, LocalDate from) {

    private static final int NORM_LENGTH = 500;
    private static final int REASON_LENGTH = 2000;
    private static final int YEARS_AHEAD = 10;

    /** What was sent, nothing of it known to be there. */
    record Given(
            @Nullable String norm,
            @Nullable String reason,
            @Nullable String from) {

        /**
         * @param today the earliest day possible: a release does not rewrite the past (art. 11 preleggi)
         * @throws Refusal that names the first field that is missing or impossible
         */
        Submission on(LocalDate today) {
            String cited = words("norm", norm, NORM_LENGTH, "Citate la norma o l'atto da cui viene la modifica.");
            String why = Submission.reason(reason);
            LocalDate day = Numbers.day("from", from);
            if (day.isBefore(today)) {
                throw Refusal.of(
                        "from",
                        "Il %s è passato: una modifica vale da oggi, %s, o da un giorno a venire."
                                .formatted(Days.said(day), Days.said(today)));
            }
            if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
                throw Refusal.of("from", "Scegliete un giorno entro i prossimi %d anni.".formatted(YEARS_AHEAD));
            }
            return new Submission(cited, why, day);
        }
    }

    static String reason(@Nullable String given) {
        return words("reason", given, REASON_LENGTH, "Scrivete il motivo, per chi approva e per chi leggerà fra anni.");
    }

    private static String words(String field, @Nullable String given, int longest, String missing) {
        String said = Objects.requireNonNullElse(given, "").strip();
        if (said.isEmpty()) {
            throw Refusal.of(field, missing);
        }
        if (said.length() > longest) {
            throw Refusal.of(field, "Accorciate: al massimo %d caratteri.".formatted(longest));
        }
        return said;
    }
}
