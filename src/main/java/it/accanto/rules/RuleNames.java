package it.accanto.rules;

import it.accanto.rules.checks.RuleFile;
import it.accanto.rules.checks.RuleTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What staff call the decisions of a file. A version's text never changes, so it is read for its names once. */
@Component
public class RuleNames {

    private record Numbered(String file, int number) {}

    private final Catalogue catalogue;
    private final RuleVersions versions;
    private final Map<Numbered, Map<String, String>> known = new ConcurrentHashMap<>();

    RuleNames(Catalogue catalogue, RuleVersions versions) {
        this.catalogue = catalogue;
        this.versions = versions;
    }

    /** A decision's name in a version of its file. */
    String of(String key, RuleVersion version) {
        return Objects.requireNonNull(in(version).get(key));
    }

    /** A file is called by the names of those of its decisions that cases and clients ask. */
    public String of(String file) {
        Map<String, String> names = in(versions.on(file, versions.today()));
        return names.entrySet().stream()
                .filter(name -> catalogue.of(name.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> in(RuleVersion version) {
        return known.computeIfAbsent(new Numbered(version.file(), version.number()), asked -> RuleNames.read(version));
    }

    /** In the order of the file. */
    private static Map<String, String> read(RuleVersion version) {
        return RuleFile.read(version.dmn()).orElseThrow().tables().values().stream()
                .collect(Collectors.toMap(
                        RuleTable::decision, RuleTable::label, (one, other) -> one, LinkedHashMap::new));
    }
}
