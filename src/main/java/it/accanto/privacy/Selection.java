package it.accanto.privacy;

import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Days;
import it.accanto.casefile.Refusal;
import jakarta.persistence.criteria.Predicate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Which lines of the log are asked for; what is left out does not count. */
record Selection(
        @Nullable String caseNumber,
        @Nullable String person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Signal signal) {

    /** What a privacy officer looks for first. */
    enum Signal {
        /** Names shown by a reason. */
        WITH_REASON,
        /** Read by somebody whose offices have no task in the case. */
        OUTSIDE_OWN_WORK,
        REFUSED
    }

    static Selection of(
            @Nullable String caseNumber,
            @Nullable String person,
            @Nullable String from,
            @Nullable String to,
            @Nullable String signal) {
        Selection asked = new Selection(
                given(caseNumber) == null ? null : number(String.valueOf(caseNumber)),
                person(given(person)),
                day("from", given(from)),
                day("to", given(to)),
                signal(given(signal)));
        if (asked.from != null && asked.to != null && asked.to.isBefore(asked.from)) {
            throw Refusal.of("to", "L'ultimo giorno precede il primo: correggete le date.");
        }
        return asked;
    }

    private static String number(String text) {
        try {
            return CaseNumber.of(text.strip()).value();
        } catch (Refusal wrong) {
            throw Refusal.of("case", String.valueOf(wrong.getMessage()));
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String person(@Nullable String id) {
        if (id != null && id.length() > 120) {
            throw Refusal.of("person", "Il nome utente è troppo lungo: controllatelo.");
        }
        return id;
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null ? null : possible(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Refusal.of(field, "Scrivete il giorno come 2026-11-21.");
        }
    }

    private static LocalDate possible(LocalDate day) {
        if (!Days.possible(day)) {
            throw new DateTimeException("no day of a log");
        }
        return day;
    }

    private static @Nullable Signal signal(@Nullable String text) {
        try {
            return text == null ? null : Signal.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("signal", "Scegliete WITH_REASON, OUTSIDE_OWN_WORK o REFUSED, oppure lasciate vuoto.");
        }
    }

    Selection with(Signal other) {
        return new Selection(caseNumber, person, from, to, other);
    }

    Specification<CaseReading> lines() {
        return (line, query, is) -> {
            List<Predicate> all = new ArrayList<>();
            if (caseNumber != null) {
                all.add(is.equal(line.get("caseNumber"), caseNumber));
            }
            if (person != null) {
                all.add(is.equal(line.get("person"), person));
            }
            if (from != null) {
                all.add(is.greaterThanOrEqualTo(line.get("readOn"), from));
            }
            if (to != null) {
                all.add(is.lessThanOrEqualTo(line.get("readOn"), to));
            }
            if (signal == Signal.WITH_REASON) {
                all.add(is.equal(line.get("shown"), CaseReading.Shown.WITH_REASON));
            }
            if (signal == Signal.OUTSIDE_OWN_WORK) {
                all.add(is.isFalse(line.get("inOwnWork")));
                all.add(is.notEqual(line.get("shown"), CaseReading.Shown.REFUSED));
            }
            if (signal == Signal.REFUSED) {
                all.add(is.equal(line.get("shown"), CaseReading.Shown.REFUSED));
            }
            return is.and(all.toArray(Predicate[]::new));
        };
    }

    /** As the log of the log keeps it. */
    String inWords() {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("case", caseNumber);
        said.put("person", person);
        said.put("from", from);
        said.put("to", to);
        said.put("signal", signal);
        said.values().removeIf(value -> value == null);
        return said.isEmpty() ? "tutto" : said.toString();
    }
}
