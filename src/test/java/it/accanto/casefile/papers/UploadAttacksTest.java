package it.accanto.casefile.papers;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody tries to bring in what does not belong, where it does not belong: each is refused in Italian and nothing is kept. */
@RunningAccanto
class UploadAttacksTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    private String number;
    private long before;

    @BeforeEach
    void aCase() {
        walk.begin();
        number = AReport.of("MI").sentBy(new HttpClientOf(port, "casework", "casework"));
        before = kept();
    }

    @AfterEach
    void nothingWasKept() {
        assertThat(kept()).isEqualTo(before);
    }

    private long kept() {
        return jdbc.sql("select (select count(*) from case_scan) + (select count(*) from case_scan_part)")
                .query(Long.class)
                .single();
    }

    private Uploading caseWorker() {
        return new Uploading(port, "casework");
    }

    static Stream<Arguments> disguised() {
        byte[] html = Samples.latin("<html><script>alert(1)</script></html>");
        return Stream.of(
                Arguments.of("a.png", "image/png", html),
                Arguments.of("a.pdf", "application/pdf", Samples.png()),
                Arguments.of("a.html", "text/html", Samples.pdf()),
                Arguments.of("a.pdf.exe", "application/pdf", Samples.pdf()),
                Arguments.of("a.svg", "image/svg+xml", Samples.latin("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("a.docx", "application/pdf", Samples.docx(1_000_000)),
                Arguments.of("bomb.docx", "application/zip", Samples.docx(50_000_000)),
                Arguments.of("a.pdf", "application/pdf", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void aFileIsWhatItsContentSays(String name, String type, byte[] content) {
        HttpResponse<byte[]> answer =
                caseWorker().field("kind", "OTHER").file(name, type, content).to(number);
        assertThat(Uploading.refused(answer, 400).get("field").asText()).isEqualTo("file");
    }

    @Test
    void aFileThatIsTooLargeIsToldTheLimit() {
        for (int size : List.of(10 * 1024 * 1024 + 1, 20_000_000, 50_000_000)) {
            HttpResponse<byte[]> answer = caseWorker()
                    .field("kind", "OTHER")
                    .file("a.pdf", "application/pdf", new byte[size])
                    .to(number);
            assertThat(Uploading.refused(answer, 400).get("message").asText()).contains("10 MB");
        }
    }

    @Test
    void aCaseHoldsNoMoreThanItsShare() {
        jdbc.sql(
                        "insert into case_scan (id, case_number, name, format, size_in_bytes, sha256, uploaded_at, uploaded_by)"
                                + " values (?, ?, 'x.pdf', 'PDF', ?, '', current_timestamp, 'test')")
                .params(UUID.randomUUID().toString(), number, 200 * 1024 * 1024)
                .update();
        before = kept();
        HttpResponse<byte[]> answer = caseWorker()
                .field("kind", "OTHER")
                .file("a.pdf", "application/pdf", Samples.pdf())
                .to(number);
        assertThat(Uploading.refused(answer, 400).get("message").asText()).contains("200 MB");
        jdbc.sql("delete from case_scan where case_number = ?").param(number).update();
        before = kept();
    }

    @Test
    void manyPartsManyFilesAndNoFileAreRefused() {
        Uploading many = caseWorker().field("kind", "OTHER");
        for (int i = 0; i < 1000; i++) {
            many.field("x" + i, "x");
        }
        Uploading.refused(many.file("a.pdf", "application/pdf", Samples.pdf()).to(number), 400);
        Uploading.refused(
                caseWorker()
                        .field("kind", "OTHER")
                        .file("a.pdf", "application/pdf", Samples.pdf())
                        .file("b.pdf", "application/pdf", Samples.pdf())
                        .to(number),
                400);
        Uploading.refused(caseWorker().field("kind", "OTHER").to(number), 400);
        Uploading.refused(
                caseWorker()
                        .field("kind", "OTHER")
                        .field("file", "%PDF-1.7 %%EOF")
                        .to(number),
                400);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, NONSENSE",
        "kind, ''",
        "issuedOn, 31/01/2026",
        "issuedOn, 2030-01-01",
        "issuedOn, -999999999-01-01",
        "expiresOn, 2026-02-30",
        "expiresOn, domani"
    })
    void whatIsToldWronglyIsRefusedAtItsField(String field, String value) {
        Uploading told = caseWorker();
        if (!field.equals("kind")) {
            told.field("kind", "OTHER");
        }
        HttpResponse<byte[]> answer = told.field(field, value)
                .file("a.pdf", "application/pdf", Samples.pdf())
                .to(number);
        assertThat(Uploading.refused(answer, 400).get("field").asText()).isEqualTo(field);
    }

    @Test
    void unkeepableTextsAreRefused() {
        for (String text : List.of("a\u0000b", "x".repeat(301), "riga\nriga")) {
            HttpResponse<byte[]> answer = caseWorker()
                    .field("kind", "OTHER")
                    .field("reference", text)
                    .file("a.pdf", "application/pdf", Samples.pdf())
                    .to(number);
            assertThat(Uploading.refused(answer, 400).get("field").asText()).isEqualTo("reference");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=other",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/mixed; boundary=----prova",
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded"
            })
    void aBrokenEnvelopeIsRefused(String type) {
        byte[] body = Samples.join(
                Samples.latin(
                        "------prova\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"),
                Samples.pdf());
        HttpResponse<byte[]> answer = caseWorker().raw(number, type, body);
        Uploading.refused(answer, answer.statusCode() == 415 ? 415 : 400);
    }

    @Test
    void anEnvelopeThatEndsTooEarlyOrHasGiantHeadsIsRefused() {
        byte[] cut = Samples.latin(
                "------prova\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7");
        Uploading.refused(caseWorker().raw(number, "multipart/form-data; boundary=----prova", cut), 400);
        Uploading.refused(
                caseWorker()
                        .field("kind", "OTHER")
                        .file("x".repeat(20_000) + ".pdf", "application/pdf", Samples.pdf())
                        .to(number),
                400);
    }

    @ParameterizedTest
    @CsvSource({
        "torino, 404",
        "policy, 403",
        "grants, 403",
        "admin, 403",
        "supervision, 403",
        "privacy, 403",
        "protection, 403"
    })
    void whoMaySeeNoNamesUploadsListsAndDownloadsNothing(String person, int status) {
        String id = UUID.randomUUID().toString();
        HttpResponse<byte[]> answer = new Uploading(port, person)
                .field("kind", "OTHER")
                .file("a.pdf", "application/pdf", Samples.pdf())
                .to(number);
        assertThat(answer.statusCode()).isIn(status, 403, 404);
        Uploading.refused(answer, answer.statusCode());
        for (String path : List.of("/files", "/files/" + id)) {
            HttpResponse<byte[]> read = new Uploading(port, person).get("/api/cases/" + number + path);
            assertThat(read.statusCode()).isIn(status, 403, 404);
            Uploading.refused(read, read.statusCode());
        }
    }

    @Test
    void aReasonOpensTheFilesAndIsAskedForFirst() {
        HttpResponse<byte[]> asked = new Uploading(port, "protection").get("/api/cases/" + number + "/files");
        assertThat(Uploading.refused(asked, 403).get("message").asText()).contains("motivo");
        assertThat(new HttpClientOf(port, "protection", "protection")
                        .post("/api/cases/" + number + "/reasons", Map.of("reason", "Sostituisco la collega."))
                        .status())
                .isEqualTo(201);
        assertThat(new Uploading(port, "protection")
                        .get("/api/cases/" + number + "/files")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFileIsUnknownUnderAnotherCasesNumber() {
        HttpResponse<byte[]> answer = caseWorker()
                .field("kind", "OTHER")
                .file("a.pdf", "application/pdf", Samples.pdf())
                .to(number);
        String id = Uploading.json(answer).get("id").asText();
        before = kept();
        String other = AReport.of("MI").sentBy(new HttpClientOf(port, "casework", "casework"));
        Uploading.refused(caseWorker().get("/api/cases/" + other + "/files/" + id), 404);
        Uploading.refused(caseWorker().get("/api/cases/" + number + "/files/" + id + "%00"), 400);
        Uploading.refused(caseWorker().get("/api/cases/" + number + "/files/x"), 404);
        assertThat(caseWorker().get("/api/cases/" + number + "/files/" + id).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNameThatClimbsIsKeptAsANameOnly() {
        HttpResponse<byte[]> answer = caseWorker()
                .field("kind", "OTHER")
                .file("../../../../tmp/accanto-was-here.pdf", "application/pdf", Samples.pdf())
                .to(number);
        before = kept();
        assertThat(Uploading.json(answer).get("name").asText()).isEqualTo("accanto-was-here.pdf");
        assertThat(java.nio.file.Path.of("/tmp/accanto-was-here.pdf")).doesNotExist();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("..");
    }
}
