package it.accanto.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What npm may fetch is named to the last byte. */
class FrontEndLockTest {

    /** Under dmn-js, whose dist folder already holds it: its script prints a request, and no script of anybody runs here. */
    private static final String ASKS_FOR_DONATIONS = "node_modules/inferno";

    @Test
    void noScriptRunsWhenAPackageIsInstalled() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/frontend/.npmrc"))).contains("ignore-scripts=true");
    }

    @Test
    void everyPackageHasItsVersionAndItsDigest() throws IOException {
        JsonNode lock = new ObjectMapper().readTree(new File("src/main/frontend/package-lock.json"));
        assertThat(lock.get("lockfileVersion").asInt()).isEqualTo(3);
        assertThat(lock.get("packages").properties()).hasSizeGreaterThan(1);
        for (Map.Entry<String, JsonNode> one : lock.get("packages").properties()) {
            if (!one.getKey().isEmpty()) {
                assertThat(one.getValue().path("version").asText())
                        .as(one.getKey())
                        .matches("\\d+\\.\\d+\\.\\d+.*");
                assertThat(one.getValue().path("integrity").asText())
                        .as(one.getKey())
                        .startsWith("sha512-");
                assertThat(one.getValue().path("resolved").asText("https://registry.npmjs.org/"))
                        .startsWith("https://registry.npmjs.org/");
                assertThat(one.getValue().has("hasInstallScript"))
                        .as(one.getKey())
                        .isEqualTo(one.getKey().equals(ASKS_FOR_DONATIONS));
            }
        }
    }

    @Test
    void whatWeAskForIsOneVersionAndNoRange() throws IOException {
        JsonNode asked = new ObjectMapper().readTree(new File("src/main/frontend/package.json"));
        assertThat(asked.get("dependencies"))
                .allSatisfy(version -> assertThat(version.asText()).matches("\\d+\\.\\d+\\.\\d+"));
    }
}
