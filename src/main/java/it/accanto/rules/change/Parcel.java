package it.accanto.rules.change;

import it.accanto.rules.RuleVersion;
import it.accanto.rules.examples.CarriedExamples.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it travels: its versions with their texts, who answered for them and why, and its examples.
 *
 * @param file the rule's file
 * @param inForce the number of the version that was in force where it comes from
 * @param texts by number
 */
record Parcel(String file, int inForce, List<Version> versions, Map<Integer, String> texts, List<Named> examples) {

    /** The index of a parcel. */
    record Index(String file, int inForce, List<Version> versions) {}

    /** A version without its text, as {@code versions.json} tells it. */
    record Version(
            int number,
            @Nullable LocalDate from,
            RuleVersion.Origin origin,
            @Nullable Integer takesBack,
            boolean cancelled,
            String author,
            @Nullable String approver,
            @Nullable String norm,
            @Nullable String reason,
            Instant decidedAt) {

        static Version of(RuleVersion version) {
            RuleVersion.Account account = version.account();
            return new Version(
                    version.number(),
                    version.validFrom(),
                    version.origin(),
                    version.takesBack(),
                    version.cancelled(),
                    account.author(),
                    account.approver(),
                    account.norm(),
                    account.reason(),
                    version.decidedAt());
        }
    }

    /** An example, as {@code examples.json} tells it. */
    record Line(String code, String decision, Map<String, Object> inputs, Object expected, String why, String source) {}

    /** The version in force where it comes from. */
    Version decisive() {
        return versions.stream()
                .filter(version -> version.number() == inForce)
                .findFirst()
                .orElseThrow();
    }
}
