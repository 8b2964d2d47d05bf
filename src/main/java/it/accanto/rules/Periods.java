package it.accanto.rules;

import it.accanto.rules.RuleTold.Standing;
import it.accanto.rules.RuleTold.VersionTold;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when until when each version of a file decides, seen on a day. */
final class Periods {

    private static final Comparator<RuleVersion> BY_BEGINNING =
            Comparator.comparing(Periods::beginning).thenComparing(RuleVersion::number);

    private final List<RuleVersion> deciding;
    private final List<RuleVersion> all;
    private final LocalDate today;

    Periods(List<RuleVersion> all, LocalDate today) {
        this.all = all;
        this.today = today;
        this.deciding = all.stream()
                .filter(version -> !version.cancelled())
                .sorted(BY_BEGINNING)
                .toList();
    }

    private static LocalDate beginning(RuleVersion version) {
        return Objects.requireNonNullElse(version.validFrom(), LocalDate.MIN);
    }

    List<VersionTold> told() {
        return all.stream().map(this::told).toList();
    }

    RuleVersion inForce() {
        return deciding.stream()
                .filter(version -> !beginning(version).isAfter(today))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    Optional<RuleVersion> next() {
        return deciding.stream()
                .filter(version -> standing(version) == Standing.SCHEDULED)
                .findFirst();
    }

    private VersionTold told(RuleVersion version) {
        RuleVersion.Account account = version.account();
        return new VersionTold(
                version.number(),
                version.validFrom(),
                until(version),
                standing(version),
                version.origin(),
                version.takesBack(),
                account.author(),
                account.approver(),
                account.norm(),
                account.reason(),
                version.decidedAt());
    }

    private Standing standing(RuleVersion version) {
        if (version.cancelled() || overtaken(version)) {
            return Standing.CANCELLED;
        }
        if (version == inForce()) {
            return Standing.IN_FORCE;
        }
        return beginning(version).isAfter(today) ? Standing.SCHEDULED : Standing.PAST;
    }

    /** Another one that begins on the same day was decided later: it decides on no day. */
    private boolean overtaken(RuleVersion version) {
        return follower(version)
                .filter(later -> beginning(later).equals(beginning(version)))
                .isPresent();
    }

    private @Nullable LocalDate until(RuleVersion version) {
        return version.cancelled() || overtaken(version)
                ? null
                : follower(version).map(later -> beginning(later).minusDays(1)).orElse(null);
    }

    private Optional<RuleVersion> follower(RuleVersion version) {
        int at = deciding.indexOf(version);
        return at < 0 || at + 1 == deciding.size() ? Optional.empty() : Optional.of(deciding.get(at + 1));
    }
}
