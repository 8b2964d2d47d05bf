package it.accanto.dote;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.CaseDoor;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.OpensCase;
import it.accanto.casefile.Refusal;
import it.accanto.pathway.CasePathwayProcess;
import it.accanto.pathway.Pathways;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a dote is asked for; the case's pathway then follows it. */
@RestController
@Tag(name = "Casi")
class DoteRequests {

    /** The dote as it is asked for: DOTE_QUALIFICAZIONE or DOTE_OCCUPAZIONE. */
    record Request(@Nullable String dote) {}

    /** What was asked, for which case. */
    record Requested(CaseNumber number, Kind dote) {}

    private final CaseFiles files;
    private final CaseDoor door;
    private final Doti doti;
    private final Pathways pathways;

    DoteRequests(CaseFiles files, CaseDoor door, Doti doti, Pathways pathways) {
        this.files = files;
        this.door = door;
        this.doti = doti;
        this.pathways = pathways;
    }

    @Operation(
            summary = "Chiedere una dote: {dote}",
            description = "DOTE_QUALIFICAZIONE o DOTE_OCCUPAZIONE; la segue il percorso del caso, finché è aperto.")
    @PostMapping("/api/cases/{number}/dote-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @OpensCase
    Requested request(@PathVariable String number, @RequestBody Request request) {
        CaseDoor.Opened opened = door.toAct(number, "Il vostro ufficio non chiede le doti.");
        CaseFile file = opened.file();
        Kind kind = Kind.named(request.dote());
        if (doti.undecided(file.number(), kind)) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "Una %s è già stata chiesta e aspetta una decisione: completate quella.".formatted(kind.inWords()));
        }
        if (!pathways.deliver(
                file.number(),
                CasePathwayProcess.DOTE_REQUESTED,
                Map.of(CasePathwayProcess.DOTE.name(), kind.name()))) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "Il caso è chiuso o in chiusura: non c'è più un percorso che segua la dote.");
        }
        files.note(file.number(), opened.sight().person(), "Chiesta una %s.".formatted(kind.inWords()));
        return new Requested(file.number(), kind);
    }
}
