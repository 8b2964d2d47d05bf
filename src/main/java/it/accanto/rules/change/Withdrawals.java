package it.accanto.rules.change;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Pathways;
import it.accanto.rules.Numbers;
import it.accanto.rules.RuleVersion;
import it.accanto.rules.RuleVersion.Account;
import it.accanto.rules.RuleVersion.Origin;
import it.accanto.rules.RuleVersions;
import it.accanto.rules.process.RuleChangeProcess;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person takes a version back: the text before it is put in force anew from a day. */
@Component
public class Withdrawals {

    private static final int YEARS_AHEAD = 10;
    private static final Comparator<RuleVersion> BY_BEGINNING =
            Comparator.comparing(Withdrawals::beginning).thenComparing(RuleVersion::number);

    /** As it is asked for. */
    record Given(@Nullable String from, @Nullable String reason) {}

    /**
     * What was done.
     *
     * @param version the number of the version that brings the earlier text back
     * @param takesBack the number of the one that was withdrawn
     * @param reviews how many decisions are looked at again; those of days to come are counted on their day
     */
    record Done(int version, int takesBack, LocalDate from, int reviews) {}

    private final RuleVersions versions;
    private final RuleChanges changes;
    private final Questioning questioning;
    private final Pathways pathways;

    Withdrawals(RuleVersions versions, RuleChanges changes, Questioning questioning, Pathways pathways) {
        this.versions = versions;
        this.changes = changes;
        this.questioning = questioning;
        this.pathways = pathways;
    }

    /**
     * Takes back the version that decides on a day.
     *
     * @throws Refusal where nothing earlier is left to return to, or where somebody else was faster
     */
    @Transactional
    Done withdraw(String file, Given given, String by) {
        String reason = Submission.reason(given.reason());
        LocalDate from = day(given.from());
        RuleVersion withdrawn = alone(file, from);
        RuleVersion earlier = before(withdrawn);
        RuleVersion brought = versions.add(
                file,
                earlier.dmn(),
                from,
                Origin.WITHDRAWAL,
                new Account(by, null, earlier.account().norm(), reason),
                withdrawn.number());
        if (from.equals(withdrawn.validFrom()) && from.isAfter(versions.today())) {
            neverDecides(withdrawn);
        }
        pathways.beginBy(
                RuleChangeProcess.WITHDRAWAL_DECIDED,
                key(brought),
                Map.of(RuleChangeProcess.FILE.name(), file, RuleChangeProcess.VERSION.name(), brought.number()));
        int reviews = from.isAfter(versions.today()) ? 0 : questioning.list(file, brought.number());
        return new Done(brought.number(), withdrawn.number(), from, reviews);
    }

    private LocalDate day(@Nullable String given) {
        LocalDate from = Numbers.day("from", given);
        if (from.isAfter(versions.today().plusYears(YEARS_AHEAD))) {
            throw Refusal.of("from", "Scegliete un giorno entro i prossimi %d anni.".formatted(YEARS_AHEAD));
        }
        return from;
    }

    /** The version that decides on the day, from now on changed by nobody else. */
    private RuleVersion alone(String file, LocalDate from) {
        int seen = versions.on(file, from).number();
        versions.lock(file);
        RuleVersion withdrawn = versions.on(file, from);
        if (withdrawn.number() != seen) {
            throw Refusal.of(
                    Refusal.Kind.STALE,
                    "Intanto un'altra persona ha deciso la versione %d: aggiornate la pagina e guardate prima di riprovare."
                            .formatted(withdrawn.number()));
        }
        return withdrawn;
    }

    private RuleVersion before(RuleVersion withdrawn) {
        List<RuleVersion> all = versions.of(withdrawn.file());
        Set<Integer> takenBack = all.stream()
                .map(RuleVersion::takesBack)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(version -> !version.cancelled() && !takenBack.contains(version.number()))
                .filter(version -> BY_BEGINNING.compare(version, withdrawn) < 0)
                .filter(version -> !version.dmn().equals(withdrawn.dmn()))
                .max(BY_BEGINNING)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.STALE,
                        "Prima della versione %d non ce n'è un'altra a cui tornare: scrivete una bozza e inviatela."
                                .formatted(withdrawn.number())));
    }

    private static LocalDate beginning(RuleVersion version) {
        return Objects.requireNonNullElse(version.validFrom(), LocalDate.MIN);
    }

    /** Its day has not come, and will not. */
    private void neverDecides(RuleVersion withdrawn) {
        versions.cancel(withdrawn.file(), withdrawn.number());
        changes.of(withdrawn.file()).stream()
                .filter(change -> change.version()
                        .filter(number -> number == withdrawn.number())
                        .isPresent())
                .map(RuleChanges::key)
                .forEach(key -> pathways.tell(key, RuleChangeProcess.VERSION_WITHDRAWN));
        if (withdrawn.origin() == Origin.WITHDRAWAL) {
            pathways.tell(key(withdrawn), RuleChangeProcess.VERSION_WITHDRAWN);
        }
    }

    private static String key(RuleVersion brought) {
        return "RITIRO-%s-%d".formatted(brought.file(), brought.number());
    }
}
