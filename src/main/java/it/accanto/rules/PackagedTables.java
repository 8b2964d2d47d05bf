package it.accanto.rules;

import it.accanto.pathway.EngineTables;
import it.accanto.pathway.Moments;
import it.accanto.pathway.Who;
import it.accanto.rules.RuleVersion.Account;
import it.accanto.rules.RuleVersion.Origin;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the tables that the release brings: as a version of its own where one changed, and only as long as policy staff never
 * released that file, scheduled or withdrawn versions included. A release of the application never overrides what staff released.
 */
@Component
@Order(11)
class PackagedTables implements ApplicationRunner {

    private static final Account WITH_THE_APPLICATION = new Account(Who.ACCANTO, null, null, null);

    private final Catalogue catalogue;
    private final RuleVersions versions;
    private final EngineTables engine;
    private final Timeline timeline;

    PackagedTables(Catalogue catalogue, RuleVersions versions, EngineTables engine, Timeline timeline) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.engine = engine;
        this.timeline = timeline;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        catalogue.packaged().forEach(this::take);
        timeline.bringUpToDate();
    }

    private void take(String file, String dmn) {
        versions.lock(file);
        if (versions.of(file).isEmpty()) {
            adopt(file);
        }
        List<RuleVersion> known = versions.of(file);
        boolean released = known.stream().anyMatch(version -> version.origin() != Origin.PACKAGE);
        RuleVersion newest = known.isEmpty() ? null : known.get(known.size() - 1);
        if (!released && (newest == null || !newest.dmn().equals(dmn))) {
            versions.add(
                    file, dmn, newest == null ? null : versions.today(), Origin.PACKAGE, WITH_THE_APPLICATION, null);
        }
    }

    /** What an engine already held before versions were counted here. */
    private void adopt(String file) {
        for (EngineTables.Kept kept : engine.all(file, catalogue.anyOf(file))) {
            boolean first = versions.of(file).isEmpty();
            versions.adopt(
                    version(file, kept, first ? null : LocalDate.ofInstant(kept.at(), Moments.ITALY)), kept.deployed());
        }
    }

    private RuleVersion version(String file, EngineTables.Kept kept, @Nullable LocalDate from) {
        return new RuleVersion(
                file,
                versions.of(file).size() + 1,
                kept.dmn(),
                from,
                kept.source() == EngineTables.Source.PACKAGE ? Origin.PACKAGE : Origin.RELEASE,
                WITH_THE_APPLICATION,
                kept.at());
    }
}
