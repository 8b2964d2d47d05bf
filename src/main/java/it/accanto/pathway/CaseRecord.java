package it.accanto.pathway;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.AgeClock;
import it.accanto.casefile.CaseDoor;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.OpensCase;
import it.accanto.casefile.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the pathway tells of a case: what was proposed and decided, what is due; and the head of a task's form. */
@RestController
@Tag(name = "Casi")
class CaseRecord {

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
            @Nullable String reason,
            List<WhatIsMissing.Alternative> missingForYes) {

        static Decided of(
                Evaluation kept,
                Map<String, Object> inputs,
                boolean withRows,
                List<WhatIsMissing.Alternative> missingForYes) {
            boolean told = withRows || !ReservedTables.telling(kept.decisionKey());
            return new Decided(
                    kept.decisionKey(),
                    kept.tableVersion(),
                    kept.referenceDate(),
                    kept.evaluatedAt(),
                    kept.element(),
                    inputs,
                    told ? kept.outputs() : Map.of(),
                    withRows ? kept.rowsHit() : List.of(),
                    kept.confirmedBy(),
                    kept.confirmedAt(),
                    told ? kept.confirmedAs() : null,
                    kept.reason(),
                    missingForYes);
        }

        /** What people typed, and what was asked of them about the minor, goes with the names. */
        Decided withoutWords() {
            return new Decided(
                    decision,
                    version,
                    referenceDate,
                    evaluatedAt,
                    element,
                    Map.of(),
                    outputs,
                    rows,
                    confirmedBy,
                    confirmedAt,
                    confirmedAs,
                    null,
                    List.of());
        }
    }

    /** What stands at the top of a task's form, computed when it opens. */
    record Head(
            String caseNumber,
            int ageYears,
            int daysTo18,
            LocalDate majorityOn,
            LocalDate today,
            List<Decided> proposals,
            @Nullable Object more) {}

    private final CaseFiles files;
    private final CaseDoor door;
    private final Sight.Rules sights;
    private final Decisions decisions;
    private final CaseDeadlines deadlines;
    private final Pathways pathways;
    private final WhatIsMissing missing;
    private final OtherThanCases others;

    CaseRecord(
            CaseFiles files,
            CaseDoor door,
            Sight.Rules sights,
            Decisions decisions,
            CaseDeadlines deadlines,
            Pathways pathways,
            OtherThanCases others,
            WhatIsMissing missing) {
        this.others = others;
        this.files = files;
        this.door = door;
        this.sights = sights;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.pathways = pathways;
        this.missing = missing;
    }

    @Operation(summary = "Le proposte delle tabelle per il caso e ciò che se ne è deciso")
    @GetMapping("/api/cases/{number}/decisions")
    @OpensCase
    List<Decided> decisions(@PathVariable String number, @RequestParam(required = false) @Nullable String task) {
        CaseDoor.Opened opened = door.toRead(number, Sight.Reading.of(Sight.Part.DECISIONS, task));
        Sight sight = opened.sight();
        return decisions.of(opened.file().number()).stream()
                .map(kept -> Decided.of(kept, inputs(kept, sight), open(kept, sight), List.of()))
                .map(told -> sight.names() ? told : told.withoutWords())
                .toList();
    }

    @Operation(summary = "Le scadenze del caso, aperte e chiuse")
    @GetMapping("/api/cases/{number}/deadlines")
    @OpensCase
    List<CaseDeadlines.Due> deadlines(
            @PathVariable String number, @RequestParam(required = false) @Nullable String task) {
        CaseFile file = door.toRead(number, Sight.Reading.of(Sight.Part.DEADLINES, task))
                .file();
        return pathways.seenByTheHouse(() -> deadlines.of(file.number(), files.today()));
    }

    @Operation(
            summary = "La testata di un compito: numero del caso, età, giorni ai diciotto anni, proposte da confermare")
    @GetMapping("/api/tasks/{id}")
    Object head(@PathVariable String id) {
        TaskOpened.Opened task = pathways.opened(id);
        return CaseNumber.in(task.businessKey())
                .<Object>map(number -> head(files.get(number), task))
                .orElseGet(() -> others.head(task.businessKey()));
    }

    private Head head(CaseFile file, TaskOpened.Opened task) {
        LocalDate today = files.today();
        Sight sight = sights.of(file);
        Map<String, List<Evaluation>> waiting = decisions.of(file.number()).stream()
                .filter(kept -> kept.confirmedAt() == null)
                .filter(kept -> task.form().decisions().contains(kept.decisionKey()))
                .collect(Collectors.groupingBy(Evaluation::decisionKey, LinkedHashMap::new, Collectors.toList()));
        List<Decided> proposals = waiting.values().stream()
                .flatMap(kept -> Decisions.latestAsking(kept).stream())
                .map(kept -> Decided.of(kept, Map.of(), open(kept, sight), missing(kept, file.ageClock(), sight)))
                .toList();
        return new Head(
                file.number().value(),
                file.ageClock().yearsOn(today),
                file.ageClock().daysTo18On(today),
                file.ageClock().majorityOn(),
                today,
                proposals,
                others.more(task, sight));
    }

    /** To who decides on it; nothing that touches what they may not see. */
    private List<WhatIsMissing.Alternative> missing(Evaluation kept, AgeClock age, Sight sight) {
        return !open(kept, sight)
                ? List.of()
                : missing.of(kept, age, files.today()).stream()
                        .filter(one -> one.changes().stream()
                                .noneMatch(change -> ReservedTables.hidden(change.input(), sight)))
                        .toList();
    }

    private static Map<String, Object> inputs(Evaluation kept, Sight sight) {
        Map<String, Object> inputs = new LinkedHashMap<>(open(kept, sight) ? kept.inputs() : Map.of());
        inputs.keySet().removeIf(name -> ReservedTables.hidden(name, sight));
        return inputs;
    }

    private static boolean open(Evaluation kept, Sight sight) {
        return ReservedTables.open(kept.decisionKey(), sight);
    }
}
