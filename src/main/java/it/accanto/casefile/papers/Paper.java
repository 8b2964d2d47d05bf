package it.accanto.casefile.papers;

import it.accanto.casefile.Days;
import it.accanto.casefile.Document;
import it.accanto.casefile.Letters;
import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What is told of a paper when its scan is uploaded. */
record Paper(
        Document.Kind kind,
        String reference,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn) {

    static Paper told(
            @Nullable String kind,
            @Nullable String reference,
            @Nullable String issuedOn,
            @Nullable String expiresOn,
            LocalDate today) {
        LocalDate issued = day("issuedOn", issuedOn);
        LocalDate expires = day("expiresOn", expiresOn);
        if (issued != null && issued.isAfter(today)) {
            throw Refusal.of("issuedOn", "La data di rilascio è nel futuro: correggetela.");
        }
        if (issued != null && expires != null && expires.isBefore(issued)) {
            throw Refusal.of("expiresOn", "La scadenza precede il rilascio: controllate le due date.");
        }
        return new Paper(known(kind), words(reference), issued, expires);
    }

    private static Document.Kind known(@Nullable String kind) {
        try {
            return Document.Kind.valueOf(kind == null ? "" : kind);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("kind", "Scegliete che documento è.");
        }
    }

    private static String words(@Nullable String reference) {
        String text = reference == null ? "" : reference.strip();
        if (text.length() > 300) {
            throw Refusal.of("reference", "Il numero o protocollo è troppo lungo: al massimo 300 caratteri.");
        }
        if (!Letters.keepable(text) || text.lines().count() > 1) {
            throw Refusal.of("reference", "Il numero contiene un carattere che non si può conservare: riscrivetelo.");
        }
        return text;
    }

    private static @Nullable LocalDate day(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(given.strip());
            if (!Days.possible(day)) {
                throw Refusal.of(field, "L'anno della data non è possibile: correggetelo.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw Refusal.of(field, "Scrivete la data come 2026-11-21.");
        }
    }
}
