package it.accanto.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody with the right to write drafts tries to take the server down, or to have it run what is no table. */
@RunningAccanto
class BombsTest {

    private static final String KEY = "microenterprise";
    private static final String BOUND = "<text>75000</text>";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    private PolicyOfficer officer;

    @BeforeEach
    void sitDown() {
        officer = new PolicyOfficer(port);
    }

    static Stream<String> bombs() {
        return Stream.of(
                "for i in 1..1000000 return i",
                "for a in 1..9999, b in 1..9999, c in 1..9999 return a",
                "some x in 1..1000000 satisfies x = 0",
                "every x in 1..1000000 satisfies x > 0",
                "(function(n) n(n))(function(n) n(n))",
                "function(a) external {java: {class: \"java.lang.Runtime\", method signature: \"exit(int)\"}}",
                "today()",
                "now()",
                "get value({a: 1}, \"a\")",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")",
                "replace(\"aaaa\", \"(a*)*\", \"b\")",
                "string join([\"a\"], \"b\")",
                "concatenate([1], [2])",
                "10 ** 1000000000",
                "9".repeat(399) + " * " + "9".repeat(399),
                "\"" + "x".repeat(900_000) + "\"",
                "(".repeat(200_000),
                "[][][][][][][][][][][][][][][][][][][][][][][][][]",
                "not(]".repeat(70),
                "[if [if [if [if [if [if [if [if [if [if ",
                "-".repeat(390) + "1",
                "if true then ".repeat(30) + "1",
                "${1+1}",
                "#{bean.method()}",
                "75\u200B000",
                "75\u202E000",
                "cellInput.class");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombInACellIsToldByItsRowAndNeverEvaluated(String bomb) {
        long began = System.nanoTime();
        long draft = officer.draft(KEY, BOUND, "<text>" + bomb.replace("<", "&lt;") + "</text>");
        JsonNode looked =
                officer.http.get(PolicyOfficer.path(KEY, draft) + "/checks").body();
        assertThat(looked.get("passes").asBoolean()).isFalse();
        assertThat(looked.get("faults")).anySatisfy(fault -> {
            assertThat(fault.get("kind").asText()).isIn("CELL", "TYPE");
            assertThat(fault.get("message").asText()).startsWith("Riga 1: ");
        });
        assertThat(officer.http
                        .get(PolicyOfficer.path(KEY, draft) + "/examples")
                        .status())
                .isEqualTo(400);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
        officer.discard(KEY, draft);
    }

    @Test
    void aFileThatIsMoreThanATableIsNotTaken() {
        String dmn = officer.inForce(KEY);
        String body = dmn.substring(dmn.indexOf("<definitions"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        StringBuilder wide = new StringBuilder();
        "<!DOCTYPE x [<!ENTITY e \"1\">]>".chars().forEach(letter -> wide.append('\u0000')
                .append((char) letter));
        for (String bomb : List.of(
                laughs + "]>" + body.replace(BOUND, "<text>&a11;</text>"),
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + body,
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + wide + body,
                "not xml at all")) {
            HttpClientOf.Answer answer =
                    officer.http.call("POST", "/api/rules/" + KEY + "/drafts", "application/xml", bomb);
            assertThat(answer.status()).as(bomb.substring(0, 14)).isEqualTo(400);
            assertThat(answer.body().get("field").asText()).isEqualTo("dmn");
        }
        HttpClientOf.Answer included = officer.http.call(
                "POST",
                "/api/rules/" + KEY + "/drafts",
                "application/xml",
                dmn.replace(
                        BOUND,
                        "<text><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/></text>"));
        assertThat(included.text()).doesNotContain("root:");
        if (included.status() == 201) {
            long draft = included.body().get("id").asLong();
            JsonNode looked =
                    officer.http.get(PolicyOfficer.path(KEY, draft) + "/checks").body();
            assertThat(looked.get("passes").asBoolean()).isFalse();
            assertThat(looked.toString()).doesNotContain("root:");
            officer.discard(KEY, draft);
        }
    }

    /** As many rows as are let through, each a box in eight dimensions of its own, some at once: others are answered meanwhile. */
    @Test
    void aSearchWithoutEndEndsAndOthersAreAnsweredMeanwhile() {
        long draft = officer.draft(KEY, withRows(officer.inForce(KEY), 280));
        List<CompletableFuture<HttpClientOf.Answer>> looking = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            looking.add(CompletableFuture.supplyAsync(
                    () -> new PolicyOfficer(port).http.get(PolicyOfficer.path(KEY, draft) + "/checks")));
        }
        HttpClientOf worker = new HttpClientOf(port, "employment", "employment");
        for (int i = 0; i < 5; i++) {
            assertThat(worker.post(
                                    "/api/rules/" + KEY + "/evaluate",
                                    java.util.Map.of("inputs", PolicyOfficer.business()))
                            .status())
                    .isEqualTo(200);
            assertThat(worker.get("/api/rules/access").status()).isEqualTo(200);
        }
        looking.forEach(one -> {
            HttpClientOf.Answer answer = one.orTimeout(LIMIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
            assertThat(answer.status()).isIn(200, 400);
            assertThat(answer.status() == 400 || !answer.body().get("passes").asBoolean())
                    .isTrue();
        });
        officer.discard(KEY, draft);
    }

    private static String withRows(String dmn, int rows) {
        int from = dmn.indexOf("<rule id=\"microenterprise-01\"");
        String row = dmn.substring(from, dmn.indexOf("</rule>", from) + 7);
        java.util.Random random = new java.util.Random(4);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            String bomb = row.replace("microenterprise-01", "bomb-" + i);
            for (String column : List.of("ageYears", "vatNumberYears", "amountEUR")) {
                int low = random.nextInt(1_000);
                bomb = bomb.replaceFirst(
                        "(-" + column + "\"><text>)[^<]*",
                        "$1[" + low + ".." + (low + 300 + random.nextInt(600)) + "]");
            }
            all.append(bomb);
        }
        return dmn.substring(0, from) + all + dmn.substring(from);
    }
}
