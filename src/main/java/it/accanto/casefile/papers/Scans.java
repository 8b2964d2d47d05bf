package it.accanto.casefile.papers;

import it.accanto.casefile.CaseChapter;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Document;
import it.accanto.casefile.Refusal;
import it.accanto.casefile.Sight;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All the scans; each belongs to one document of one case. */
@Component
@EnableConfigurationProperties(UploadLimits.class)
class Scans implements CaseChapter {

    /** A file as it is given back: what it is, and every byte of it. */
    record Content(Scan scan, byte[] bytes) {}

    private final ScanRows rows;
    private final ScanParts parts;
    private final CaseFiles files;
    private final UploadLimits limits;
    private final Clock clock;

    Scans(ScanRows rows, ScanParts parts, CaseFiles files, UploadLimits limits, Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.files = files;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "files";
    }

    /** What the case page shows of them; the documents name them by id. */
    @Override
    public Object of(CaseNumber number, Sight sight) {
        return sight.names() ? of(number) : List.of();
    }

    /** Keeps a paper that was inspected; the diary tells its kind, and no name of a file. */
    @Transactional
    public Uploads.Filed keep(CaseNumber number, Paper paper, String name, Format format, byte[] content, String by) {
        if (rows.bytesOf(number.value()) + content.length > limits.perCase().toBytes()) {
            throw Refusal.of(
                    "file",
                    "I file di questo caso superano insieme i %d MB: caricatene uno più piccolo."
                            .formatted(limits.perCase().toMegabytes()));
        }
        Scan scan = rows.saveAndFlush(new Scan(number, name, format, content, Instant.now(clock), by));
        parts.write(scan, content);
        Document document =
                files.get(number).keep(paper.kind(), paper.reference(), paper.issuedOn(), paper.expiresOn());
        document.scannedAs(scan.id());
        files.note(number, by, "Caricato un file: %s.".formatted(paper.kind().label()));
        return Uploads.Filed.of(scan, document);
    }

    @Transactional(readOnly = true)
    public List<Uploads.Filed> of(CaseNumber number) {
        Map<String, Document> documents = new LinkedHashMap<>();
        CaseFile file = files.get(number);
        file.documents().stream()
                .filter(document -> document.file() != null)
                .forEach(document -> documents.put(Objects.requireNonNull(document.file()), document));
        return rows.findByCaseNumberOrderByUploadedAt(number.value()).stream()
                .map(scan -> Uploads.Filed.of(scan, Objects.requireNonNull(documents.get(scan.id()))))
                .toList();
    }

    /** A file of this case; one of another case is as unknown as one that never was. */
    @Transactional(readOnly = true)
    public Content content(CaseNumber number, String id) {
        Scan scan = rows.findByIdAndCaseNumber(id, number.value())
                .orElseThrow(
                        () -> Refusal.of(Refusal.Kind.NOT_FOUND, "Nessun file con questo identificativo nel caso."));
        byte[] bytes = parts.read(scan);
        if (!scan.matches(bytes)) {
            throw new IllegalStateException("The content of scan %s is not what was uploaded".formatted(id));
        }
        return new Content(scan, bytes);
    }
}
