package it.accanto.rules.change;

import it.accanto.casefile.Refusal;
import it.accanto.rules.Catalogue;
import it.accanto.rules.Draft;
import it.accanto.rules.Drafts;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.checks.RuleFile;
import it.accanto.rules.examples.CarriedExamples;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A rule on its way to another installation: out as files, and in as a draft that passes what every draft passes. */
@Component
class Transport {

    /** What came in, and what the sender wrote of it, for whoever submits it here. */
    record Arrived(Draft draft, CarriedExamples.Carried examples, Parcel.Version version) {}

    private final Catalogue catalogue;
    private final RuleVersions versions;
    private final Drafts drafts;
    private final CarriedExamples examples;

    Transport(Catalogue catalogue, RuleVersions versions, Drafts drafts, CarriedExamples examples) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.drafts = drafts;
        this.examples = examples;
    }

    @Transactional(readOnly = true)
    public byte[] out(String file) {
        List<RuleVersion> all = versions.of(file);
        Map<Integer, String> texts = new TreeMap<>();
        all.forEach(version -> texts.put(version.number(), version.dmn()));
        return ParcelWriter.written(new Parcel(
                file,
                versions.on(file, versions.today()).number(),
                all.stream().map(Parcel.Version::of).toList(),
                texts,
                examples.of(file)));
    }

    /** @throws Refusal where the parcel is broken, or of another rule */
    @Transactional
    public Arrived in(String file, InputStream sent, String by) {
        Parcel parcel = ParcelReader.read(file, sent);
        String dmn = Objects.requireNonNull(parcel.texts().get(parcel.inForce()));
        ofThisFile(file, dmn);
        Draft draft = drafts.open(file, dmn, by);
        String reason = "Importato dall'esportazione di «%s», versione %d.".formatted(file, parcel.inForce());
        return new Arrived(draft, examples.into(draft, parcel.examples(), reason, by), parcel.decisive());
    }

    private void ofThisFile(String file, String dmn) {
        Optional<String> foreign = RuleFile.read(dmn).stream()
                .flatMap(tables -> tables.tables().keySet().stream())
                .filter(key -> !catalogue.holds(file, key))
                .findFirst();
        if (dmn.isBlank() || foreign.isPresent()) {
            throw Refusal.of("zip", "Il testo in vigore nell'archivio non è di questa regola: esportatela di nuovo.");
        }
    }
}
