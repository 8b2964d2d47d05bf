package it.accanto.dependencies;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/** What may not come in, of which versions, and why. */
record DenyList(List<Row> rows) {

    /** A star at the end of a name stands for the rest of it; a star for a version stands for every one. */
    record Row(String group, String artifact, String denied, String advisory, String reason) {

        boolean denies(String group, String artifact, String version) {
            return fits(this.group, group) && fits(this.artifact, artifact) && within(version);
        }

        private static boolean fits(String pattern, String name) {
            return pattern.endsWith("*")
                    ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                    : name.equals(pattern);
        }

        boolean within(String version) {
            try {
                return denied.equals("*")
                        || VersionRange.createFromVersionSpec(denied)
                                .containsVersion(new DefaultArtifactVersion(version));
            } catch (InvalidVersionSpecificationException e) {
                throw new IllegalArgumentException("Not a range of versions: " + denied, e);
            }
        }
    }

    static DenyList read(Path csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(csv)) {
            return new DenyList(
                    format.parse(in).getRecords().stream().map(DenyList::row).toList());
        }
    }

    private static Row row(CSVRecord line) {
        return new Row(
                line.get("group"), line.get("artifact"), line.get("denied"), line.get("advisory"), line.get("reason"));
    }

    /** What a bill of materials holds that it may not, each with its reason. */
    List<String> foundIn(JsonNode bill) {
        return StreamSupport.stream(bill.get("components").spliterator(), false)
                .flatMap(component -> rows.stream()
                        .filter(row -> row.denies(
                                component.path("group").asText(),
                                component.get("name").asText(),
                                component.path("version").asText()))
                        .map(row -> "%s:%s:%s is denied (%s): %s"
                                .formatted(
                                        component.path("group").asText(),
                                        component.get("name").asText(),
                                        component.path("version").asText(),
                                        row.advisory(),
                                        row.reason())))
                .toList();
    }
}
