package it.accanto.supervision.path;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.CaseDoor;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.NotTheirs;
import it.accanto.casefile.OpensCase;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import it.accanto.supervision.Supervisors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The path of one case, for whoever supervises its territory. Each reading is a line of the read log. */
@RestController
@RequestMapping("/api/supervision")
@Tag(name = "Coordinamento")
class PathApi {

    private final Supervisors supervisors;
    private final CaseDoor door;
    private final EngineHistory history;
    private final PathsOfCases paths;
    private final Models models;

    PathApi(Supervisors supervisors, CaseDoor door, EngineHistory history, PathsOfCases paths, Models models) {
        this.supervisors = supervisors;
        this.door = door;
        this.history = history;
        this.paths = paths;
        this.models = models;
    }

    @Operation(summary = "Il percorso di un caso, aperto o chiuso: processi, passi, tempi e vie prese, senza nomi")
    @GetMapping("/cases/{number}/path")
    @OpensCase
    CasePath ofCase(@PathVariable String number) {
        supervisors.territories();
        CaseFile file =
                door.toRead(number, Sight.Reading.of(Sight.Part.PATH, null)).file();
        return paths.of(file.number(), file.territory());
    }

    @Operation(summary = "Lo stesso, dall'istanza di un suo processo")
    @GetMapping("/instances/{id}/path")
    @OpensCase
    CasePath ofInstance(@PathVariable String id) {
        supervisors.territories();
        return ofCase(history.caseOf(id).orElseThrow(NotTheirs::unknown).value());
    }

    @Operation(summary = "Il disegno di una versione di un processo (BPMN 2.0)")
    @GetMapping(value = "/drawings/{process}/{version}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> drawing(@PathVariable String process, @PathVariable String version) {
        supervisors.territories();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(models.drawing(process, number(version)));
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException notANumber) {
            throw Refusal.of("version", "La versione è un numero intero: controllate l'indirizzo.");
        }
    }
}
