package it.accanto.casefile.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import java.net.http.HttpResponse;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case worker uploads scans and gets them back as they were; told on both databases. */
abstract class FilesOfACase {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    private String number;

    @BeforeEach
    void aCase() {
        walk.begin();
        number = AReport.of("MI").sentBy(new HttpClientOf(port, "casework", "casework"));
    }

    @Test
    void aScanComesBackByteForByteAndABrowserDoesNotRunIt() {
        byte[] content = largePdf();
        HttpResponse<byte[]> answer = new Uploading(port, "casework")
                .field("kind", "PASSPORT")
                .field("reference", "AA 123")
                .field("issuedOn", "2025-01-31")
                .field("expiresOn", "2035-01-30")
                .file("passaporto è.PDF", "text/html", content)
                .to(number);
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode filed = Uploading.json(answer);
        assertThat(filed.get("name").asText()).isEqualTo("passaporto è.pdf");
        assertThat(filed.get("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(filed.get("size").asInt()).isEqualTo(content.length);

        HttpResponse<byte[]> back = new Uploading(port, "casework")
                .get("/api/cases/" + number + "/files/" + filed.get("id").asText());
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select person, detail from case_reading where part = 'DOWNLOAD' and case_number = ?")
                        .param(number)
                        .query()
                        .singleRow())
                .containsEntry("person", "casework")
                .containsEntry("detail", filed.get("id").asText());
        assertThat(back.body()).isEqualTo(content);
        assertThat(back.headers().map())
                .containsEntry("content-type", java.util.List.of("application/pdf"))
                .containsEntry("x-content-type-options", java.util.List.of("nosniff"))
                .containsEntry(
                        "content-security-policy",
                        java.util.List.of("sandbox; default-src 'none'; frame-ancestors 'none'"));
        assertThat(back.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(back.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''passaporto%20%C3%A8.pdf");
    }

    @Test
    void itStandsAmongTheDocumentsAndItsKindInTheDiary() {
        String id = Uploading.json(new Uploading(port, "casework")
                        .field("kind", "PERMIT")
                        .file("Ahmed.png", "image/png", Samples.png())
                        .to(number))
                .get("id")
                .asText();
        JsonNode file = Uploading.json(new Uploading(port, "casework").get("/api/cases/" + number));
        assertThat(file.at("/documents/0/file").asText()).isEqualTo(id);
        JsonNode list = Uploading.json(new Uploading(port, "casework").get("/api/cases/" + number + "/files"));
        assertThat(list).hasSize(1);
        assertThat(file.get("files")).isEqualTo(list);
        assertThat(list.get(0).get("label").asText()).isEqualTo("Permesso di soggiorno");
        String diary = Uploading.json(new Uploading(port, "casework").get("/api/cases/" + number + "/audit"))
                .toString();
        assertThat(diary).contains("Caricato un file: Permesso di soggiorno.").doesNotContain("Ahmed");
    }

    @Test
    void whatWasChangedInTheDatabaseIsNotGivenOut() {
        String id = Uploading.json(new Uploading(port, "casework")
                        .field("kind", "OTHER")
                        .file("a.jpg", "image/jpeg", Samples.jpeg())
                        .to(number))
                .get("id")
                .asText();
        jdbc.sql("update case_scan_part set content = ? where scan_id = ?")
                .params(Samples.png(), id)
                .update();
        Uploading.refused(new Uploading(port, "casework").get("/api/cases/" + number + "/files/" + id), 500);
    }

    /** Nearly as large as allowed, of noise, so that it takes many parts. */
    private static byte[] largePdf() {
        byte[] noise = new byte[9_900_000];
        new Random(7).nextBytes(noise);
        return Samples.join(Samples.pdf(), noise, Samples.latin("\n%%EOF\n"));
    }
}
