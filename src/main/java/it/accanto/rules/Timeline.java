package it.accanto.rules;

import it.accanto.pathway.TablesInForce;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Which version decides on a day, in front of the engine. One question to the database an answer. */
@Component
class Timeline implements TablesInForce {

    private record Counted(String key, int engineVersion) {}

    private final RuleVersions versions;
    private final Catalogue catalogue;

    /** How the engine counts a version never changes. */
    private final Map<Counted, Integer> numbers = new ConcurrentHashMap<>();

    Timeline(RuleVersions versions, Catalogue catalogue) {
        this.versions = versions;
        this.catalogue = catalogue;
    }

    @Override
    public int version(String decisionKey, LocalDate referenceDate) {
        String file = catalogue.fileOf(decisionKey);
        LocalDate today = versions.today();
        LocalDate day = referenceDate.isAfter(today) ? today : referenceDate;
        RuleVersions.InForce inForce = versions.inForce(file, decisionKey, day);
        if (inForce.engineVersion() == null) {
            versions.bring(file, inForce.number());
            inForce = versions.inForce(file, decisionKey, day);
        }
        int version = Objects.requireNonNull(inForce.engineVersion());
        numbers.put(new Counted(decisionKey, version), inForce.number());
        return version;
    }

    @Override
    public int number(String decisionKey, int engineVersion) {
        return numbers.computeIfAbsent(
                new Counted(decisionKey, engineVersion),
                asked -> versions.number(decisionKey, engineVersion).orElse(engineVersion));
    }

    /** Also at every midnight: a day's version is there when the day begins. */
    @Override
    @Scheduled(cron = "0 0 0 * * *", zone = "Europe/Rome")
    public void bringUpToDate() {
        versions.due().forEach(versions::takeEffect);
    }
}
