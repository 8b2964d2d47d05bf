package it.accanto.rules;

import it.accanto.access.Office;
import it.accanto.casefile.Refusal;
import it.accanto.rules.checks.RuleFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which decisions there are, in which file, and whose they are. The keys come with the application, since processes and outside
 * clients ask by them; {@code rules/catalogue.csv} has a row for each decision of the contract.
 */
@Component
public class Catalogue {

    /**
     * A decision that cases and clients ask.
     *
     * @param owner the office that works with its answer
     * @param yesOutput the output in which somebody gets what they ask for, empty where the decision says neither yes nor no
     * @param yes the values of that output which are a yes, the best first
     * @param said how somebody is called who gets a yes
     * @param fixed the inputs that choose the law to be applied, and are no facts of somebody: another notice would be another request
     */
    public record Listed(
            String key,
            String file,
            Office owner,
            String yesOutput,
            List<String> yes,
            String said,
            List<String> fixed) {

        /** Whether somebody gets a yes or a no. */
        public boolean asksYes() {
            return !yesOutput.isEmpty();
        }

        private static Listed of(CSVRecord row) {
            return new Listed(
                    row.get("key"),
                    row.get("file"),
                    Office.valueOf(row.get("owner")),
                    row.get("yesOutput"),
                    words(row.get("yes")),
                    row.get("said"),
                    words(row.get("fixed")));
        }

        private static List<String> words(String text) {
            return Arrays.stream(text.split(" "))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Listed> listed = new LinkedHashMap<>();

    Catalogue(ResourcePatternResolver resources) throws IOException {
        for (Resource packaged : resources.getResources("classpath:dmn/*.dmn")) {
            String file = Objects.requireNonNull(packaged.getFilename()).replace(".dmn", "");
            texts.put(file, packaged.getContentAsString(StandardCharsets.UTF_8));
        }
        texts.forEach((file, dmn) ->
                RuleFile.read(dmn).orElseThrow().tables().keySet().forEach(key -> files.put(key, file)));
        try (Reader rows = new InputStreamReader(
                new ClassPathResource("rules/catalogue.csv").getInputStream(), StandardCharsets.UTF_8)) {
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(rows).stream()
                    .map(Listed::of)
                    .forEach(row -> listed.put(row.key(), row));
        }
    }

    /** The texts that came with the application, by file. */
    Map<String, String> packaged() {
        return texts;
    }

    /** The decisions of the contract, in the order of a case's life. */
    public List<Listed> decisions() {
        return List.copyOf(listed.values());
    }

    /** What is said of a decision, where it is one of the contract's. */
    public Optional<Listed> of(String key) {
        return Optional.ofNullable(listed.get(key));
    }

    /**
     * The file in which a decision stands; a file's own name is taken too.
     *
     * @throws Refusal where there is no such decision
     */
    public String fileOf(String key) {
        String file = texts.containsKey(key) ? key : files.get(key);
        if (file == null) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "Questa regola non c'è: scegliete una regola dall'elenco.");
        }
        return file;
    }

    /**
     * The file of a decision; a file's own name is not taken.
     *
     * @throws Refusal where there is no such decision
     */
    public String fileOfDecision(String key) {
        return files.containsKey(key) ? files.get(key) : fileOf("");
    }

    /** Whether a decision stands in a file. */
    public boolean holds(String file, String decision) {
        return file.equals(files.get(decision));
    }

    /** Some decision of a file. */
    String anyOf(String file) {
        return files.entrySet().stream()
                .filter(entry -> entry.getValue().equals(file))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
