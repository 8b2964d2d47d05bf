package it.accanto.rules.change;

import it.accanto.casefile.CaseNumber;
import it.accanto.pathway.BareEngine;
import it.accanto.pathway.Decisions;
import it.accanto.pathway.Decisions.OfACase;
import it.accanto.pathway.OpenDecisions;
import it.accanto.rules.Catalogue;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.checks.RuleFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what a version that takes effect puts into question: decisions that still wait and would be answered otherwise, and, where it
 * takes another back, all that was decided under that one. Done twice it lists nothing twice.
 */
@Component
public class Questioning {

    private static final int PAGE = 1000;

    private final Decisions decisions;
    private final OpenDecisions open;
    private final RuleVersions versions;
    private final Catalogue catalogue;
    private final Reviews reviews;

    Questioning(Decisions decisions, OpenDecisions open, RuleVersions versions, Catalogue catalogue, Reviews reviews) {
        this.decisions = decisions;
        this.open = open;
        this.versions = versions;
        this.catalogue = catalogue;
        this.reviews = reviews;
    }

    /** @return how many reviews of this version there are now */
    @Transactional
    public int list(String file, int number) {
        RuleVersion version = versions.get(file, number);
        Run run = new Run(version);
        Integer takenBack = version.takesBack();
        if (takenBack != null) {
            pages(after -> decisions.underVersion(run.keys, takenBack, after, PAGE))
                    .each(page -> run.list(page, DecisionReview.Why.WITHDRAWN));
        }
        if (versions.on(file, versions.today()).number() == number) {
            pages(after -> decisions.unconfirmed(run.keys, after, PAGE))
                    .each(page -> run.list(page, DecisionReview.Why.NEW_VERSION));
        }
        return reviews.count(version);
    }

    private interface Pages {
        void each(java.util.function.Consumer<List<OfACase>> work);
    }

    private static Pages pages(Function<String, List<OfACase>> reading) {
        return work -> {
            List<OfACase> page = reading.apply("");
            while (!page.isEmpty()) {
                work.accept(page);
                page = reading.apply(page.get(page.size() - 1).evaluation().asking());
            }
        };
    }

    /** One listing: each version's text is read once. */
    private final class Run {

        private final RuleVersion version;
        private final BareEngine now;
        private final Set<String> keys;
        private final Map<Integer, BareEngine> engines = new HashMap<>();
        private final Map<String, String> offices = open.offices();
        private final LocalDate today = versions.today();
        private final Set<Long> listed;

        Run(RuleVersion version) {
            this.version = version;
            this.now = BareEngine.of(version.dmn());
            this.listed = new HashSet<>(reviews.listed(version));
            this.keys = Set.copyOf(
                    RuleFile.read(version.dmn()).orElseThrow().tables().keySet());
        }

        void list(List<OfACase> page, DecisionReview.Why why) {
            Map<CaseNumber, Map<String, OpenDecisions.Confirming>> waiting = open.waiting(page.stream()
                    .filter(one -> !one.closed())
                    .map(one -> one.evaluation().caseNumber())
                    .collect(Collectors.toSet()));
            together(page).forEach(asked -> {
                OfACase last = asked.get(asked.size() - 1);
                boolean waits = last.evaluation().confirmedAt() == null
                        && waiting.getOrDefault(last.evaluation().caseNumber(), Map.of())
                                .containsKey(last.evaluation().decisionKey());
                list(asked, waits, why);
            });
        }

        private void list(List<OfACase> asked, boolean waits, DecisionReview.Why why) {
            int before = asked.get(0).evaluation().tableVersion();
            boolean asks = waits || why == DecisionReview.Why.WITHDRAWN;
            if (!asks || before == version.number()) {
                return;
            }
            Questioned questioned = Questioned.of(asked, !waits, today, engine(before), now);
            boolean toReview = questioned.taken() || questioned.changes();
            if (toReview && listed.add(questioned.decided().id())) {
                reviews.propose(
                        version, why, questioned, office(questioned.decided().decisionKey()), today);
            }
        }

        private BareEngine engine(int number) {
            return engines.computeIfAbsent(
                    number,
                    asked -> BareEngine.of(versions.get(version.file(), asked).dmn()));
        }

        private String office(String decisionKey) {
            String office = offices.get(decisionKey);
            return office != null
                    ? office
                    : catalogue
                            .of(decisionKey)
                            .map(listed -> listed.owner().id())
                            .orElse("casework");
        }

        private static Collection<List<OfACase>> together(List<OfACase> page) {
            return page.stream()
                    .collect(Collectors.groupingBy(
                            one -> one.evaluation().asking(), LinkedHashMap::new, Collectors.toList()))
                    .values();
        }
    }
}
