package it.accanto.rules.change;

import static it.accanto.rules.change.AStudio.SECOND;
import static it.accanto.rules.change.AStudio.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.RunningAccanto;
import it.accanto.access.People;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersion.Account;
import it.accanto.rules.RuleVersions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A rule goes out as files and comes in as a draft, and nothing else that somebody sends does. */
@RunningAccanto
class RuleTravelsTest {

    private static final String FILE = "microenterprise";
    private static final Account ELSEWHERE = new Account("carla", "davide", "DGR 7/2027, art. 2", "Tetto più alto");
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private People people;

    @Autowired
    private RuleVersions versions;

    private AStudio studio;
    private String original;

    @BeforeEach
    void aPolicyOffice() {
        walk.begin();
        studio = new AStudio(port, FILE, people);
        original = versions.on(FILE, versions.today()).dmn();
    }

    @AfterEach
    void theTableAsItCameDecidesAgain() {
        versions.add(FILE, original, versions.today(), RuleVersion.Origin.WITHDRAWAL, ELSEWHERE, null);
    }

    private byte[] exported() {
        var answer = studio.as(SECOND).file(studio.path("/export"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"microenterprise.zip\"");
        return answer.body();
    }

    private Answer imported(byte[] zip) {
        return studio.as(WRITER).send(studio.path("/imports"), "application/zip", zip);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsExportedIsEveryVersionAsItWasKeptWithItsReasonsAndTheExamplesAndAlwaysTheSameBytes() throws IOException {
        String higher = original.replace("<text>75000</text>", "<text>76000</text>");
        RuleVersion version = versions.add(FILE, higher, versions.today(), RuleVersion.Origin.RELEASE, ELSEWHERE, null);
        byte[] zip = exported();
        Map<String, byte[]> files = unpacked(zip);
        assertThat(files.keySet())
                .contains(
                        "microenterprise/README.md",
                        "microenterprise/versions.json",
                        "microenterprise/examples.json",
                        "microenterprise/versions/0001.dmn");
        assertThat(files.get("microenterprise/versions/%04d.dmn".formatted(version.number())))
                .isEqualTo(bytes(higher));
        JsonNode index = JSON.readTree(files.get("microenterprise/versions.json"));
        assertThat(index.get("inForce").asInt()).isEqualTo(version.number());
        JsonNode last = index.get("versions").get(version.number() - 1);
        assertThat(last.get("norm").asText()).isEqualTo("DGR 7/2027, art. 2");
        assertThat(last.get("reason").asText()).isEqualTo("Tetto più alto");
        assertThat(last.get("author").asText()).isEqualTo("carla");
        assertThat(last.get("approver").asText()).isEqualTo("davide");
        assertThat(last.get("from").asText()).isEqualTo(versions.today().toString());
        JsonNode examples = JSON.readTree(files.get("microenterprise/examples.json"));
        assertThat(examples.size()).isPositive();
        assertThat(examples.get(0).get("expected").get("advice").isTextual()).isTrue();
        assertThat(files.get("microenterprise/versions.json")).doesNotContain('\r');
        assertThat(exported()).as("the same bytes").isEqualTo(zip);
    }

    @Test
    void whatComesInIsADraftOfThatTextAndItsExamplesThroughTheSameChecks() throws IOException {
        String higher = original.replace("<text>75000</text>", "<text>76000</text>");
        versions.add(FILE, higher, versions.today(), RuleVersion.Origin.RELEASE, ELSEWHERE, null);
        Map<String, byte[]> files = unpacked(exported());
        versions.add(FILE, original, versions.today(), RuleVersion.Origin.WITHDRAWAL, ELSEWHERE, null);
        String examples = new String(files.get("microenterprise/examples.json"), StandardCharsets.UTF_8);
        JsonNode first = JSON.readTree(examples).get(0);
        String elsewhere = JSON.writeValueAsString(first)
                .replaceFirst("\"code\":\"[^\"]*\"", "\"code\":\"E-altrove1\"")
                .replaceFirst("\"vatNumberYears\":\\d+", "\"vatNumberYears\":3");
        files.put("microenterprise/examples.json", bytes(examples.replaceFirst("\\[", "[" + elsewhere + ",")));
        Answer arrived = imported(packed(files));
        assertThat(arrived.status()).as(arrived.text()).isEqualTo(201);
        JsonNode draft = arrived.body();
        assertThat(draft.get("state").asText()).isEqualTo("OPEN");
        assertThat(draft.get("openedBy").asText()).isEqualTo(WRITER);
        assertThat(draft.get("norm").asText()).isEqualTo("DGR 7/2027, art. 2");
        assertThat(draft.get("examples").get("added").asInt()).isEqualTo(1);
        assertThat(draft.get("examples").get("changed").asInt()).isZero();
        String path = studio.path("/drafts/" + draft.get("id").asLong());
        HttpClientOf writer = studio.as(WRITER);
        assertThat(writer.get(path).body().get("dmn").asText()).isEqualTo(higher);
        assertThat(writer.get(path + "/checks").body().get("passes").asBoolean())
                .isTrue();
        assertThat(writer.get(path + "/difference?with=inForce").text()).contains("76000", "75000");
        JsonNode tried = writer.get(path + "/examples").body().get("examples");
        JsonNode added = tried.get(tried.size() - 1);
        assertThat(added.get("code").asText()).isEqualTo("E-altrove1");
        assertThat(added.get("reason").asText())
                .startsWith("Importato dall'esportazione di «microenterprise», versione ");
        assertThat(versions.on(FILE, versions.today()).dmn())
                .as("nothing is in force by itself")
                .isEqualTo(original);
        assertThat(writer.call("DELETE", path, "application/json", "").status()).isEqualTo(204);
    }

    @Test
    void anExampleThatIsOwedAnotherAnswerElsewhereIsAChangeOfTheDraft() throws IOException {
        Map<String, byte[]> files = unpacked(exported());
        String examples = new String(files.get("microenterprise/examples.json"), StandardCharsets.UTF_8);
        files.put(
                "microenterprise/examples.json",
                bytes(examples.replaceFirst("\"advice\" : \"[A-Z_]+\"", "\"advice\" : \"AMOUNT_TOO_HIGH\"")
                        .replaceFirst("\"advice\" : \"MICROCREDIT_APPLY\"", "\"advice\" : \"AMOUNT_TOO_HIGH\"")));
        Answer arrived = imported(packed(files));
        assertThat(arrived.status()).as(arrived.text()).isEqualTo(201);
        assertThat(arrived.body().get("examples").get("added").asInt()).isZero();
        assertThat(arrived.body().get("examples").get("changed").asInt()).isPositive();
        String path = studio.path("/drafts/" + arrived.body().get("id").asLong());
        assertThat(studio.as(WRITER)
                        .get(path + "/examples")
                        .body()
                        .get("passes")
                        .asBoolean())
                .isFalse();
        studio.as(WRITER).call("DELETE", path, "application/json", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|x|contiene file che non vengono dallo studio",
                "microenterprise/versions/../../x.dmn|x|contiene file che non vengono dallo studio",
                "/microenterprise/README.md|x|contiene file che non vengono dallo studio",
                "doti/README.md|x|è della regola «doti»",
                "microenterprise/versions.json|{|«versions.json» non si legge come JSON",
                "microenterprise/versions.json|null|«versions.json» non si legge come JSON",
                "microenterprise/versions.json|{\"file\":\"microenterprise\",\"inForce\":999,\"versions\":[]}|non dice quello che serve",
                "microenterprise/examples.json|[null]|un esempio non è completo",
                "microenterprise/examples.json|{}|«examples.json» non si legge come JSON",
                "microenterprise/examples.json|[{\"code\":\"A\",\"decision\":\"msna-status\",\"inputs\":{},\"expected\":{},\"why\":\"x\",\"source\":\"y\"}]|non è di questa regola",
                "microenterprise/examples.json|[{\"code\":\"A\",\"decision\":\"nessuna\",\"inputs\":{},\"expected\":{},\"why\":\"x\",\"source\":\"y\"}]|non è di questa regola",
            })
    void whatSomebodyPutIntoTheArchiveIsRefused(String name, String content, String told) throws IOException {
        Map<String, byte[]> files = unpacked(exported());
        files.put(name, bytes(content));
        refused(packed(files), told);
    }

    private void refused(byte[] zip, String told) {
        int before = studio.as(WRITER).get(studio.path("")).body().get("drafts").size();
        Answer answer = imported(zip);
        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertThat(answer.body().get("message").asText()).contains(told);
        assertThat(answer.text()).doesNotContain("Exception", "java.");
        assertThat(studio.as(WRITER).get(studio.path("")).body().get("drafts").size())
                .as("no draft")
                .isEqualTo(before);
    }

    @Test
    void aBrokenTextABombAndAPictureAreRefused() throws IOException {
        Map<String, byte[]> files = unpacked(exported());
        JsonNode index = JSON.readTree(files.get("microenterprise/versions.json"));
        String inForce = "microenterprise/versions/%04d.dmn"
                .formatted(index.get("inForce").asInt());
        Map<String, byte[]> latin = new LinkedHashMap<>(files);
        latin.put(inForce, original.replace("a", "à").getBytes(StandardCharsets.ISO_8859_1));
        refused(packed(latin), "non è un testo in UTF-8");
        Map<String, byte[]> picture = new LinkedHashMap<>(files);
        picture.put(inForce, bytes("<svg/>"));
        refused(packed(picture), "non è un DMN");
        Map<String, byte[]> empty = new LinkedHashMap<>(files);
        empty.put(inForce, bytes(" "));
        refused(packed(empty), "non è di questa regola");
        Map<String, byte[]> another = new LinkedHashMap<>(files);
        another.put(inForce, bytes(versions.on("doti", versions.today()).dmn()));
        refused(packed(another), "non è di questa regola");
        Map<String, byte[]> missing = new LinkedHashMap<>(files);
        missing.remove(inForce);
        refused(packed(missing), "Nell'archivio manca");
        Map<String, byte[]> bomb = new LinkedHashMap<>(files);
        bomb.put("microenterprise/versions/9999.dmn", new byte[40_000_000]);
        refused(packed(bomb), "troppo grande");
        Map<String, byte[]> many = new LinkedHashMap<>(files);
        for (int at = 10_000; at < 12_100; at++) {
            many.put("microenterprise/versions/%d.dmn".formatted(at), new byte[0]);
        }
        refused(packed(many), "troppi file");
        refused(bytes("ciao"), "non è un archivio zip");
        refused(new byte[6_000_000], "troppo grande");
        byte[] cut = exported();
        cut[cut.length / 3] ^= 0x55;
        refused(Arrays.copyOf(cut, cut.length / 2), "");
    }

    @Test
    void whoDoesNotWriteTheRulesBringsNothingInAndWhoIsOutsideTakesNothingOut() {
        byte[] zip = exported();
        assertThat(new HttpClientOf(port, "admin", RunningAccanto.ADMIN_PASSWORD)
                        .send(studio.path("/imports"), "application/zip", zip)
                        .status())
                .isEqualTo(403);
        assertThat(new HttpClientOf(port, "casework", "casework")
                        .get(studio.path("/export"))
                        .status())
                .isEqualTo(403);
        assertThat(new HttpClientOf(port, null, null)
                        .get(studio.path("/export"))
                        .status())
                .isEqualTo(401);
        assertThat(studio.as(WRITER)
                        .call("POST", studio.path("/imports"), "application/json", "{}")
                        .status())
                .isBetween(400, 415);
    }
}
