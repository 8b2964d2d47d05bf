package it.accanto.pathway;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Days;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the pathway tells of a case: what was proposed and decided, what is due; and the head of a task's form. */
@RestController
@Tag(name = "Casi")
class CaseRecord {

    /** Tables on signs of vulnerability: their evaluations are for the protection team. */
    private static final Set<String> PROTECTED =
            Set.of("vulnerability-referrals", "intake-urgency", "guardian-match-score");

    /** Inputs that tell such signs, in whatever table. */
    private static final Set<String> SIGNS = Set.of("traffickingSigns", "vulnerability", "vulnerableMinor");

    /** A proposal and what was made of it. */
    record Decided(
            String decision,
            int version,
            LocalDate referenceDate,
            Instant evaluatedAt,
            String element,
            Map<String, Object> inputs,
            Map<String, Object> outputs,
            List<Evaluation.Row> rows,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable Map<String, Object> confirmedAs,
            @Nullable String reason) {

        static Decided of(Evaluation kept, Map<String, Object> inputs, boolean withRows) {
            return new Decided(
                    kept.decisionKey(),
                    kept.tableVersion(),
                    kept.referenceDate(),
                    kept.evaluatedAt(),
                    kept.element(),
                    inputs,
                    kept.outputs(),
                    withRows ? kept.rowsHit() : List.of(),
                    kept.confirmedBy(),
                    kept.confirmedAt(),
                    kept.confirmedAs(),
                    kept.reason());
        }
    }

    /** What stands at the top of a task's form, computed when it opens. */
    record Head(
            String caseNumber,
            int ageYears,
            int daysTo18,
            LocalDate majorityOn,
            LocalDate today,
            List<Decided> proposals) {}

    /** A departure as it is told; kind and on are required, a note goes into the diary. */
    record Departure(
            @Nullable String kind,
            @Nullable String on,
            @Nullable String note) {

        String words() {
            if (note != null && note.length() > 1000) {
                throw Refusal.of("note", "La nota è troppo lunga: al massimo 1000 caratteri.");
            }
            return note == null || note.isBlank() ? "" : " " + note.strip();
        }
    }

    private static final Map<String, String> DEPARTURES = Map.of(
            "LEFT_WITHOUT_NOTICE", "allontanamento senza avviso",
            "RETURNED_TO_FAMILY", "ricongiungimento alla famiglia",
            "ASSISTED_RETURN", "rimpatrio assistito",
            "MOVED_ABROAD", "trasferimento in un altro Stato");

    private final CaseFiles files;
    private final Sight.Rules sights;
    private final Decisions decisions;
    private final CaseDeadlines deadlines;
    private final Pathways pathways;

    CaseRecord(CaseFiles files, Sight.Rules sights, Decisions decisions, CaseDeadlines deadlines, Pathways pathways) {
        this.files = files;
        this.sights = sights;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.pathways = pathways;
    }

    @Operation(summary = "Le proposte delle tabelle per il caso e ciò che se ne è deciso")
    @GetMapping("/api/cases/{number}/decisions")
    List<Decided> decisions(@PathVariable String number) {
        Sight sight = sights.of(files.get(CaseNumber.of(number)));
        return decisions.of(CaseNumber.of(number)).stream()
                .map(kept -> Decided.of(kept, inputs(kept, sight), open(kept, sight)))
                .toList();
    }

    @Operation(summary = "Le scadenze del caso, aperte e chiuse")
    @GetMapping("/api/cases/{number}/deadlines")
    List<CaseDeadlines.Due> deadlines(@PathVariable String number) {
        CaseFile file = files.get(CaseNumber.of(number));
        sights.of(file);
        return pathways.seenByTheHouse(() -> deadlines.of(file.number(), files.today()));
    }

    @Operation(
            summary = "La testata di un compito: numero del caso, età, giorni ai diciotto anni, proposte da confermare")
    @GetMapping("/api/tasks/{id}")
    Head head(@PathVariable String id) {
        TaskOpened.Opened task = pathways.opened(id);
        CaseFile file = files.get(task.number());
        LocalDate today = files.today();
        Sight sight = sights.of(file);
        List<Decided> proposals = decisions.of(file.number()).stream()
                .filter(kept -> kept.confirmedAt() == null)
                .filter(kept -> task.form().decisions().contains(kept.decisionKey()))
                .map(kept -> Decided.of(kept, Map.of(), open(kept, sight)))
                .toList();
        return new Head(
                file.number().value(),
                file.ageClock().yearsOn(today),
                file.ageClock().daysTo18On(today),
                file.ageClock().majorityOn(),
                today,
                proposals);
    }

    private static Map<String, Object> inputs(Evaluation kept, Sight sight) {
        Map<String, Object> inputs = new LinkedHashMap<>(open(kept, sight) ? kept.inputs() : Map.of());
        if (!sight.protection()) {
            inputs.keySet().removeAll(SIGNS);
        }
        return inputs;
    }

    private static boolean open(Evaluation kept, Sight sight) {
        return sight.protection() || !PROTECTED.contains(kept.decisionKey());
    }

    @Operation(summary = "Registrare che il minore ha lasciato il percorso: {kind, on, note}")
    @PostMapping("/api/cases/{number}/departures")
    @Transactional
    Map<String, String> depart(@PathVariable String number, @RequestBody Departure departure) {
        CaseFile file = files.get(CaseNumber.of(number));
        Sight sight = sights.of(file);
        String kind = Objects.requireNonNullElse(departure.kind(), "");
        if (!sight.names()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "Il vostro ufficio non registra le uscite.");
        }
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
        files.note(
                file.number(),
                sight.person(),
                "Uscita registrata: %s, il %s.%s".formatted(DEPARTURES.get(kind), Days.said(on), departure.words()));
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("number", number);
        answer.put("outcome", kind);
        return answer;
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(text, ""));
        } catch (DateTimeParseException e) {
            throw Refusal.of("on", "Scrivete il giorno dell'uscita come 2026-11-21.");
        }
    }
}
