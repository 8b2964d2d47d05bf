package it.accanto.pathway;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.AuditLine;
import it.accanto.casefile.CaseDoor;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Days;
import it.accanto.casefile.OpensCase;
import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where it is recorded that a minor left the way: the pathway then closes the case. */
@RestController
@Tag(name = "Casi")
class Departures {

    /** A departure as it is told; kind and on are required, a note goes into the diary. */
    record Departure(
            @Nullable String kind,
            @Nullable String on,
            @Nullable String note) {

        String words() {
            if (note != null && note.length() > 1000) {
                throw Refusal.of("note", "La nota è troppo lunga: al massimo 1000 caratteri.");
            }
            return note == null ? "" : note.strip();
        }
    }

    private static final Map<String, String> DEPARTURES = Map.of(
            "LEFT_WITHOUT_NOTICE", "allontanamento senza avviso",
            "RETURNED_TO_FAMILY", "ricongiungimento alla famiglia",
            "ASSISTED_RETURN", "rimpatrio assistito",
            "MOVED_ABROAD", "trasferimento in un altro Stato");

    private final CaseFiles files;
    private final CaseDoor door;
    private final Pathways pathways;

    Departures(CaseFiles files, CaseDoor door, Pathways pathways) {
        this.files = files;
        this.door = door;
        this.pathways = pathways;
    }

    @Operation(summary = "Registrare che il minore ha lasciato il percorso: {kind, on, note}")
    @PostMapping("/api/cases/{number}/departures")
    @OpensCase
    Map<String, String> depart(@PathVariable String number, @RequestBody Departure departure) {
        CaseDoor.Opened opened = door.toAct(number, "Il vostro ufficio non registra le uscite.");
        CaseFile file = opened.file();
        String kind = Objects.requireNonNullElse(departure.kind(), "");
        if (!DEPARTURES.containsKey(kind)) {
            throw Refusal.of(
                    "kind", "Dite come il minore ha lasciato: " + String.join(", ", DEPARTURES.keySet()) + ".");
        }
        LocalDate on = day(departure.on());
        if (on.isAfter(files.today()) || on.isBefore(file.reportedOn())) {
            throw Refusal.of("on", "Il giorno dell'uscita sta tra la segnalazione e oggi: correggetelo.");
        }
        file.depart(on, kind);
        if (!pathways.deliver(file.number(), CasePathwayProcess.DEPARTED, Map.of())) {
            throw Refusal.of(Refusal.Kind.STALE, "Il caso è già in chiusura: non c'è più un percorso da interrompere.");
        }
        note(opened, "Uscita registrata: %s, il %s.".formatted(DEPARTURES.get(kind), Days.said(on)), departure.words());
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("number", number);
        answer.put("outcome", kind);
        return answer;
    }

    private void note(CaseDoor.Opened opened, String what, String words) {
        CaseNumber number = opened.file().number();
        if (words.isEmpty()) {
            files.note(number, opened.sight().person(), what);
        } else {
            files.note(number, opened.sight().person(), what + " " + AuditLine.WORDS, words);
        }
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(text, ""));
        } catch (DateTimeParseException e) {
            throw Refusal.of("on", "Scrivete il giorno dell'uscita come 2026-11-21.");
        }
    }
}
