package it.accanto.casefile.papers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.casefile.CaseDoor;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.Document;
import it.accanto.casefile.OpensCase;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of a case, for whoever may see names in it: a scan tells more than a name. */
@RestController
@RequestMapping("/api/cases/{number}/files")
@Tag(name = "Casi")
class Uploads {

    /** A file as clients see it. */
    record Filed(
            String id,
            String kind,
            String label,
            String reference,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            String name,
            String mediaType,
            int size,
            String sha256,
            Instant uploadedAt,
            String uploadedBy) {
        static Filed of(Scan scan, Document document) {
            return new Filed(
                    scan.id(),
                    document.kind().name(),
                    document.kind().label(),
                    document.reference(),
                    document.issuedOn(),
                    document.expiresOn(),
                    scan.name(),
                    scan.format().mediaType(),
                    scan.sizeInBytes(),
                    scan.sha256(),
                    scan.uploadedAt(),
                    scan.uploadedBy());
        }
    }

    private static final String NOT_THEIRS = "I file sono riservati a chi segue il caso.";

    private final CaseDoor door;
    private final CaseFiles files;
    private final Scans scans;

    Uploads(CaseDoor door, CaseFiles files, Scans scans) {
        this.door = door;
        this.files = files;
        this.scans = scans;
    }

    @Operation(summary = "I file del caso, senza il loro contenuto")
    @GetMapping
    @OpensCase
    List<Filed> list(@PathVariable String number, @RequestParam(required = false) @Nullable String task) {
        CaseDoor.Opened opened = door.toAct(number, NOT_THEIRS);
        door.read(opened, Sight.Reading.of(Sight.Part.CASE, task));
        return scans.of(opened.file().number());
    }

    @Operation(
            summary = "Caricare un documento scansionato: {file, kind, reference, issuedOn, expiresOn}",
            description = "PDF, JPEG o PNG, riconosciuti dal contenuto. Obbligatori: file e kind.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @OpensCase
    Filed upload(
            @PathVariable String number,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> given,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String issuedOn,
            @RequestParam(required = false) @Nullable String expiresOn)
            throws IOException {
        CaseDoor.Opened opened = door.toAct(number, NOT_THEIRS);
        Paper paper = Paper.told(kind, reference, issuedOn, expiresOn, files.today());
        MultipartFile file = only(given);
        byte[] content = file.getBytes();
        Format format = Inspection.of(content);
        String name = FileName.of(file.getOriginalFilename()).as(format);
        return scans.keep(
                opened.file().number(),
                paper,
                name,
                format,
                content,
                opened.sight().person());
    }

    private static MultipartFile only(@Nullable List<MultipartFile> given) {
        if (given == null || given.isEmpty()) {
            throw Refusal.of("file", "Scegliete il file da caricare.");
        }
        if (given.size() > 1) {
            throw Refusal.of("file", "Caricate un file alla volta.");
        }
        return given.get(0);
    }

    @Operation(
            summary = "Scaricare un file del caso",
            description = "Ogni scaricamento è una lettura del fascicolo e resta scritto.")
    @GetMapping("/{id}")
    @OpensCase
    ResponseEntity<byte[]> download(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String task) {
        CaseDoor.Opened opened = door.toAct(number, NOT_THEIRS);
        Scans.Content content = scans.content(opened.file().number(), id);
        door.read(opened, new Sight.Reading(Sight.Part.DOWNLOAD, task, id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.scan().format().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attachment(content.scan().name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("X-Frame-Options", "DENY")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(content.bytes());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
