package it.accanto.rules.change;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.rules.Asking;
import it.accanto.rules.Catalogue;
import it.accanto.rules.Draft;
import it.accanto.rules.examples.CarriedExamples;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Out to files and in from files. */
@RestController
@RequestMapping("/api/rules/{key}")
@Tag(name = "Regole")
class TransportApi {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    /**
     * The draft that an import became.
     *
     * @param norm the norm that the sender cited, as a proposal for the submission
     * @param reason why the sender changed the rule, as a proposal for the submission
     */
    record Imported(
            long id,
            String key,
            String file,
            int base,
            int revision,
            Draft.State state,
            String openedBy,
            Instant savedAt,
            CarriedExamples.Carried examples,
            @Nullable String norm,
            @Nullable String reason) {

        private static Imported of(String key, Transport.Arrived arrived) {
            Draft draft = arrived.draft();
            return new Imported(
                    draft.id(),
                    key,
                    draft.file(),
                    draft.base(),
                    draft.revision(),
                    draft.state(),
                    draft.openedBy(),
                    draft.savedAt(),
                    arrived.examples(),
                    arrived.version().norm(),
                    arrived.version().reason());
        }
    }

    private final Catalogue catalogue;
    private final Transport transport;
    private final Asking asking;

    TransportApi(Catalogue catalogue, Transport transport, Asking asking) {
        this.catalogue = catalogue;
        this.transport = transport;
        this.asking = asking;
    }

    @Operation(summary = "Una regola in un file zip: tutte le versioni, chi ne risponde e perché, gli esempi")
    @GetMapping("/export")
    ResponseEntity<byte[]> out(@PathVariable String key) {
        String file = catalogue.fileOf(key);
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file + ".zip")
                                .build()
                                .toString())
                .body(transport.out(file));
    }

    @Operation(summary = "Importare una regola esportata altrove: diventa una bozza")
    @PostMapping(
            path = "/imports",
            consumes = {"application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    Imported in(@PathVariable String key, InputStream body) {
        return Imported.of(key, transport.in(catalogue.fileOf(key), body, asking.person()));
    }
}
