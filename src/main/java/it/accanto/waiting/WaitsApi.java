package it.accanto.waiting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.Sight;
import it.accanto.pathway.Authority;
import it.accanto.pathway.LaidAside;
import it.accanto.supervision.Step;
import it.accanto.supervision.StepCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A task's waits: who works on it lays it aside and takes it up, who supervises its territory reads them. */
@RestController
@Tag(name = "Attese")
class WaitsApi {

    private final Waits waits;
    private final LaidAside aside;
    private final CaseFiles files;
    private final Sight.Rules sights;
    private final StepCatalogue steps;

    WaitsApi(Waits waits, LaidAside aside, CaseFiles files, Sight.Rules sights, StepCatalogue steps) {
        this.waits = waits;
        this.aside = aside;
        this.files = files;
        this.sights = sights;
        this.steps = steps;
    }

    @Operation(summary = "Le attese di un compito: chi si aspetta, perché e fino a quando")
    @GetMapping("/api/tasks/{id}/waits")
    @Transactional(readOnly = true)
    WaitsTold of(@PathVariable String id) {
        return told(aside.look(id));
    }

    @Operation(
            summary = "Mettere un compito in attesa: {authority, reason, until, words}",
            description =
                    "Il compito esce dal lavoro di ogni giorno e torna da solo il giorno «until»; la scadenza di legge resta dov'è.")
    @PostMapping("/api/tasks/{id}/waits")
    @ResponseStatus(HttpStatus.CREATED)
    WaitsTold put(@PathVariable String id, @RequestBody Asked.Sent sent) {
        waits.put(id, sent);
        return told(aside.look(id));
    }

    @Operation(summary = "Riprendere un compito prima del giorno in cui tornerebbe da solo")
    @PostMapping("/api/tasks/{id}/resumption")
    WaitsTold resume(@PathVariable String id) {
        waits.resume(id);
        return told(aside.look(id));
    }

    private WaitsTold told(LaidAside.Seen task) {
        CaseFile file = files.get(task.number());
        Sight sight = sights.of(file);
        Instant now = waits.now();
        LocalDate today = waits.today();
        List<WaitsTold.One> all = waits.of(task.id()).stream()
                .map(wait -> WaitsTold.One.of(wait, now, today, sight))
                .toList();
        return WaitsTold.of(
                task,
                model(task),
                file.ageClock(),
                today,
                all.stream().filter(one -> one.endedOn() == null).findFirst().orElse(null),
                all);
    }

    private @Nullable Authority model(LaidAside.Seen task) {
        Step step = steps.all().get(task.process() + "." + task.step());
        return step == null ? null : Authority.named(step.waitsOn()).orElse(null);
    }
}
