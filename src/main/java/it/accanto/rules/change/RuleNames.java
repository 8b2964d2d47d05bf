package it.accanto.rules.change;

import it.accanto.rules.Catalogue;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.checks.RuleFile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What staff call a file of tables: the names of its decisions. */
@Component
class RuleNames {

    private final Catalogue catalogue;
    private final RuleVersions versions;

    /** Read once: a version's text never changes. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    RuleNames(Catalogue catalogue, RuleVersions versions) {
        this.catalogue = catalogue;
        this.versions = versions;
    }

    String of(String file) {
        RuleVersion inForce = versions.on(file, versions.today());
        return known.computeIfAbsent(file + "." + inForce.number(), asked -> read(inForce));
    }

    private String read(RuleVersion version) {
        return RuleFile.read(version.dmn()).orElseThrow().tables().values().stream()
                .filter(table -> catalogue.of(table.decision()).isPresent())
                .map(table -> table.label())
                .collect(Collectors.joining(", "));
    }
}
